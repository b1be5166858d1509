import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { curveOf } from './curve.ts';
import { eraOn, rollCallOn, voteOf, voteTally } from './roll-call.ts';
import { realRecord } from './fixture.ts';
import { isBudapestParty, regimeOf } from './regime.ts';
import { standingOn } from './standing.ts';
import { changeDays, dayAfter, dayBefore, eventDays } from './change-days.ts';

const state = (iso3: string) => realRecord.byIso3.get(iso3)!;

/** A day that the facts cover for good: tests of their figures hold when new acts are recorded. */
const ON_26_SEPTEMBER = dayOf('2026-09-26');

describe('the eras', () => {
	it.each([
		['2017-10-01', 'proposal'],
		['2018-12-16', 'proposal'],
		['2018-12-17', 'vote'],
		['2019-12-27', 'vote'],
		['2024-12-23', 'vote'],
		['2024-12-24', 'adopted'],
		['2025-10-24', 'adopted'],
		['2025-10-25', 'open'],
		['2026-12-31', 'open'],
	])('%s belongs to %s', (day, era) => {
		expect(eraOn(realRecord, dayOf(day))).toBe(era);
	});
});

describe('the roll-calls', () => {
	it('are 94-59-33 from 17 December 2018 and 79-60-33 from 27 December 2019', () => {
		expect(rollCallOn(realRecord, dayOf('2018-12-16'))).toBeUndefined();
		const first = rollCallOn(realRecord, dayOf('2019-12-26'))!;
		expect(first.resolution).toBe('A/RES/73/187');
		expect(voteTally(first)).toEqual({ yes: 94, no: 59, abstained: 33, unrecorded: 7, 'no-vote': 5 });
		const second = rollCallOn(realRecord, dayOf('2026-01-01'))!;
		expect(second.resolution).toBe('A/RES/74/247');
		expect(voteTally(second)).toEqual({ yes: 79, no: 60, abstained: 33, unrecorded: 21, 'no-vote': 5 });
		expect(voteOf(second, state('RUS').index)).toBe('yes');
		expect(voteOf(second, state('USA').index)).toBe('no');
		expect(voteOf(second, state('VAT').index)).toBe('no-vote');
	});
});

describe('the regimes', () => {
	const regime = (iso3: string, iso: string) =>
		regimeOf(realRecord, state(iso3), standingOn(realRecord, state(iso3), dayOf(iso)), dayOf(iso));

	it('tell the four apart', () => {
		expect(regime('FRA', '2026-09-26').certain).toBe('both');
		expect(regime('VNM', '2026-09-26').certain).toBe('this-only');
		expect(regime('USA', '2026-09-26').certain).toBe('budapest-only');
		expect(regime('MEX', '2026-09-26').certain).toBe('neither');
	});

	it('have an undated party only as possible before the as-of day', () => {
		expect(regime('PRY', '2020-01-01')).toEqual({ certain: 'neither', possible: 'budapest-only' });
		expect(isBudapestParty(state('PRY').budapest, ON_26_SEPTEMBER, ON_26_SEPTEMBER)).toBe('yes');
	});

	it('take neither a signature nor an invitation for a party', () => {
		expect(isBudapestParty(state('IRL').budapest, ON_26_SEPTEMBER, ON_26_SEPTEMBER)).toBe('no');
		expect(isBudapestParty(state('KEN').budapest, ON_26_SEPTEMBER, ON_26_SEPTEMBER)).toBe('no');
	});
});

describe('the curve and the stops', () => {
	it('rises from nothing to 76 signatures and 3 instruments', () => {
		const curve = curveOf(realRecord);
		expect(curve[0]).toEqual({ day: dayOf('2025-10-24'), signed: 0, consented: 0 });
		expect(curve.at(-1)).toEqual({ day: ON_26_SEPTEMBER, signed: 76, consented: 3 });
		expect(curve.every((step, i) => i === 0 || step.day >= curve[i - 1]!.day)).toBe(true);
	});

	it('steps from change to change and from event to event', () => {
		const changes = changeDays(realRecord);
		expect(toIso(dayAfter(changes, dayOf('2018-12-17'))!)).toBe('2019-12-27');
		expect(toIso(dayAfter(changes, dayOf('2025-10-24'))!)).toBe('2025-10-25');
		expect(dayBefore(changes, changes[0]!)).toBeUndefined();
		expect(toIso(eventDays(realRecord, dayOf('2017-10-01'))[0]!)).toBe('2017-10-01');
	});
});
