import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { realFeed, realRecord, recordWith, testAct, tallyOf } from './fixture.ts';
import {
	CAST_VOTES,
	type CrossTable,
	STANDINGS_FROM_MOST,
	votesByStanding,
	votesByVote,
	voteTally,
	withoutVote,
} from './roll-call.ts';
import { standingsOn } from './standing.ts';

/** The published results, with those of whom no vote is recorded: 193 members each. */
const PUBLISHED = [
	['A/RES/73/187', { yes: 94, no: 59, abstained: 33, unrecorded: 7 }],
	['A/RES/74/247', { yes: 79, no: 60, abstained: 33, unrecorded: 21 }],
] as const;
const membersIn = (cells: CrossTable<string, string>) =>
	cells.reduce((sum, { members }) => sum + members.length, 0);
const rollCallOf = (resolution: string) => {
	const found = realFeed.rollCalls.find((rollCall) => rollCall.resolution === resolution);
	if (!found) throw new Error(`no roll-call of ${resolution}`);
	return found;
};
const anyDay = fc.integer({ min: dayOf('2018-01-01'), max: dayOf('2027-12-31') });
const anyRecord = fc
	.uniqueArray(fc.constantFrom(...realFeed.participants.map(({ iso3 }) => iso3)), { maxLength: 198 })
	.map((signers) =>
		recordWith(
			signers.flatMap((iso3, at) => [
				testAct(iso3, 'signature', '2025-10-25', '2026-01-10'),
				...(at % 3 === 0 ? [testAct(iso3, 'ratification', '2026-02-01', '2026-05-01')] : []),
			]),
		),
	);

describe.each(PUBLISHED)('the roll-call of %s', (resolution, published) => {
	const rollCall = rollCallOf(resolution);

	it('has each of the 193 members in one cell, on any day and with any acts', () => {
		fc.assert(
			fc.property(anyRecord, anyDay, (record, day) => {
				const cells = votesByStanding(record, rollCall, day);
				expect(cells).toHaveLength(CAST_VOTES.length * STANDINGS_FROM_MOST.length);
				expect(membersIn(cells)).toBe(193);
				const iso3s = cells.flatMap(({ members }) => members.map(({ participant }) => participant.iso3));
				expect(new Set(iso3s).size).toBe(193);
				for (const vote of CAST_VOTES)
					expect(membersIn(cells.filter(({ row }) => row === vote))).toBe(published[vote]);
			}),
			{ numRuns: 40 },
		);
	});

	it('has the standings of the members in its columns, and no one else', () => {
		fc.assert(
			fc.property(anyRecord, anyDay, (record, day) => {
				const cells = votesByStanding(record, rollCall, day);
				const standings = standingsOn(record, day).filter(
					(_, at) => record.participants[at]?.participant.kind === 'member',
				);
				const tally = tallyOf(standings);
				for (const standing of STANDINGS_FROM_MOST)
					expect(membersIn(cells.filter(({ column }) => column === standing))).toBe(tally[standing]);
			}),
			{ numRuns: 40 },
		);
	});

	it('had no vote for the European Union, observers and others', () => {
		expect(
			withoutVote(realRecord, rollCall)
				.map(({ participant }) => participant.kind)
				.sort(),
		).toEqual(['observer', 'observer', 'organization', 'other', 'other']);
	});
});

describe('two roll-calls', () => {
	const [first, second] = PUBLISHED.map(([resolution]) => rollCallOf(resolution));
	if (!first || !second) throw new Error('two roll-calls are published');

	it('have each member in one cell, with the totals of either at the edges', () => {
		const cells = votesByVote(realRecord, first, second);
		expect(membersIn(cells)).toBe(193);
		for (const vote of CAST_VOTES) {
			expect(membersIn(cells.filter(({ row }) => row === vote))).toBe(voteTally(first)[vote]);
			expect(membersIn(cells.filter(({ column }) => column === vote))).toBe(voteTally(second)[vote]);
		}
	});

	it('are mirrored when they are exchanged', () => {
		const there = votesByVote(realRecord, first, second);
		const back = votesByVote(realRecord, second, first);
		for (const { row, column, members } of there)
			expect(back.find((cell) => cell.row === column && cell.column === row)?.members).toEqual(members);
	});

	it('are alike for all when both are the same', () => {
		const changed = votesByVote(realRecord, first, first).filter(({ row, column }) => row !== column);
		expect(membersIn(changed)).toBe(0);
	});
});
