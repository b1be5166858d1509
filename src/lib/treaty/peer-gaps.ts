import { dayOf, type Day } from '#lib/calendar/day.ts';

/** What the facts say is missing from the dated consents of a treaty (README of the facts, `peer_ratifications.csv`). */
export interface PeerGap {
	/** Consents by the day on which the threshold was met that have no row; `undefined` where nobody says how many come later without one. */
	readonly undated: number | undefined;
	/** The last day up to which the rows can be drawn as a line. */
	readonly lineUntil: Day;
}

/**
 * By treaty; one without a gap is complete beyond its threshold and its fortieth consent. Arms Trade Treaty: its chart ends in June 2014, a
 * ministry names eight states of 25 September 2014, and four consents are in neither. Budapest Convention: complete up to its fifth consent
 * only, because most later parties have no day of deposit.
 */
export const PEER_GAPS: Readonly<Record<string, PeerGap>> = {
	att: { undated: 4, lineUntil: dayOf('2014-06-16') },
	budapest: { undated: undefined, lineUntil: dayOf('2004-03-18') },
};
