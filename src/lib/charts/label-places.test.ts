import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeChartLabels } from './label-places.ts';

const LINE_PX = 15;
const bounds = { left: 0, right: 900, top: 0, bottom: 500 };
const wish = fc.record({
	x: fc.integer({ min: 0, max: 900 }),
	y: fc.integer({ min: 20, max: 480 }),
	widthPx: fc.integer({ min: 20, max: 130 }),
});

it('no label covers another or leaves the drawing, for a dozen points anywhere', () => {
	fc.assert(
		fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
			const places = placeChartLabels(wishes, [], bounds, LINE_PX);
			const boxes = places.map(({ x, y, anchor }, at) => {
				const { widthPx } = wishes[at]!;
				const left = anchor === 'start' ? x : x - widthPx;
				return { left, right: left + widthPx, top: y - LINE_PX * 0.8, bottom: y + LINE_PX * 0.2 };
			});
			for (const [i, a] of boxes.entries()) {
				expect(a.left >= bounds.left && a.right <= bounds.right).toBe(true);
				for (const b of boxes.slice(i + 1))
					expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
			}
		}),
		{ numRuns: 60 },
	);
});

it('goes out of the way of what is drawn', () => {
	const ink = Array.from({ length: 40 }, (_, at) => ({ x: 100 + at * 3, y: 100 }));
	const [place] = placeChartLabels([{ x: 100, y: 100, widthPx: 80 }], ink, bounds, LINE_PX);
	expect(place!.anchor === 'end' || Math.abs(place!.y - 100) > LINE_PX / 2).toBe(true);
});
