import { toIso, type Day } from '#lib/domain/day.ts';
import { LATEST } from '#lib/embed/builder.ts';
import { keyDays as describedKeyDays } from '#lib/explorer/key-days.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';

export { LATEST };

/** The days that have a picture, an oEmbed answer and a page to share, ascending: those that the embed builder offers. */
export function keyDays(record: TreatyRecord): Day[] {
	return describedKeyDays(record).map(({ day }) => day);
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
