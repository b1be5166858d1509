import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlOf, rowsOf, sectionsOf } from './markdown.ts';

const text = [
	'<!-- A comment. -->',
	'## first',
	'',
	'Words & <more>,',
	'with `code`.',
	'',
	'- **Bold.** One',
	'  and more',
	'- Two with *stress* and _stress_',
	'',
	'## second',
	'',
	'| where | how |',
	'| --- | --- |',
	'| here | so |',
	'',
	'## third',
	'',
	'1. a',
	'2. b',
].join('\n');

describe('prose in Markdown', () => {
	const sections = sectionsOf(text);

	it('has its sections by id', () => {
		expect(Object.keys(sections)).toEqual(['first', 'second', 'third']);
	});

	it('is paragraphs and lists with their marks', () => {
		expect(htmlOf(sections['first']!)).toBe(
			'<p>Words &amp; &lt;more>, with <code>code</code>.</p>' +
				'<ul><li><strong>Bold.</strong> One and more</li><li>Two with <em>stress</em> and <em>stress</em></li></ul>',
		);
		expect(htmlOf(sections['third']!)).toBe('<ol><li>a</li><li>b</li></ol>');
	});

	it('gives the rows of a table', () => {
		expect(rowsOf(sections['second']!)).toEqual([['here', 'so']]);
	});

	it('of the methods page has every section that the page asks for', () => {
		const page = readFileSync('src/routes/(site)/methods/+page.svelte', 'utf8');
		const knownGaps = readFileSync('src/routes/(site)/methods/KnownGaps.svelte', 'utf8');
		const asked = [...(page + knownGaps).matchAll(/prose\['([a-z]+)'\]/g)].map(([, id]) => id);
		expect(Object.keys(sectionsOf(readFileSync('src/content/en/methods.md', 'utf8')))).toEqual(
			expect.arrayContaining(asked),
		);
	});
});
