import { expect, test } from 'vitest';
import { byCodeUnit, byName, sortedBy } from './order.ts';

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

test('code units: capitals before small letters', () => {
	expect(['b', 'a', 'B'].toSorted(byCodeUnit)).toEqual(['B', 'a', 'b']);
});

test('rows: by the first key, then the next; equal rows keep their order, and the given array stays as it is', () => {
	const rows = ['b1x', 'a2x', 'a1x', 'a1y'];
	expect(sortedBy(rows, (row) => [row.slice(0, 1), row.slice(1, 2)])).toEqual(['a1x', 'a1y', 'a2x', 'b1x']);
	expect(rows[0]).toBe('b1x');
});
