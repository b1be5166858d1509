import { expect, it } from 'vitest';
import { type GridPolygon, insidePolygon, labelPoint } from './geometry.ts';

/** A horseshoe, open to the right: its centroid lies in the gap. */
const horseshoe: GridPolygon = [
	[
		[0, 0],
		[300, 0],
		[300, 40],
		[100, 40],
		[100, 260],
		[300, 260],
		[300, 300],
		[0, 300],
	],
];

it('a label point lies in the land even where the centroid does not', () => {
	expect(insidePolygon([150, 150], horseshoe)).toBe(false);
	expect(insidePolygon(labelPoint(horseshoe), horseshoe)).toBe(true);
});

it('a label point keeps clear of a hole', () => {
	const [x, y] = labelPoint([
		[
			[0, 0],
			[300, 0],
			[300, 100],
			[0, 100],
		],
		[
			[20, 20],
			[120, 20],
			[120, 80],
			[20, 80],
		],
	]);
	expect(x).toBeGreaterThan(150);
	expect(y).toBe(50);
});
