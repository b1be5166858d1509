import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { edit, lineOf, MUS, real, said } from '#pinned/broken-facts.ts';
import { compileFacts } from './compile.ts';

type BrokenRow = Record<'broken' | 'table' | 'text' | 'becomes' | 'column' | 'value' | 'expected', string>;
const broken = parse<BrokenRow>(readFileSync('tests/fixtures/broken-facts.csv', 'utf8'), { columns: true });

// Nothing else is said: a broken row must not make others look broken.
test.each(broken)(
	'$broken is named with file, line, column, value and what was expected',
	({ table, text, becomes, column, value, expected }) => {
		const file = `${table}.csv`;
		const cell = column === '' ? '' : `${column}: ${JSON.stringify(value)}: `;
		expect(said(edit(real, file, text, becomes))).toEqual([
			`src/facts/${file}:${lineOf(file, text)}: ${cell}expected ${expected}`,
		]);
	},
);

test('a figure that is not known is named', () => {
	expect(said(edit(real, 'moments.csv', '{not-signed}', '{unsigned}'))[0]).toContain(
		'expected one of named, counted, not-signed, instruments, short, as-of in braces, not {unsigned}',
	);
});

describe('rows against other rows', () => {
	test('an act twice is found on the second row, which names the first', () => {
		const first = lineOf('instruments.csv', 'MUS,');
		const second = lineOf('instruments.csv', 'IND,');
		expect(said(edit(real, 'instruments.csv', 'IND,signature', 'MUS,signature'))).toEqual([
			`src/facts/instruments.csv:${second}: act: "signature": expected no second row with the same iso3, act (first on line ${first})`,
		]);
	});

	test('a participant consents once', () => {
		const first = lineOf('instruments.csv', 'IND,signature');
		const second = lineOf('instruments.csv', 'QAT,ratification');
		expect(said(edit(real, 'instruments.csv', 'IND,signature', 'QAT,accession'))).toEqual([
			`src/facts/instruments.csv:${second}: act: "ratification": expected one consent a participant (the other, accession, on line ${first})`,
		]);
	});

	test('there is one running count a day', () => {
		const first = lineOf('counts.csv', '2026-07-31,77');
		const second = lineOf('counts.csv', '2026-07-31,72');
		expect(
			said(edit(real, 'counts.csv', '2026-07-31,72,,published,', '2026-07-31,72,,published,yes')),
		).toEqual([
			`src/facts/counts.csv:${second}: running: "yes": expected one running count a day (the other on line ${first})`,
			`src/facts/counts.csv:${second}: signatories: "72": expected at least 77, the running count of 2026-07-31`,
		]);
	});

	test('a name belongs to one group', () => {
		const line = lineOf('groups.csv', 'nato,NATO,ALB');
		expect(said(edit(real, 'groups.csv', 'nato,NATO,ALB', 'nato,ASEAN,ALB'))).toContain(
			`src/facts/groups.csv:${line}: group_id: "nato": expected asean, which has the same name`,
		);
	});

	test('a member is in a group once', () => {
		const [first, second] = [
			lineOf('groups.csv', 'asean,ASEAN,BRN'),
			lineOf('groups.csv', 'asean,ASEAN,KHM'),
		];
		expect(said(edit(real, 'groups.csv', 'asean,ASEAN,KHM', 'asean,ASEAN,BRN'))).toEqual([
			`src/facts/groups.csv:${second}: iso3: "BRN": expected no second row with the same group_id, iso3 (first on line ${first})`,
		]);
	});

	test.each([
		['events.csv', 'e2004-budapest-force', 'e2001-budapest-opened', 'id'],
		['positions.csv', '\nicc,', '\ntech-accord,', 'id'],
		['states.csv', 'AGO,AO,024', 'AGO,AF,024', 'iso2'],
		['states.csv', 'AGO,AO,024', 'AGO,AO,004', 'iso_n3'],
	])('ids and codes of %s are unique', (file, find, replace, column) => {
		const found = said(edit(real, file, find, replace));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`${column}: `);
		expect(found[0]).toContain(`expected no second row with the same ${column} (first on line 2)`);
	});

	test('a missing row is missed in the totals', () => {
		const line = lineOf('resolutions.csv', 'A/RES/73/187');
		const texts = edit(real, 'votes.csv', 'A/RES/73/187,2018-12-17,AGO,yes,unvotes\n', '');
		expect(said(texts)).toEqual([
			`src/facts/resolutions.csv:${line}: yes: "94": expected 93, as counted in votes.csv`,
			`src/facts/resolutions.csv:${line}: resolution: "A/RES/73/187": expected a row in votes.csv for every UN member, none for AGO`,
		]);
	});

	test('only UN members vote', () => {
		const line = lineOf('votes.csv', 'A/RES/73/187,2018-12-17,AGO');
		expect(said(edit(real, 'votes.csv', '2018-12-17,AGO', '2018-12-17,VAT'))).toContain(
			`src/facts/votes.csv:${line}: iso3: "VAT": expected a UN member`,
		);
	});

	test('there are 193 members, two observers, two other states and the EU', () => {
		const found = said(
			edit(
				real,
				'states.csv',
				'PSE,PS,275,State of Palestine,observer',
				'PSE,PS,275,State of Palestine,other',
			),
		);
		expect(found).toEqual([
			'src/facts/states.csv:1: expected 2 participants of kind observer, found 1',
			'src/facts/states.csv:1: expected 2 participants of kind other, found 3',
		]);
	});

	test('there are 53 small states of tier A, and 36 territories and 4 other areas', () => {
		const states = edit(real, 'small_states.csv', '0.000,A,0.0,0.8', '0.000,C,0.0,0.8');
		const both = edit(
			states,
			'territories.csv',
			'Greenland,DNK,1786.46,tint_of_administering_state_or_neutral',
			'Greenland,,1786.46,hatched',
		);
		expect(said(both)).toEqual([
			'src/facts/small_states.csv:1: expected 53 rows of tier A, found 52',
			'src/facts/territories.csv:1: expected 36 rows with treatment tint_of_administering_state_or_neutral, found 35',
			'src/facts/territories.csv:1: expected 4 rows with treatment hatched, found 5',
		]);
	});

	test('every fact of the treaty is there, and no other', () => {
		const found = said(edit(real, 'treaty.csv', 'threshold,40', 'thresold,40'));
		expect(found).toContain('src/facts/treaty.csv:1: expected a row with the key threshold');
		expect(found.join()).toContain(
			`treaty.csv:${lineOf('treaty.csv', 'threshold,40')}: key: "thresold": expected one of as_of`,
		);
	});

	test('the dates of the treaty are in the order of time', () => {
		expect(said(edit(real, 'treaty.csv', 'hanoi_until,2025-10-26', 'hanoi_until,2025-10-24'))).toContain(
			'src/facts/treaty.csv:1: expected proposed_on, adopted_on, opens_on, hanoi_until, closes_on in the order of time',
		);
	});

	test('a signature cannot come after the signature period', () => {
		let texts = edit(real, 'treaty.csv', 'closes_on,2026-12-31', 'closes_on,2026-09-01');
		// The shipped briefing shows the last day for signature.
		texts = edit(texts, 'moments.csv', '?on=2026-12-31', '?on=2026-09-26');
		const line = lineOf('instruments.csv', 'IND,signature');
		expect(said(texts)).toEqual([
			`src/facts/instruments.csv:${line}: not_after: "2026-09-25": expected a day not after closes_on of treaty.csv (2026-09-01)`,
		]);
		texts = edit(texts, 'instruments.csv', 'IND,signature', 'IND,accession');
		expect(said(texts)).toEqual([]);
	});
});

