import { toIso } from '#lib/domain/day.ts';
import { keyDays } from '#lib/explorer/key-days.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { DEFAULT_VIEW, type View } from '#lib/address/view.ts';
import { DEFAULT_OPTIONS, embedQuery, type EmbedOptions } from './options.ts';

/** The name of the as-of day in stable addresses: `/pictures/latest.png`. */
export const LATEST = 'latest';

/**
 * The name under which the site keeps a picture of a view: a key day as `YYYY-MM-DD`, or `latest`. `undefined` where it keeps none: pictures
 * are made for the whole world in the first layer. The picture called `latest` moves on with the data, so it is none of a frozen view.
 */
export function pictureName(record: TreatyRecord, view: View, isFrozen: boolean): string | undefined {
	const day = view.on ?? record.days.asOf;
	const shown: View = { ...view, on: undefined, theme: DEFAULT_VIEW.theme };
	if (embedQuery(shown, DEFAULT_OPTIONS, record.days) !== '') return undefined;
	if (keyDays(record).some((one) => one.day === day)) return toIso(day);
	return day === record.days.asOf && !isFrozen ? LATEST : undefined;
}

/**
 * The name under which the site answers for an embed by oEmbed: `latest` for the live map, a key day for that day as it is known now, frozen.
 * `undefined` where it does not answer: the answers are files, so there are none for other views and options.
 */
export function oembedName(record: TreatyRecord, view: View, options: EmbedOptions): string | undefined {
	const { days } = record;
	const day = keyDays(record).find((one) => one.day === view.on)?.day;
	const answer: EmbedOptions = { ...DEFAULT_OPTIONS, isFrozen: day !== undefined };
	const answered = embedQuery({ ...DEFAULT_VIEW, on: day }, answer, days);
	if (embedQuery(view, options, days) !== answered) return undefined;
	return day === undefined ? LATEST : toIso(day);
}
