import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import type { Nameable } from './parse.ts';
import { parseRegimes, serializeRegimes } from './regimes-view.ts';

const names: Nameable = {
	firstDay: dayOf('2017-10-01'),
	lastDay: dayOf('2026-12-31'),
	hasState: (iso3) => ['VNM', 'EUE'].includes(iso3),
	hasGroup: (id) => ['asean', 'g20'].includes(id),
};
const parse = (query: string) => parseRegimes(new URLSearchParams(query), names);
const nothing = { on: undefined, group: undefined, state: undefined };

describe('the view of the two regimes and its address', () => {
	it('are the same thing: what is written is read back', () => {
		fc.assert(
			fc.property(
				fc.record({
					on: fc.option(fc.integer({ min: names.firstDay, max: names.lastDay }), { nil: undefined }),
					group: fc.option(fc.constantFrom('asean', 'g20'), { nil: undefined }),
					state: fc.option(fc.constantFrom('VNM', 'EUE'), { nil: undefined }),
				}),
				(view) => {
					expect(parse(serializeRegimes(view))).toEqual({ view, problems: [] });
				},
			),
		);
	});

	it('has no query by default, and reads capitals and small letters alike', () => {
		expect(serializeRegimes(nothing)).toBe('');
		expect(parse('?state=vnm&group=ASEAN').view).toEqual({ ...nothing, state: 'VNM', group: 'asean' });
	});

	it('says what it ignores, and never throws', () => {
		const { view, problems } = parse('?on=2030-01-01&group=g7&state=XX');
		expect(view).toEqual(nothing);
		expect(problems.map(({ reason }) => reason)).toEqual([
			'after-last-day',
			'unknown-group',
			'unknown-state',
		]);
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				expect(parse(query).view).toBeDefined();
			}),
		);
	});
});
