import { resolve } from '$app/paths';
import { m } from '#lib/paraglide/messages.js';

/** What stands at the foot of every page, as text: links and a line that nothing brings to life. */
export function footText(): string {
	const links = [
		[resolve('/present/'), m.briefing_link_present()],
		[resolve('/briefing-builder/'), m.briefing_link_build()],
		[resolve('/embed-builder/'), m.builder_link()],
		[resolve('/examples/scrolling/'), m.example_link()],
	];
	const items = links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('');
	return `<nav aria-label="${m.builder_nav()}"><ul>${items}</ul></nav><p>${m.footer_text()}</p>`;
}
