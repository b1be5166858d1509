import { prepareUntilHydrated } from '#lib/ui/hydration.ts';
import { keepTranslatedTextTrue } from '#lib/ui/translated-text.ts';

/**
 * SvelteKit awaits this before it starts. Running our modules is one task and hydrating the page another, so that a tap on a slow phone is
 * answered in between (web.dev/articles/optimize-long-tasks).
 */
export async function init(): Promise<void> {
	keepTranslatedTextTrue(document.body);
	await new Promise((done) => setTimeout(done));
	if (document.readyState === 'loading')
		await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
	const root = document.querySelector<HTMLElement>('[data-sveltekit-reload]');
	if (root) prepareUntilHydrated(root);
}
