import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitLayout, type UnitMatrix, type UnitMeasures } from './unit-matrix.ts';

const WIDE: UnitMeasures = { widthPx: 1080, unitPx: 14, labelPx: 150, leastColumnPx: 150, textPx: 15 };
const NARROW: UnitMeasures = { widthPx: 328, unitPx: 7, labelPx: 0, leastColumnPx: 48, textPx: 13 };

const anyMatrix = fc
	.tuple(
		fc.integer({ min: 1, max: 4 }),
		fc.array(fc.array(fc.nat({ max: 193 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
	)
	.map(([columns, rows]): UnitMatrix => {
		const counts = rows.map((row) => row.slice(0, columns));
		const line = (key: number) => ({ key: String(key), label: 'not signed', total: 0 });
		return {
			rows: counts.map((_, at) => line(at)),
			columns: Array.from({ length: columns }, (_, at) => ({ ...line(at), paint: 'none' })),
			counts,
		};
	});

const squaresOf = (d: string) =>
	[...d.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

test.each([
	['wide', WIDE],
	['narrow', NARROW],
] as const)(
	'a matrix has a square for each unit, within its width and apart from all others, %s',
	(_, measures) => {
		fc.assert(
			fc.property(anyMatrix, (matrix) => {
				const layout = unitLayout(matrix, measures);
				const all = matrix.counts.flatMap((row, r) =>
					row.flatMap((count, c) => {
						const squares = squaresOf(layout.cells[r]?.[c]?.d ?? '');
						expect(squares).toHaveLength(count);
						return squares;
					}),
				);
				for (const { x, y } of all) {
					expect(x).toBeGreaterThanOrEqual(measures.labelPx);
					expect(x + measures.unitPx).toBeLessThanOrEqual(measures.widthPx + 0.1);
					expect(y + measures.unitPx).toBeLessThanOrEqual(layout.heightPx);
				}
				const places = all.map(({ x, y }) => `${x} ${y}`);
				expect(new Set(places).size).toBe(places.length);
			}),
			{ numRuns: 60 },
		);
	},
);
