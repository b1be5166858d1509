import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import type { Act } from '#lib/data/standing.ts';
import { fortyOn } from './forty.ts';
import { slotsOf } from './forty-slots.ts';
import { realRecord, recordWith, testAct } from './fixture.ts';

const states = realRecord.feed.participants.filter(({ kind }) => kind !== 'organization');
const instruments = (n: number): Act[] =>
	states
		.slice(0, n)
		.map(({ iso3 }, at) =>
			testAct(iso3, 'ratification', `2027-01-${String((at % 28) + 1).padStart(2, '0')}`),
		);

describe('the slots', () => {
	it('of the facts hold the counted instruments and no more, and are forty', () => {
		const { filled, further, empty } = slotsOf(realRecord);
		const { counted, reported } = fortyOn(realRecord, realRecord.days.asOf);
		expect(filled.length + further.length).toBe(counted);
		expect(filled.length + empty.length).toBe(realRecord.feed.treaty.threshold);
		expect([...filled, ...further].filter((slot) => slot.isReported)).toHaveLength(reported);
		expect(filled.some(({ state }) => state.participant.kind === 'organization')).toBe(false);
	});

	it('go by the last day of each window, confirmed before reported within a day', () => {
		const reported = {
			...testAct('QAT', 'ratification', '2027-01-05', '2027-02-01'),
			evidence: 'press' as const,
		};
		const { filled } = slotsOf(
			recordWith([
				reported,
				testAct('VNM', 'accession', '2027-02-01'),
				testAct('FRA', 'approval', '2027-01-20'),
				testAct('EUE', 'approval', '2027-01-01'),
			]),
		);
		expect(filled.map(({ state, number }) => [number, state.participant.iso3])).toEqual([
			[1, 'FRA'],
			[2, 'VNM'],
			[3, 'QAT'],
		]);
		expect(filled.map(({ isReported }) => isReported)).toEqual([false, false, true]);
	});

	it('have the fortieth in them once it has come, and what is beyond it beside them', () => {
		expect(slotsOf(recordWith(instruments(39))).fortieth).toBeUndefined();
		const { filled, further, empty, fortieth } = slotsOf(recordWith(instruments(42)));
		expect([filled.length, further.length, empty.length]).toEqual([40, 2, 0]);
		expect(fortieth).toEqual({
			from: fortieth!.to,
			to: fortyOn(recordWith(instruments(42)), dayOf('2028-01-01')).fortiethOn,
		});
	});

	it('say between which days the fortieth came where a day is not known', () => {
		const acts = [...instruments(39), testAct(states[39]!.iso3, 'ratification', '2027-02-01', '2027-02-28')];
		expect(slotsOf(recordWith(acts)).fortieth).toEqual({
			from: dayOf('2027-02-01'),
			to: dayOf('2027-02-28'),
		});
	});

	it('keep the fortieth after a withdrawal below forty, and ask for no instrument more', () => {
		const first = states[0]!.iso3;
		const record = recordWith([...instruments(40), testAct(first, 'withdrawal', '2028-01-01')]);
		const { filled, empty, fortieth } = slotsOf(record);
		expect(filled).toHaveLength(39);
		expect(filled.some(({ state }) => state.participant.iso3 === first)).toBe(false);
		expect(empty).toEqual([]);
		expect(fortieth!.to).toBe(fortyOn(record, record.days.asOf).fortiethOn);
		expect(fortieth!.from).toBeLessThanOrEqual(fortieth!.to);
	});
});
