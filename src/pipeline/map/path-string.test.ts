import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridPoint } from './geometry.ts';
import { linesPath, parsePath, pathString, ringsPath } from './svg.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 4800 }), fc.integer({ min: 0, max: 2212 }));
const subPath = fc.record({ points: fc.array(point, { minLength: 1, maxLength: 12 }), closed: fc.boolean() });

describe('path strings', () => {
	it('give back the sub-paths that were written', () => {
		fc.assert(
			fc.property(fc.array(subPath, { maxLength: 6 }), (subPaths) => {
				expect(parsePath(pathString(subPaths))).toEqual(subPaths);
			}),
		);
	});

	it('are as short as SVG allows without letters for single directions', () => {
		const square: GridPoint[] = [
			[10, 20],
			[14, 20],
			[14, 17],
		];
		expect(ringsPath([square, square])).toBe('m10 20 4 0 0-3zm0 0 4 0 0-3z');
		expect(linesPath([square, square])).toBe('m10 20 4 0 0-3m-4 3 4 0 0-3');
	});

	it('refuse the rest of the grammar of SVG rather than misread it', () => {
		expect(() => parsePath('m1 2L3 4')).toThrow('Not a path of this build');
		expect(() => parsePath('m1 2h3')).toThrow('Not a path of this build');
	});
});