describe('tables', () => {
	test('all problems are told in one run, by file and line, and nothing is compiled', () => {
		let texts = edit(real, 'votes.csv', 'AFG,not_recorded', 'AFG,absent');
		texts = edit(texts, 'instruments.csv', MUS, MUS.replace('MUS', 'XXX').replace('register', 'rumour'));
		texts = edit(texts, 'events.csv', '2021-05-10,2021-05-12,span', '2021-05-10,,span');
		const { problems, files } = compileFacts(texts);
		const line = lineOf('instruments.csv', MUS);
		expect(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.column}`)).toEqual([
			`src/facts/events.csv:${lineOf('events.csv', '2021-05-10,2021-05-12')}: ends_on`,
			`src/facts/instruments.csv:${line}: iso3`,
			`src/facts/instruments.csv:${line}: evidence`,
			'src/facts/votes.csv:2: vote',
		]);
		expect(files.size).toBe(0);
	});

	test('a missing table and a table too many', () => {
		const { 'events.csv': events = '', ...others } = real;
		expect(said({ ...others, 'evens.csv': events })).toEqual([
			'src/facts/evens.csv:1: expected no table of this name',
			'src/facts/events.csv:1: expected this table to be there',
		]);
	});

	test('a broken row of states.csv does not make the rows that point to it broken', () => {
		const line = lineOf('states.csv', 'VNM,VN,704');
		expect(said(edit(real, 'states.csv', 'VNM,VN,704', 'VNM,VN,7O4'))).toEqual([
			`src/facts/states.csv:${line}: iso_n3: "7O4": expected three digits`,
		]);
	});

	test('an unreadable states.csv is told once', () => {
		const line = lineOf('states.csv', 'VNM,VN,704');
		expect(said(edit(real, 'states.csv', 'VNM,VN,704,Viet Nam', 'VNM,VN,704,"Viet Nam'))).toEqual([
			`src/facts/states.csv:${line}: expected the quote that opens in this row to be closed, and quotes inside it to be doubled`,
		]);
	});
});
