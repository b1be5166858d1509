import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFacts } from '#pipeline/compile.ts';
import { readFacts } from '#pipeline/facts.ts';
import { Problems } from '#pipeline/problems.ts';
import { readDocument } from './document.ts';
import { readTexts } from '#pipeline/files.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { dayOf } from '#lib/domain/day.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import { recordOf } from '#lib/domain/record.ts';
import { standingOn, countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { documentBytes, ourRows, printed, type FixtureRow } from '#pinned/depositary-document.ts';
import { importDocument, participantFinder } from './import.ts';
import { RefusedDocument } from './markup.ts';

const texts = readTexts('tests/fixtures/facts');
const RETRIEVED = '2027-01-15';

/** Rows as ours, some of them otherwise, some more. */
function rowsWith(...others: FixtureRow[]): FixtureRow[] {
	const names = new Set(others.map(({ name }) => name));
	return [...ourRows().filter(({ name }) => !names.has(name)), ...others];
}

const imported = (rows: readonly FixtureRow[], on = RETRIEVED, from = texts) =>
	importDocument(from, documentBytes(rows), on);

/** The lines of a table that are not in it before, and those that are gone. */
function diff(name: string, changes: Readonly<Record<string, string>>) {
	const lines = (text = '') => text.trimEnd().split('\n');
	const [before, after] = [lines(texts[name]), lines(changes[name] ?? texts[name])];
	return {
		added: after.filter((line) => !before.includes(line)),
		gone: before.filter((line) => !after.includes(line)),
	};
}

/** Five who are in no table of acts yet. */
const NEWCOMERS: FixtureRow[] = [
	{ name: 'Iceland', signature: printed('2026-10-13') },
	{ name: 'New Zealand', signature: printed('2026-05-04') },
	{ name: 'Japan', signature: printed('2026-05-29') },
	{
		name: 'Netherlands (Kingdom of the)&lt;superscript&gt;3&lt;/superscript&gt;',
		signature: printed('2026-12-01'),
	},
];
/** A page with 80 signatories and five instruments: ours, the two that had no name, and two more. */
const EIGHTY = rowsWith(
	...NEWCOMERS,
	{ name: 'Qatar', signature: printed('2025-10-25'), consent: printed('2026-02-03') },
	{ name: 'Ghana', signature: printed('2025-10-25'), consent: printed('2026-11-20') },
	{ name: 'Jamaica', signature: printed('2025-10-25'), consent: printed('2026-12-11', 'A') },
);

function recordAfter(changes: Readonly<Record<string, string>>) {
	const { problems, files } = compileFacts({ ...texts, ...changes });
	expect(problems).toEqual([]);
	return recordOf(JSON.parse(files.get('standing.json') ?? '') as StandingFeed);
}

describe('a page with 80 signatories and five instruments', () => {
	const { changes, summary, undecided } = imported(EIGHTY);

	it('ends in tables that build, in which the named and the counted figure meet', () => {
		const record = recordAfter(changes);
		const day = dayOf(RETRIEVED);
		expect(namedSignatories(record, day)).toBe(80);
		expect(countedSignatories(record, day)).toBe(80);
		expect(fortyOn(record, day)).toMatchObject({ counted: 5, reported: 0 });
		expect(record.feed.asOf).toBe(RETRIEVED);
	});

	it('adds what is new', () => {
		const { added } = diff('instruments.csv', changes);
		expect(added).toContain('ISL,signature,2026-10-13,2026-10-13,New York,depositary,high,untc-2027-01-15,');
		expect(added).toContain(
			'GHA,ratification,2026-11-20,2026-11-20,New York,depositary,high,untc-2027-01-15,',
		);
		expect(added).toContain('JAM,acceptance,2026-12-11,2026-12-11,New York,depositary,high,untc-2027-01-15,');
	});

	it('narrows a window to its day and raises the evidence; a doubt that is gone leaves the note, and is said', () => {
		const { added } = diff('instruments.csv', changes);
		expect(added).toContain(
			'QAT,ratification,2026-02-03,2026-02-03,New York,depositary,high,untc-2027-01-15;wiki-ccic;mherald,',
		);
		expect(summary).toMatch(
			/Qatar: ratification on 3 February 2026; it was between 1 February 2026 and 28 February 2026/,
		);
		expect(summary).toMatch(
			/its note is taken out; put back what still holds: Reported as the first state to ratify/,
		);
	});

	it('raises what the register had to the depositary, and keeps its note', () => {
		const { added } = diff('instruments.csv', changes);
		expect(added.find((line) => line.startsWith('MUS,'))).toBe(
			'MUS,signature,2025-11-19,2025-11-19,New York,depositary,high,untc-2027-01-15;nlmfa,Seventy-third signature. Place inferred: after Hanoi the treaty could be signed only at UN Headquarters.',
		);
	});

	it('leaves every row that it does not touch as it was, byte for byte, in its place', () => {
		const before = (texts['instruments.csv'] ?? '').split('\n');
		const after = (changes['instruments.csv'] ?? '').split('\n');
		const touched = before.flatMap((line, at) =>
			line === after[at] ? [] : [line.split(',').slice(0, 2).join(' ')],
		);
		const evidence = (line: string) => /,(depositary|register|official|press|secondary),/.exec(line)?.[1];
		const ofOthers = before.slice(1, -1).filter((line) => evidence(line) !== 'depositary');
		expect(touched.filter((key) => key !== '')).toEqual(
			ofOthers.map((line) => line.split(',').slice(0, 2).join(' ')),
		);
		expect(after.length).toBe(before.length + 6);
	});

	it('adds its source once, with the day on which it was fetched, the total, and the last day covered', () => {
		expect(diff('sources.csv', changes)).toEqual({
			added: [
				'untc-2027-01-15,United Nations Treaty Collection (OLA),"MTDSG Chapter XVIII-16 status page, retrieved on 15 January 2027",en,https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml,,The depositary. The page bears no date of its own.',
			],
			gone: [],
		});
		expect(diff('counts.csv', changes).added).toEqual([
			'2027-01-15,80,,published,yes,,untc-2027-01-15,Stated by the depositary.',
		]);
		expect(diff('treaty.csv', changes).added[0]).toMatch(/^as_of,2027-01-15,/);
		expect(undecided).toBe(0);
	});

	it('enters what was published and now stands otherwise, and nothing that is new', () => {
		const { added } = diff('changes.csv', changes);
		expect(added).toContain(
			'2027-01-15,Qatar: the ratification is dated 3 February 2026; it was given as between 1 February 2026 and 28 February 2026.,QAT,The depositary gives the day.,untc-2027-01-15',
		);
		expect(added).toContain(
			'2027-01-15,South Africa: the signature of 25 October 2025 is confirmed; it had been reported only.,ZAF,The depositary lists it.,untc-2027-01-15',
		);
		expect(added.join('\n')).not.toMatch(/Iceland|Mauritius/);
	});

	it('changes nothing the second time', () => {
		const again = imported(EIGHTY, RETRIEVED, { ...texts, ...changes });
		expect(again.changes).toEqual({});
		expect(again.summary).not.toMatch(/New acts|Days now known|Confirmed/);
	});
});

describe('what a person has to decide', () => {
	it('an act on another day: both versions, and what each rests on', () => {
		const rows = rowsWith(...NEWCOMERS, { name: 'Mauritius', signature: printed('2025-11-20') });
		const { summary, changes, undecided } = imported(rows);
		expect(summary).toMatch(
			/In conflict: decide by hand \(1\)\n {2}Mauritius\n {4}depositary: signature on 20 November 2025/,
		);
		expect(summary).toMatch(
			/src\/facts\/instruments\.csv:\d+: signature on 19 November 2025, evidence register, after /,
		);
		expect(undecided).toBe(1);
		expect(diff('instruments.csv', changes).gone.some((line) => line.startsWith('MUS,'))).toBe(false);
	});

	it('an instrument of another kind', () => {
		const rows = rowsWith({
			name: 'Viet Nam',
			signature: printed('2025-10-25'),
			consent: printed('2026-04-10', 'AA'),
		});
		expect(imported(rows).summary).toMatch(
			/Viet Nam\n {4}depositary: approval on 10 April 2026\n.*: ratification between/,
		);
	});

	it('an act that the depositary does not list: never dropped', () => {
		const rows = ourRows().filter(({ name }) => name !== 'Kazakhstan');
		const { summary, changes } = imported(rows);
		expect(summary).toMatch(/Not listed by the depositary: decide by hand \(1\)\n {2}Kazakhstan\n/);
		expect(changes['instruments.csv']).toContain('\nKAZ,signature,2025-10-25,');
	});

	it('a page older than the table: the last day covered stays, and so does the count', () => {
		const early = ourRows()
			.filter(({ signature = '' }) => /Oct\t 2025/.test(signature))
			.map(({ name, signature = '' }) => ({ name, signature }));
		const { changes, summary } = imported(early);
		expect(changes['treaty.csv']).toBeUndefined();
		expect(changes['counts.csv']).toBeUndefined();
		expect(summary).toMatch(/states 72 signatories, fewer than the \d+ that have been counted/);
	});
});

it('takes an act in square brackets as taken back, some time up to the day of the page', () => {
	const rows = rowsWith({ name: 'Qatar', signature: printed('2025-10-25'), consent: '[ 3 Feb\t 2026 ]' });
	const { changes, summary } = imported(rows);
	expect(diff('instruments.csv', changes).added).toContain(
		'QAT,withdrawal,2026-02-03,2027-01-15,,depositary,high,untc-2027-01-15,',
	);
	expect(summary).toMatch(/Qatar: taken back, between 3 February 2026 and 15 January 2027/);
	expect(fortyOn(recordAfter(changes), dayOf(RETRIEVED)).counted).toBe(2);
});

describe('a signature in square brackets', () => {
	const withdrawn = { name: 'Mauritius', signature: '[19 Nov\t 2025 ]' };

	it('of a state that never ratified is withdrawn, some time up to the day of the page', () => {
		const { changes, summary } = imported(rowsWith(withdrawn, ...NEWCOMERS));
		expect(diff('instruments.csv', changes).added).toContain(
			'MUS,signature_withdrawal,2025-11-19,2027-01-15,,depositary,high,untc-2027-01-15,',
		);
		expect(summary).toMatch(/Mauritius: signature withdrawn, between 19 November 2025 and 15 January 2027/);
		expect(diff('changes.csv', changes).added.join('\n')).toContain('Mauritius: its signature is withdrawn.');
		const record = recordAfter(changes);
		const day = dayOf(RETRIEVED);
		expect(standingOn(record, record.byIso3.get('MUS')!, day)).toEqual({
			certain: 'none',
			possible: undefined,
		});
		expect(namedSignatories(record, day)).toBe(countedSignatories(record, day));
		expect(imported(rowsWith(withdrawn, ...NEWCOMERS), RETRIEVED, { ...texts, ...changes }).changes).toEqual(
			{},
		);
	});

	it('lets the total fall by as many, and by no more', () => {
		const rows = rowsWith(
			withdrawn,
			{ name: 'Iceland', signature: printed('2026-10-13') },
			{ name: 'Japan', signature: printed('2026-05-29') },
		);
		const { changes } = imported(rows);
		expect(countedSignatories(recordAfter(changes), dayOf(RETRIEVED))).toBe(77);
		expect(imported(rowsWith(withdrawn)).summary).toContain('fewer than the 78 that have been counted');
	});

	it('of a state that acceded later was withdrawn before that', () => {
		const { changes } = imported(rowsWith({ ...withdrawn, consent: printed('2026-11-20', 'a') }));
		const record = recordAfter(changes);
		expect(diff('instruments.csv', changes).added).toContain(
			'MUS,signature_withdrawal,2025-11-19,2026-11-20,,depositary,high,untc-2027-01-15,',
		);
		expect(standingOn(record, record.byIso3.get('MUS')!, dayOf(RETRIEVED)).certain).toBe('contracting');
	});
});

it('a withdrawal that the page no longer shows is for a person to decide, and nothing moves on', () => {
	const bracketed = rowsWith({ name: 'Mauritius', signature: `[${printed('2025-11-19')}]` });
	const { changes } = imported(bracketed, '2027-01-15');
	const { changes: later, summary, undecided } = imported(ourRows(), '2027-02-15', { ...texts, ...changes });
	expect(summary).toMatch(/decide by hand \(1\)\n {2}Mauritius\n.*signature_withdrawal/);
	expect(undecided).toBeGreaterThan(0);
	expect(later['treaty.csv']).toBeUndefined();
});

it('a withdrawal on another day than ours is a conflict, and writes nothing', () => {
	const { changes, undecided } = imported(
		rowsWith({ name: 'Mauritius', signature: `[${printed('2025-11-20')}]` }),
	);
	expect(undecided).toBeGreaterThan(0);
	expect(changes['instruments.csv'] ?? '').not.toContain('signature_withdrawal');
});

it('says whose declarations are printed', () => {
	const bytes = documentBytes(ourRows(), {
		declarations: '<Declaration><Participant>Qatar</Participant><Text>…</Text></Declaration>',
	});
	expect(importDocument(texts, bytes, RETRIEVED).summary).toContain(
		'A declaration or reservation is printed for: Qatar.',
	);
});

it('reads nothing while the tables have mistakes of their own', () => {
	const broken = {
		...texts,
		'instruments.csv': (texts['instruments.csv'] ?? '').replace(',depositary,', ',depositry,'),
	};
	expect(() => imported(ourRows(), RETRIEVED, broken)).toThrow(/mistakes of their own.*\n.*depositry/);
});

describe('whatever becomes of a good file', () => {
	const good = documentBytes(EIGHTY);
	const mutated = fc
		.array(
			fc.record({ at: fc.nat(good.length - 1), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) }),
			{ minLength: 1, maxLength: 4 },
		)
		.map((changes) =>
			changes.reduce(
				(bytes, { at, cut, put }) =>
					Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)]),
				good,
			),
		);
	const unlessRefused = (use: () => void) => {
		try {
			use();
		} catch (error) {
			if (!(error instanceof RefusedDocument)) throw error;
		}
	};

	it('it is read or refused', () => {
		const find = participantFinder(readFacts(texts, new Problems()));
		fc.assert(
			fc.property(mutated, (bytes) => unlessRefused(() => readDocument(bytes, find))),
			{ numRuns: 3000 },
		);
	}, 60_000);

	it('what it changes builds', () => {
		fc.assert(
			fc.property(mutated, (bytes) =>
				unlessRefused(() => {
					const { changes } = importDocument(texts, bytes, RETRIEVED);
					expect(compileFacts({ ...texts, ...changes }).problems).toEqual([]);
				}),
			),
			{ numRuns: 60 },
		);
	}, 60_000);
});
