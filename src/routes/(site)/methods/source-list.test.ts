import { expect, it, vi } from 'vitest';
import { staticHtml } from '#lib/explorer/static-html.ts';
import SourceList from './SourceList.svelte';

vi.mock('#lib/messages/generated.ts', async (original) => ({
	...(await original<object>()),
	LANGUAGE: 'ru',
}));

it('marks the note of a source as English, and not the word before it, which is of the page', () => {
	const source = { publisher: 'UNTC', title: 'Status', language: 'en', note: 'Not seen.' };
	const html = staticHtml(SourceList, { sources: [{ id: 'untc', source, citing: [] }] });
	expect(html).toMatch(/<p class="soft[^"]*">\s*Note: <span lang="en">Not seen\.<\/span>/);
});
