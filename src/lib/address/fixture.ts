import fc from 'fast-check';
import { dayOf } from '#lib/domain/day.ts';
import type { ChangesScope, ChangesView } from './page-views.ts';
import { CLASSES, COLUMNS, LAYERS, REGIONS, THEMES, type Nameable, type View } from './view.ts';

/** A few names that addresses in tests can use. */
export const names: Nameable = {
	firstDay: dayOf('2017-10-01'),
	lastDay: dayOf('2026-12-31'),
	hasState: (iso3) => ['VNM', 'COK', 'EUE'].includes(iso3),
	hasGroup: (id) => ['asean', 'g20'].includes(id),
};

export const anyDay = fc.integer({ min: names.firstDay, max: names.lastDay });
export const anyState = fc.constantFrom(undefined, 'VNM', 'COK', 'EUE');
export const anyText = fc
	.string({ maxLength: 60, unit: 'grapheme' })
	.filter((text) => text.length <= 60 && text.isWellFormed());

export const anyView: fc.Arbitrary<View> = fc.record({
	on: fc.option(anyDay, { nil: undefined }),
	layer: fc.constantFrom(...LAYERS),
	region: fc.constantFrom(...REGIONS),
	state: anyState,
	group: fc.constantFrom(undefined, 'asean', 'g20'),
	show: fc.subarray([...CLASSES]),
	find: anyText,
	sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
	texture: fc.boolean(),
	theme: fc.constantFrom(...THEMES),
});

/** Any comparison of two days that an address can name in a scope. */
export const anyChanges = ({ usual }: Pick<ChangesScope, 'usual'>): fc.Arbitrary<ChangesView> =>
	fc.record({
		from: anyDay,
		view: fc.tuple(anyView, anyDay).map(([view, on]) => ({
			...view,
			group: undefined,
			layer: 'status',
			on: on === usual.to ? undefined : on,
		})),
	});
