import { describe, expect, it } from 'vitest';
import budapest from '#data/budapest.json' with { type: 'json' };
import { dayOf, parseDay } from '#lib/domain/day.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { movesBetween, placedOn } from '#lib/domain/regime-cells.ts';
import { budapestCsv } from './budapest-csv.ts';
import { readBudapestNote } from './budapest-note.ts';
import { regimeRows, transitionsOf } from './budapest.ts';

const { opensOn, asOf } = realRecord.days;
const { standings } = budapest as BudapestFeed;

describe('the transitions between the cells', () => {
	const moves = movesBetween(realRecord, opensOn - 1, asOf);
	const transitions = transitionsOf(moves);

	it('hold every move that has a day once, those of one day together, the earliest first', () => {
		const dated = moves.filter(({ budapestOn }) => budapestOn !== 'unknown');
		expect(transitions.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
		for (const { count, groups } of transitions)
			expect(groups.reduce((sum, { who }) => sum + who.length, 0)).toBe(count);
		expect(transitions[0]?.groups[0]?.when).toBe('Signed on 25 October 2025');
	});

	it('say a window in words', () => {
		const record = recordWith([testAct('FRA', 'signature', '2025-11-03', '2025-11-20')], '2026-01-01');
		const [transition] = transitionsOf(movesBetween(record, opensOn, dayOf('2025-12-31')));
		expect(transition?.groups[0]?.when).toBe('Signed between 3 November and 20 November 2025, day not known');
	});
});

describe('the two conventions on a day, row by row', () => {
	const day = dayOf('2025-10-25');
	const placed = placedOn(realRecord, day);

	it('as CSV: one line for each participant, with the as-of day and the licence, and nothing from after the day', () => {
		const lines = budapestCsv(realRecord, placed, standings, day).trim().split('\n');
		expect(lines).toHaveLength(realFeed.participants.length + 1);
		for (const line of lines.slice(1))
			expect(line.trim().endsWith(`${realFeed.asOf},${realFeed.license}`), line).toBe(true);
		const newZealand = lines.find((line) => line.startsWith('NZL'));
		expect(newZealand).toContain('2025-08-28');
		expect(newZealand).not.toContain('2025-12-01');
	});

	it('as words: a state whose day is not known is possibly in another cell', () => {
		const rows = regimeRows(realRecord, placed, day);
		expect(rows.find(({ iso3 }) => iso3 === 'GBR')?.regime).toBe('only Budapest; possibly: both conventions');
		expect(rows.find(({ iso3 }) => iso3 === 'MUS')?.signed).toBe('');
		expect(regimeRows(realRecord, placedOn(realRecord, opensOn - 1), opensOn - 1)[0]?.standing).toBe(
			'not open for signature yet',
		);
	});
});

const notes = budapest.standings.flatMap((state) => ('note' in state && state.note ? [state.note] : []));

describe('the note on a state under the Budapest Convention', () => {
	it('gives up the days of the protocol wherever it speaks of it', () => {
		const speaking = notes.filter((note) => note.includes('Second Additional Protocol'));
		expect(speaking.length).toBeGreaterThan(0);
		for (const note of speaking) {
			const { signedOn, ratifiedOn } = readBudapestNote(note).protocol!;
			expect(parseDay(signedOn), note).toBeDefined();
			expect(/, ratified 2/.test(note), note).toBe(ratifiedOn !== undefined);
		}
	});

	it('keeps the doubts, and nothing of the protocol', () => {
		for (const note of notes)
			expect(readBudapestNote(note).doubts.join(' ')).not.toMatch(/CETS 224\): signed/);
		expect(
			readBudapestNote(
				'Ratified before April 2008. Second Additional Protocol (CETS 224): signed 2022-05-12, ratified 2023-02-09',
			),
		).toEqual({
			protocol: { signedOn: '2022-05-12', ratifiedOn: '2023-02-09' },
			doubts: ['Ratified before April 2008.'],
		});
		expect(readBudapestNote(undefined)).toEqual({ protocol: undefined, doubts: [] });
		expect(readBudapestNote('55th party;').doubts).toEqual(['55th party']);
	});

	it('is read in English and kept in the language of the page', () => {
		const english =
			'Ratified before April 2008; date not found. Second Additional Protocol (CETS 224): signed 2022-05-12';
		expect(
			readBudapestNote(
				'2008年4月前批准；日期未查到。《第二附加议定书》（CETS 224）：2022-05-12签署',
				english,
			),
		).toEqual({
			protocol: { signedOn: '2022-05-12', ratifiedOn: undefined },
			doubts: ['2008年4月前批准；日期未查到。'],
		});
	});
});
