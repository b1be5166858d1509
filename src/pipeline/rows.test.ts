import { expect, test } from 'vitest';
import { byName, camelCased, sortedBy } from './rows.ts';

test('names: accents and case aside, without locale rules', () => {
	expect(
		['Zambia', 'Côte d’Ivoire', 'eSwatini', 'Costa Rica', 'Czechia', 'Türkiye', 'Turkmenistan'].toSorted(
			byName,
		),
	).toEqual(['Costa Rica', 'Côte d’Ivoire', 'Czechia', 'eSwatini', 'Türkiye', 'Turkmenistan', 'Zambia']);
});

test('names that differ only in accents keep one order', () => {
	expect(['Åa', 'aa', 'Aa'].toSorted(byName)).toEqual(['Aa', 'aa', 'Åa']);
	expect(['aa', 'Aa', 'Åa'].toSorted(byName)).toEqual(['Aa', 'aa', 'Åa']);
});

test('rows: texts by code unit, numbers by size, blanks last; equal rows keep their order', () => {
	const rows = [
		{ text: 'b', n: 1, id: 1 },
		{ text: 'B', n: undefined, id: 2 },
		{ text: 'B', n: 10, id: 3 },
		{ text: 'B', n: 9, id: 4 },
		{ text: 'b', n: 1, id: 5 },
	];
	expect(sortedBy(rows, 'text', 'n').map(({ id }) => id)).toEqual([4, 3, 2, 1, 5]);
	expect(rows[0]?.id).toBe(1);
});

test('columns become the keys of a feed', () => {
	expect(camelCased({ iso3: 'VNM', not_before: 'x', area_px2_960: 1 })).toEqual({
		iso3: 'VNM',
		notBefore: 'x',
		areaPx2960: 1,
	});
});
