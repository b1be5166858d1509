import { expect, it } from 'vitest';
import { listText, namesText } from './list.ts';

it('lists names as running text does, and in a row', () => {
	expect(namesText([])).toBe('');
	expect(namesText(['A'])).toBe('A');
	expect(namesText(['A', 'B'])).toBe('A and B');
	expect(namesText(['A', 'B', 'C', 'D'])).toBe('A, B, C and D');
	expect(listText(['A', 'B', 'C'])).toBe('A, B, C');
});
