import { expect, it } from 'vitest';
import { listText } from './list.ts';

it('lists names as running text does, and in a row', () => {
	expect(listText([], 'long')).toBe('');
	expect(listText(['A'], 'long')).toBe('A');
	expect(listText(['A', 'B'], 'long')).toBe('A and B');
	expect(listText(['A', 'B', 'C', 'D'], 'long')).toBe('A, B, C and D');
	expect(listText(['A', 'B', 'C'])).toBe('A, B, C');
});
