import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { changesByParticipant } from './changes.ts';
import { nearestChanges, readySpans, SPAN_NAMES } from './change-days.ts';
import { realRecord, recordWith, testAct } from './fixture.ts';

describe('the spans that are offered', () => {
	it('are in order, end by the last day covered, and each holds a change', () => {
		const spans = readySpans(realRecord);
		for (const name of SPAN_NAMES) {
			const { from, to } = spans[name];
			expect(from, name).toBeLessThan(to);
			expect(to, name).toBeLessThanOrEqual(realRecord.days.asOf);
			expect(changesByParticipant(realRecord, from, to), name).not.toEqual([]);
		}
	});

	it.each([
		['2026-09-26', '2026-03-26'],
		['2026-08-31', '2026-02-28'],
		['2026-03-15', '2025-09-15'],
		['2028-08-30', '2028-02-29'],
	])('end on %s six months after %s', (asOf, from) => {
		expect(toIso(readySpans(recordWith([], asOf))['half-year'].from)).toBe(from);
	});

	it('begin on the eve of the latest act, as far as its day is known', () => {
		const record = recordWith([testAct('VNM', 'signature', '2026-07-01', '2026-07-31')], '2026-09-26');
		expect(toIso(readySpans(record).latest.from)).toBe('2026-06-30');
	});
});

describe('the nearest changes around two days', () => {
	it('are outside of them, and a span that reaches either is not empty', () => {
		const { opensOn, asOf } = realRecord.days;
		const anyDay = fc.integer({ min: opensOn, max: asOf });
		fc.assert(
			fc.property(anyDay, fc.nat({ max: 40 }), (from, length) => {
				const to = Math.min(asOf, from + length);
				const { before, after } = nearestChanges(realRecord, { from, to });
				if (before !== undefined) {
					expect(before).toBeLessThanOrEqual(from);
					expect(changesByParticipant(realRecord, before - 1, before)).not.toEqual([]);
				}
				if (after !== undefined) {
					expect(after).toBeGreaterThan(to);
					expect(changesByParticipant(realRecord, after - 1, after)).not.toEqual([]);
				}
			}),
		);
	});

	it('are none before the first act', () => {
		const from = dayOf('2018-01-01');
		expect(nearestChanges(realRecord, { from, to: from + 3 }).before).toBeUndefined();
	});
});
