import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { readTexts } from './files.ts';
import { readFacts, readTreaty } from './facts.ts';
import { Problems } from './problems.ts';
import { warningsText, warningsOf } from './warnings.ts';

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

const kindsOf = (start: string, today: string, acts?: string, sources?: string) =>
	warnings(today, acts, sources)
		.filter((warning) => warning.finding.startsWith(start))
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

describe('a list of signatories is compared with ours', () => {
	/** The warnings of today's facts with one table changed. */
	const with_ = (file: string, change: (text: string) => string) => {
		const live = readTexts('src/facts');
		const problems = new Problems();
		const facts = readFacts({ ...live, [file]: change(live[file] ?? '') }, problems);
		expect(problems.list).toEqual([]);
		return warningsOf(facts, readTreaty(facts, problems)!, dayOf('2026-11-28'))
			.filter(({ kind }) => /^a (list|total)/.test(kind))
			.map(({ kind, finding }) => `${kind}: ${finding}`);
	};
	const withoutRow = (start: string) => (text: string) => {
		expect(text).toContain(`\n${start}`);
		return text.replace(new RegExp(`\n${start}.*`), '');
	};

	it('and nothing contradicts it today', () => {
		expect(with_('instruments.csv', (text) => text)).toEqual([]);
	});

	it('so that Fiji could not be missing unseen', () => {
		expect(with_('instruments.csv', withoutRow('FJI,signature'))).toEqual([
			'a list names who is no signatory here by its day: wikipedia-2026-01: FJI by 2026-01-31',
		]);
	});

	it('so that nobody could be a signatory here whom the list does not name', () => {
		const emirates = 'ARE,signature,2025-10-25,2026-01-10,,press,low,trend1;report1,\n';
		expect(with_('instruments.csv', (text) => text + emirates)).toEqual([
			'a list does not name who is a signatory here by its day: wikipedia-2026-01: ARE by 2026-01-31',
			'a total is not the number of names: 74 counted on 2026-01-31, 75 named here by then',
			'a total is not the number of names: 74 counted on 2026-02-10, 75 named here by then',
		]);
	});

	it('but a window that is open on its day contradicts nothing', () => {
		const possibly = 'ARE,signature,2025-10-25,2026-07-31,,press,low,trend1;report1,\n';
		expect(with_('instruments.csv', (text) => text + possibly)).toEqual([]);
	});

	it('and its total with the number of its names', () => {
		expect(with_('signatory_lists.csv', (text) => text.replace(',74,', ',75,'))).toEqual([
			'a total is not the number of names: wikipedia-2026-01: 75 stated, 74 named',
		]);
	});
});

it('says how old the data are, once they are older than thirty days', () => {
	const { asOf } = { asOf: /^as_of,([\d-]+)/m.exec(texts['treaty.csv'] ?? '')?.[1] ?? '' };
	const old = (days: number) =>
		warningsOf(readFacts(texts, new Problems()), { asOf }, dayOf(asOf) + days).filter(
			({ kind }) => kind === 'the data are old',
		);
	expect(old(30)).toEqual([]);
	expect(old(31)[0]?.finding).toBe(`as_of is ${asOf}, 31 days ago`);
});

it('names file and line, gathered by kind', () => {
	const said = warningsText([
		{
			kind: 'a single source',
			at: { file: 'src/facts/instruments.csv', line: 7 },
			finding: 'ISL signature: untc',
		},
		{ kind: 'the data are old', at: undefined, finding: 'as_of is 2026-09-26' },
		{
			kind: 'a single source',
			at: { file: 'src/facts/instruments.csv', line: 9 },
			finding: 'JPN signature: untc',
		},
	]);
	expect(said).toBe(
		'a single source (2)\n  src/facts/instruments.csv:7: ISL signature: untc\n  src/facts/instruments.csv:9: JPN signature: untc\n\nthe data are old (1)\n  as_of is 2026-09-26',
	);
});
