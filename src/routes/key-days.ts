import { toIso, type Day } from '#lib/domain/day.ts';
import { LATEST } from '#lib/embed/builder.ts';
import { keyDays } from '#lib/explorer/key-days.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';

export { LATEST };

/** The days that have a picture, an oEmbed answer and a page to share, ascending: those that the embed builder offers. */
export function daysWithPages(record: TreatyRecord): Day[] {
	return keyDays(record).map(({ day }) => day);
}

/** Under which names there are pictures and oEmbed answers: the key days as YYYY-MM-DD, and `latest`. */
export function pictureNames(record: TreatyRecord): string[] {
	return [LATEST, ...daysWithPages(record).map(toIso)];
}

/** The day of such a name, or `undefined` for another. */
export function dayNamed(record: TreatyRecord, name: string): Day | undefined {
	if (name === LATEST) return record.days.asOf;
	return daysWithPages(record).find((day) => toIso(day) === name);
}
