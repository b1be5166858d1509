import { dayOf, type Day } from './day.ts';
import type { Tick } from '#lib/data/standing.ts';
import type { TreatyRecord } from './record.ts';

/**
 * What a chapter of the story is about: the time `before` the proposal; the `proposal`; a `vote` and what followed it; `adopted` and not yet
 * open; the days in `hanoi`; `open` in New York; and what lies `ahead` of the last day covered.
 */
export type ChapterKind = 'before' | 'proposal' | 'vote' | 'adopted' | 'hanoi' | 'open' | 'ahead';

/** One stretch of the story. */
export interface StoryChapter {
	readonly kind: ChapterKind;
	/** The resolution that was voted on, where `kind` is `vote`. */
	readonly resolution: string | undefined;
	/** In the order of {@link storyDay}; of one day, the weightiest first. */
	readonly events: readonly Tick[];
}

/** The last day of an event, or the last on which it can have happened: what the map shows of it, because by then it surely had. */
export function mapDay({ startsOn, endsOn }: Tick): Day {
	return dayOf(endsOn ?? startsOn);
}

/** Where an event stands in the story: on its first day; where its day is not known, on the last on which it can have happened. */
export function storyDay(tick: Tick): Day {
	return tick.precision === 'span' ? dayOf(tick.startsOn) : mapDay(tick);
}

/** The events by chapter, the chapters in order. A chapter without an event is left out. */
export function chaptersOf(record: TreatyRecord, ticks: readonly Tick[] = record.feed.ticks): StoryChapter[] {
	const { proposedOn, adoptedOn, opensOn, hanoiUntil, asOf } = record.days;
	const starts: { kind: ChapterKind; from: Day; resolution?: string }[] = [
		{ kind: 'before', from: -Infinity },
		{ kind: 'proposal', from: proposedOn },
		...record.feed.rollCalls.map(({ votedOn, resolution }) => ({
			kind: 'vote' as const,
			from: dayOf(votedOn),
			resolution,
		})),
		{ kind: 'adopted', from: adoptedOn },
		{ kind: 'hanoi', from: opensOn },
		{ kind: 'open', from: hanoiUntil + 1 },
		{ kind: 'ahead', from: asOf + 1 },
	];
	const inOrder = [...ticks].sort(
		(a, b) => storyDay(a) - storyDay(b) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
	);
	return starts.flatMap(({ kind, from, resolution }, at) => {
		const to = starts[at + 1]?.from ?? Infinity;
		const events = inOrder.filter((tick) => storyDay(tick) >= from && storyDay(tick) < to);
		return events.length > 0 ? [{ kind, resolution, events }] : [];
	});
}
