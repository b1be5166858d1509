import { describe, expect, it } from 'vitest';
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import { dayOf } from './day.ts';
import type { Count, CountsFeed } from '#lib/data/counts.ts';
import type { TreatyEvent, EventsFeed } from '#lib/data/events.ts';
import type { Tick } from '#lib/data/standing.ts';
import { chaptersOf, mapDay, storyDay } from './chapters.ts';
import { countsByEvent, countsDisagree } from './event-counts.ts';
import { realFeed, realRecord } from './fixture.ts';

const allCounts = (counts as CountsFeed).counts;
const allEvents = (events as EventsFeed).events;
const tick = (id: string, startsOn: string, more: Partial<Tick> = {}): Tick => ({
	id,
	startsOn,
	precision: 'day',
	category: 'signing',
	importance: 1,
	...more,
});

describe('the chapters of the story', () => {
	const chapters = chaptersOf(realRecord);

	it('hold every event once, in the order of time', () => {
		const told = chapters.flatMap((chapter) => chapter.events);
		expect(told.map(({ id }) => id).toSorted()).toEqual(realFeed.ticks.map(({ id }) => id).toSorted());
		for (const [at, event] of told.entries())
			if (at > 0) expect(storyDay(event)).toBeGreaterThanOrEqual(storyDay(told[at - 1]!));
	});

	it('begin with the eras of the map, and with what lies ahead of the last day covered', () => {
		expect(chapters.map(({ kind }) => kind)).toEqual(
			['before', 'proposal', 'vote', 'vote', 'adopted', 'hanoi', 'open', 'ahead'].filter((kind) =>
				chapters.some((chapter) => chapter.kind === kind),
			),
		);
		for (const { kind, events: told } of chapters)
			for (const event of told)
				expect(storyDay(event) > realRecord.days.asOf, event.id).toBe(kind === 'ahead');
	});

	it('tell an event of several days at its first, and one whose day is not known at the last possible', () => {
		const span = tick('span', '2025-10-25', { endsOn: '2025-10-26', precision: 'span' });
		const month = tick('month', '2025-10-01', { endsOn: '2025-10-31', precision: 'month' });
		expect([span, month].map(storyDay)).toEqual([dayOf('2025-10-25'), dayOf('2025-10-31')]);
		expect([span, month].map(mapDay)).toEqual([dayOf('2025-10-26'), dayOf('2025-10-31')]);
	});

	it('put the weightiest event of a day first', () => {
		const of = [tick('a', '2025-11-10'), tick('b', '2025-11-10', { importance: 3 })];
		expect(chaptersOf(realRecord, of)[0]?.events.map(({ id }) => id)).toEqual(['b', 'a']);
	});
});

describe('published totals', () => {
	const byEvent = countsByEvent(allEvents, allCounts);

	it('belong to one event each, and none is lost', () => {
		const placed = [...byEvent.values()].flat();
		expect(placed.length).toBe(allCounts.length);
		expect(new Set(placed)).toEqual(new Set(allCounts));
	});

	it('of the days in Hanoi belong to the opening there, and differ', () => {
		const hanoi = allCounts.filter(
			({ asOf }) => asOf >= realFeed.treaty.opensOn && asOf <= realFeed.treaty.hanoiUntil,
		);
		const [id] = [...byEvent].find(([, of]) => of.includes(hanoi[0]!))!;
		expect(byEvent.get(id)).toEqual(expect.arrayContaining(hanoi));
		expect(countsDisagree(hanoi)).toBe(true);
	});

	it('go to an event that cites the same source rather than to a weightier one', () => {
		const event = (id: string, importance: 1 | 3, source: string): TreatyEvent => ({
			...tick(id, '2026-02-10', { importance }),
			title: id,
			summary: id,
			place: 'Baku',
			sources: [source],
		});
		const count: Count = {
			asOf: '2026-02-10',
			signatories: 74,
			kind: 'published',
			running: false,
			sources: ['x'],
		};
		expect([...countsByEvent([event('big', 3, 'y'), event('same', 1, 'x')], [count]).keys()]).toEqual([
			'same',
		]);
		expect(countsDisagree([count, { ...count, asOf: '2026-02-11', signatories: 75 }])).toBe(false);
	});
});
