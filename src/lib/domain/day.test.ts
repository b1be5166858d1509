import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, dayOf, dayOnCalendar, parseDay, toIso } from './day.ts';

describe('a calendar day', () => {
	it('survives being written and read again', () => {
		fc.assert(fc.property(fc.integer({ min: -50_000, max: 100_000 }), (day) => parseDay(toIso(day)) === day));
	});

	it('counts one for each day, over leap days and years', () => {
		expect(dayOf('2024-03-01') - dayOf('2024-02-28')).toBe(2);
		expect(dayOf('2027-01-01') - dayOf('2026-12-31')).toBe(1);
	});

	it.each(['2025-02-30', '2025-13-01', '25-10-2025', '2025-10-5', '', 'today', '2025-10-25T00:00'])(
		'refuses %j',
		(text) => {
			expect(parseDay(text)).toBeUndefined();
			expect(() => dayOf(text)).toThrow(`"${text}"`);
		},
	);

	it('has the same date a year later, over leap years', () => {
		expect(toIso(addYears(dayOf('2019-06-01'), 1))).toBe('2020-06-01');
		expect(toIso(addYears(dayOf('2024-02-29'), 1))).toBe('2025-03-01');
		expect(toIso(addYears(dayOf('2026-01-01'), -1))).toBe('2025-01-01');
	});

	it("is the day on the visitor's own calendar, late in the evening too", () => {
		expect(toIso(dayOnCalendar(new Date(2026, 10, 22, 23, 59)))).toBe('2026-11-22');
		expect(toIso(dayOnCalendar(new Date(2026, 10, 22, 0, 1)))).toBe('2026-11-22');
	});
});
