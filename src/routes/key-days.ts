import { dayOf, toIso, type Day } from '#lib/calendar/day.ts';
import type { TreatyRecord } from '#lib/treaty/record.ts';

/** The name that stands for the last day covered, whichever it is, so that its address never changes. */
export const LATEST = 'latest';

/** The days that have a picture, an oEmbed answer and a page to share, ascending: both votes, the adoption, and Hanoi's first and last day. */
export function keyDays(record: TreatyRecord): Day[] {
	const { adoptedOn, opensOn, hanoiUntil } = record.days;
	const voted = record.feed.rollCalls.map(({ votedOn }) => dayOf(votedOn));
	return [...new Set([...voted, adoptedOn, opensOn, hanoiUntil])].sort((a, b) => a - b);
}

/** Under which names there are pictures and oEmbed answers: the key days as YYYY-MM-DD, and `latest`. */
export function pictureNames(record: TreatyRecord): string[] {
	return [LATEST, ...keyDays(record).map(toIso)];
}

/** The day of such a name, or `undefined` for another. */
export function dayNamed(record: TreatyRecord, name: string): Day | undefined {
	if (name === LATEST) return record.days.asOf;
	return keyDays(record).find((day) => toIso(day) === name);
}
