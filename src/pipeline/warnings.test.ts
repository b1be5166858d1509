import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/calendar/day.ts';
import { readTexts } from './data-files.ts';
import { readFacts } from './facts.ts';
import { Problems } from './problems.ts';
import { readTreaty } from './treaty-facts.ts';
import { sayWarnings, warningsOf } from './warnings.ts';

const texts = readTexts('tests/fixtures/facts');

/** The warnings of the real facts with rows added to two tables, on a day. */
function warnings(today: string, acts = '', sources = '') {
	const problems = new Problems();
	const facts = readFacts(
		{
			...texts,
			'instruments.csv': `${texts['instruments.csv'] ?? ''}${acts}`,
			'sources.csv': `${texts['sources.csv'] ?? ''}${sources}`,
		},
		problems,
	);
	expect(problems.list).toEqual([]);
	return warningsOf(facts, readTreaty(facts, problems)!, dayOf(today));
}

const kindsOf = (what: string, today: string, acts?: string, sources?: string) =>
	warnings(today, acts, sources)
		.filter((one) => one.what.startsWith(what))
		.map(({ kind }) => kind);

describe('an act is worth another look', () => {
	it.each([
		['2025-12-01,2025-12-31,New York,register,high,untc;nlmfa', []],
		['2025-12-01,2026-01-01,New York,register,high,untc;nlmfa', ['window wider than 30 days']],
		['2025-12-01,2025-12-01,New York,official,high,untc;nlmfa', ['evidence below register']],
		['2025-12-01,2025-12-01,New York,depositary,high,untc', ['a single source']],
	])('%s: %j', (row, kinds) => {
		expect(kindsOf('ISL', '2026-09-26', `ISL,signature,${row},\n`)).toEqual(kinds);
	});
});

describe('a source is worth another look', () => {
	it.each([
		['https://news.un.org/en/story/2025/10/1166175', []],
		['', ['source without an address']],
		['http://localhost:8080/page', ['source whose address looks dead']],
		['https://example.org/page', ['source whose address looks dead']],
		['https://news.un.org/en/story/...', ['source whose address looks dead']],
	])('%j: %j', (url, kinds) => {
		expect(kindsOf('new-one', '2026-09-26', '', `new-one,UN,A page,en,${url},,\n`)).toEqual(kinds);
	});
});

it('says how old the data are, once they are older than thirty days', () => {
	const { asOf } = { asOf: /^as_of,([\d-]+)/m.exec(texts['treaty.csv'] ?? '')?.[1] ?? '' };
	const old = (days: number) =>
		warningsOf(readFacts(texts, new Problems()), { asOf }, dayOf(asOf) + days).filter(
			({ kind }) => kind === 'the data are old',
		);
	expect(old(30)).toEqual([]);
	expect(old(31)[0]?.what).toBe(`as_of is ${asOf}, 31 days ago`);
});

it('names file and line, gathered by kind', () => {
	const said = sayWarnings([
		{
			kind: 'a single source',
			at: { file: 'src/facts/instruments.csv', line: 7 },
			what: 'ISL signature: untc',
		},
		{ kind: 'the data are old', at: undefined, what: 'as_of is 2026-09-26' },
		{
			kind: 'a single source',
			at: { file: 'src/facts/instruments.csv', line: 9 },
			what: 'JPN signature: untc',
		},
	]);
	expect(said).toBe(
		'a single source (2)\n  src/facts/instruments.csv:7: ISL signature: untc\n  src/facts/instruments.csv:9: JPN signature: untc\n\nthe data are old (1)\n  as_of is 2026-09-26',
	);
});
