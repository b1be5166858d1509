import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, happenedBy, windowOf } from './day.ts';
import { formatDay, windowWords } from './format.ts';

describe('a window', () => {
	it('is possible inside, certain from its last day, and nothing before its first', () => {
		const window = windowOf('2026-01-28', '2026-04-10');
		expect(happenedBy(window, dayOf('2026-01-27'))).toBe('no');
		expect(happenedBy(window, dayOf('2026-01-28'))).toBe('possibly');
		expect(happenedBy(window, dayOf('2026-04-09'))).toBe('possibly');
		expect(happenedBy(window, dayOf('2026-04-10'))).toBe('yes');
	});

	it('of one day is never possible, only certain or not', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.integer(),
				(day, at) => happenedBy({ from: day, to: day }, at) !== 'possibly',
			),
		);
	});

	it('is refused when turned round', () => {
		expect(() => windowOf('2026-04-10', '2026-01-28')).toThrow('before it begins');
	});
});

describe('a window in words', () => {
	it.each([
		['2025-10-25', '2025-10-25', { kind: 'day', day: '25 October 2025' }],
		['2026-07-01', '2026-07-31', { kind: 'month', month: 'July 2026' }],
		['2026-02-01', '2026-02-28', { kind: 'month', month: 'February 2026' }],
		['2026-01-28', '2026-04-10', { kind: 'between', from: '28 January', to: '10 April 2026' }],
		['2025-10-25', '2026-02-10', { kind: 'between', from: '25 October 2025', to: '10 February 2026' }],
	])('%s to %s', (from, to, words) => {
		expect(windowWords(windowOf(from, to))).toEqual(words);
	});

	it('writes the same day whatever the time zone of the machine', () => {
		expect(formatDay(dayOf('2025-10-25'), 'short')).toBe('25 Oct 2025');
	});
});
