import fc from 'fast-check';
import standing from '#pinned/data/standing.json' with { type: 'json' };
import type { Act, StandingFeed } from '#lib/data/standing.ts';
import { dayOf, toIso } from './day.ts';
import { recordOf, type TreatyRecord } from './record.ts';
import type { Standing, StandingOn } from './standing.ts';

/**
 * Compiled facts for tests: those of 22 November 2026, which stay as they are when the facts move on. A contract test proves that they are
 * what the pinned tables compile to.
 */
export const realFeed = standing as StandingFeed;

/** The pinned facts, indexed. For tests. */
export const realRecord: TreatyRecord = recordOf(realFeed);

/** The real record with other acts in place of its own, known until `asOf`. For tests. */
export function recordWith(acts: readonly Act[], asOf = '2030-12-31'): TreatyRecord {
	return recordOf({ ...realFeed, asOf, acts: [...acts] });
}

/** An act for a test; `notAfter` is `notBefore` unless given. */
export function testAct(iso3: string, act: Act['act'], notBefore: string, notAfter = notBefore): Act {
	return { iso3, act, notBefore, notAfter, evidence: 'depositary', confidence: 'high', sources: ['untc'] };
}

/**
 * Acts as they could be, for property tests: some participants do some of these things one after the other, each in a window of up to two
 * months, up to ten months after the one before.
 */
export function anyActs(...steps: Act['act'][]): fc.Arbitrary<Act[]> {
	const life = (iso3: string) =>
		fc
			.tuple(
				fc.integer({ min: dayOf('2025-10-25'), max: dayOf('2026-12-01') }),
				fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 60 })), {
					minLength: 1,
					maxLength: steps.length,
				}),
			)
			.map(([start, waits]) => {
				let day = start;
				return waits.map(([wait, width], at) => {
					const from = at === 0 ? day : day + wait;
					day = from + width;
					return testAct(iso3, steps[at]!, toIso(from), toIso(day));
				});
			});
	return fc
		.uniqueArray(fc.constantFrom(...realFeed.participants.map(({ iso3 }) => iso3)), { maxLength: 60 })
		.chain((states) => fc.tuple(...states.map(life)))
		.map((acts) => acts.flat());
}

/** How many have each certain standing, and how many of them are inside an open window. */
export function tallyOf(standings: readonly StandingOn[]): Record<Standing | 'possible', number> {
	const tally = { none: 0, signatory: 0, contracting: 0, party: 0, possible: 0 };
	for (const { certain, possible } of standings) {
		tally[certain] += 1;
		if (possible) tally.possible += 1;
	}
	return tally;
}
