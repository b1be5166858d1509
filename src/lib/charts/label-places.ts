/** A point of a drawing, in px; y grows downwards. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A label that wants to stand beside a point. */
export interface Wish extends Point {
	readonly widthPx: number;
	/** Whether it may cover what is drawn rather than stand far off: for the one that the drawing is about. */
	readonly staysNear?: boolean;
}

/** Where a label stands: the end of its text that `anchor` names, on its base line. */
export interface LabelPlace extends Point {
	readonly anchor: 'start' | 'end';
	/** Whether it stands so far off that a line has to lead from the point to it. */
	readonly isFar: boolean;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** What a fault of a place costs, in px of distance that are as bad. */
const COST = {
	onLabel: 10_000,
	outside: 10_000,
	leaderThroughLabel: 500,
	onInk: 12,
	below: 200,
	distance: 1.6,
};
const GAP = 6;
const FAR = 12;

/**
 * Places labels beside their points, one after the other, each where it covers no other label and as little as possible of what is drawn, and
 * as near as may be, rather above it than below: a rising line leaves its room there. For a dozen labels; it does not go back to move one that has its place.
 * @param ink points of what is drawn, which a label had better not cover
 * @param bounds what no label may leave
 * @param linePx height of a line of text
 */
export function placeChartLabels(
	wishes: readonly Wish[],
	ink: readonly Point[],
	bounds: Box,
	linePx: number,
): LabelPlace[] {
	const boxes: Box[] = [];
	const drawn: Point[] = [...ink, ...wishes];
	const places = new Map<Wish, LabelPlace>();
	// From the right: the label of a point further left can then stand above and lead down past those that have their place.
	for (const wish of wishes.toSorted((a, b) => b.x - a.x)) {
		const options = candidates(wish, linePx).map((place) => {
			const box = boxOf(place, wish.widthPx, linePx);
			const leader = place.isFar ? between(wish, place) : [];
			const cost =
				COST.onLabel * boxes.filter((other) => overlap(box, other)).length +
				COST.outside * Number(!isInside(box, bounds)) +
				COST.leaderThroughLabel *
					boxes.filter((other) => leader.some((point) => holds(other, point))).length +
				COST.onInk * Number(!wish.staysNear) * drawn.filter((point) => holds(box, point)).length +
				COST.below * Number(place.y > wish.y + linePx) +
				COST.distance * Math.hypot(place.x - wish.x, place.y - wish.y);
			return { place, box, leader, cost };
		});
		const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
		boxes.push(best.box);
		drawn.push(...best.leader);
		places.set(wish, best.place);
	}
	return wishes.flatMap((wish) => places.get(wish) ?? []);
}

/** Places to try: to both sides of the point, at its height, above and below it. */
function candidates({ x, y }: Wish, linePx: number): LabelPlace[] {
	const rows = Array.from({ length: 41 }, (_, at) => (at - 28) * (linePx / 2));
	return rows.flatMap((rise) =>
		[GAP, 2 * GAP, 4 * GAP].flatMap((aside) =>
			(['start', 'end'] as const).map((anchor) => {
				const base = y + rise + linePx * 0.32;
				return {
					x: anchor === 'start' ? x + aside : x - aside,
					y: base,
					anchor,
					isFar: Math.abs(rise) > FAR || aside > 2 * GAP,
				};
			}),
		),
	);
}

function boxOf({ x, y, anchor }: LabelPlace, widthPx: number, linePx: number): Box {
	const left = anchor === 'start' ? x : x - widthPx;
	return { left: left - 2, right: left + widthPx + 2, top: y - linePx * 0.8, bottom: y + linePx * 0.2 };
}

/** Points on the line that leads from a point to its label. */
function between(from: Point, to: Point): Point[] {
	return Array.from({ length: 12 }, (_, at) => ({
		x: from.x + ((to.x - from.x) * (at + 1)) / 13,
		y: from.y + ((to.y - from.y) * (at + 1)) / 13,
	}));
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(box: Box, { x, y }: Point): boolean {
	return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function isInside(box: Box, bounds: Box): boolean {
	return (
		box.left >= bounds.left &&
		box.right <= bounds.right &&
		box.top >= bounds.top &&
		box.bottom <= bounds.bottom
	);
}
