import { dayOf, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { shortResolution } from './headline.ts';

/** A day with a page, a picture and an oEmbed file of its own. */
export interface KeyDay {
	readonly day: Day;
	readonly kind: 'vote' | 'adopted' | 'opens' | 'hanoi';
	/** The resolution that was voted on, where `kind` is `vote`. */
	readonly resolution: string | undefined;
}

/** The key days of the record, ascending: the votes, the adoption, the opening and the end of the signing in Hanoi. */
export function keyDays(record: TreatyRecord): KeyDay[] {
	const { adoptedOn, opensOn, hanoiUntil } = record.days;
	const votes = record.feed.rollCalls.map(({ votedOn, resolution }): KeyDay => ({
		day: dayOf(votedOn),
		kind: 'vote',
		resolution,
	}));
	const days: KeyDay[] = [
		...votes,
		{ day: adoptedOn, kind: 'adopted', resolution: undefined },
		{ day: opensOn, kind: 'opens', resolution: undefined },
		{ day: hanoiUntil, kind: 'hanoi', resolution: undefined },
	];
	return days.sort((a, b) => a.day - b.day);
}

/** A key day, for a list to choose from: "25 October 2025: opening for signature". */
export function keyDayLabel({ day, kind, resolution }: KeyDay): string {
	const words: Record<KeyDay['kind'], () => string> = {
		vote: () => m.builder_day_vote({ resolution: shortResolution(resolution ?? '') }),
		adopted: m.builder_day_adopted,
		opens: m.builder_day_opens,
		hanoi: m.builder_day_hanoi,
	};
	return m.builder_day({ day: formatDay(day), what: words[kind]() });
}
