import standing from '#pinned/data/standing.json' with { type: 'json' };
import type { Act, StandingFeed } from '#lib/data/standing.ts';
import { recordOf, type TreatyRecord } from './record.ts';

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
