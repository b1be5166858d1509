import { expect, test } from 'vitest';
import { toIso, type Day } from '#lib/domain/day.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { pictureDays } from '#lib/domain/change-days.ts';
import { DEFAULT_VIEW, LAYERS } from '#lib/address/view.ts';
import { euStanding } from './describe.ts';
import { countedText, factsOn, headlineOn } from './headline.ts';
import { sceneOn } from './scene.ts';

/** Everything of a day that page and embed draw once for all the days that look like it. */
function pictureOf(record: TreatyRecord, day: Day): string {
	return JSON.stringify(
		LAYERS.map((layer) => {
			const scene = sceneOn(record, { ...DEFAULT_VIEW, layer }, day);
			return [
				[...scene.painting],
				scene.legend,
				scene.rollCall?.resolution,
				headlineOn(record, scene, undefined, day),
				factsOn(record, scene, undefined, day),
				countedText(record, scene, undefined, day),
				euStanding(record, scene),
			];
		}),
	);
}

/** The days from the proposal to `last` that look otherwise than the day before. */
function daysOfChange(record: TreatyRecord, last: Day): string[] {
	const found: string[] = [];
	let before = '';
	for (let day = record.days.proposedOn; day <= last; day++) {
		const now = pictureOf(record, day);
		if (now !== before) found.push(toIso(day));
		before = now;
	}
	return found;
}

/** Forty ratifications, and three more after the fortieth, one of them before the treaty is in force. */
const inForce = recordWith([
	...realFeed.participants
		.filter(({ kind }) => kind === 'member')
		.slice(0, 40)
		.map(({ iso3 }, at) =>
			testAct(iso3, 'ratification', `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`),
		),
	testAct('VNM', 'ratification', '2026-02-20', '2026-03-01'),
	testAct('ZMB', 'accession', '2026-06-01'),
	testAct('EUE', 'approval', '2026-07-01'),
	testAct('ZMB', 'withdrawal', '2026-09-01', '2026-09-10'),
]);

test.each([
	['the facts', realRecord],
	['a treaty in force', inForce],
] as const)('the picture of %s changes on no other day than those named', (_, record) => {
	const named = pictureDays(record).map(toIso);
	const last = Math.max(record.days.closesOn, Math.min(record.days.asOf + 2, record.days.closesOn + 400));
	const changes = daysOfChange(record, last);
	expect(changes.length).toBeGreaterThan(10);
	expect(changes.filter((day) => !named.includes(day))).toEqual([]);
});
