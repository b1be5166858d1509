import { describe, expect, it } from 'vitest';
import { listUnder, runsOf, tableUnder } from './methods-markdown.ts';

const text = [
	'# Title',
	'## First',
	'Words.',
	'- **Bold.** One',
	'  and more',
	'- Two with `code` and *stress*',
	'',
	'- of another list',
	'## Second',
	'| where | how |',
	'| --- | --- |',
	'| here | so |',
	'## Third',
	'1. a',
	'2. b',
].join('\n');

describe('passages of our documents', () => {
	it('keep their words and their marks', () => {
		expect(runsOf('a **b** *c* `d` e')).toEqual([
			{ kind: 'plain', text: 'a ' },
			{ kind: 'strong', text: 'b' },
			{ kind: 'plain', text: ' ' },
			{ kind: 'em', text: 'c' },
			{ kind: 'plain', text: ' ' },
			{ kind: 'code', text: 'd' },
			{ kind: 'plain', text: ' e' },
		]);
	});

	it('are the first list under a heading, with lines that go on', () => {
		const said = listUnder(text, '## First').map((runs) => runs.map((run) => run.text).join(''));
		expect(said).toEqual(['Bold. One and more', 'Two with code and stress']);
		expect(listUnder(text, '## Third')).toHaveLength(2);
	});

	it('are the rows of the table under a heading', () => {
		expect(tableUnder(text, '## Second')).toEqual([
			[[{ kind: 'plain', text: 'here' }], [{ kind: 'plain', text: 'so' }]],
		]);
	});

	it('are missed loudly: a heading that was renamed stops the build', () => {
		expect(() => listUnder(text, '## Fourth')).toThrow('## Fourth');
		expect(() => listUnder(text, '## Second')).toThrow('no list');
		expect(() => tableUnder(text, '## First')).toThrow('no table');
	});
});
