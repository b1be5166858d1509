import standing from '#data/standing.json' with { type: 'json' };
import type { Act, StandingFeed } from '#lib/schema/standing.ts';
import { recordOf, type TreatyRecord } from './record.ts';

/** The compiled facts, as tests read them: the contract tests of the pipeline prove that the file meets its schema. */
export const realFeed = standing as StandingFeed;

/** The compiled facts, indexed. For tests. */
export const realRecord: TreatyRecord = recordOf(realFeed);

/** The real record with other acts in place of its own, known until `asOf`. For tests. */
export function recordWith(acts: readonly Act[], asOf = '2030-12-31'): TreatyRecord {
	return recordOf({ ...realFeed, asOf, acts: [...acts] });
}

/** An act for a test; `notAfter` is `notBefore` unless given. */
export function testAct(iso3: string, act: Act['act'], notBefore: string, notAfter = notBefore): Act {
	return { iso3, act, notBefore, notAfter, evidence: 'depositary', confidence: 'high', sources: ['untc'] };
}
