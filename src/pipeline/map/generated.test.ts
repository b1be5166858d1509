import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildMap } from './build.ts';
import { ownersOfSteps, steps, BUDGET_BROTLI_BYTES, sizesOf } from './check.ts';
import { editAtlas, readAtlas, readMapFacts } from './atlas.ts';
import { type GridPoint, insideRing } from './geometry.ts';
import { parsePath, readContent, readDots, readShapes } from './svg.ts';
import { projectPoint, worldProjection } from './projection.ts';

const committed = (path: string): string =>
	readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const content = committed('src/lib/map/generated/world.svg.txt');
const paths = readContent(content);
const shapes = readShapes(paths);
const facts = readMapFacts();
const projection = worldProjection(editAtlas(readAtlas(), facts));

/** The areas whose shape holds a place, by the even-odd rule over all rings. */
function areasAt(lon: number, lat: number): string[] {
	const point = projectPoint(projection, lon, lat);
	return shapes
		.filter(({ rings }) => rings.filter((ring) => insideRing(point, ring)).length % 2 === 1)
		.map(({ id }) => id);
}

describe('the committed map', () => {
	it('is, byte for byte, what the atlas and the facts build', () => {
		for (const [path, text] of buildMap()) expect(committed(path) === text, path).toBe(true);
		// Drawing the map takes some seconds on a machine that does other things beside.
	}, 60_000);

	it('holds 197 participants, 36 territories, 4 hatched areas and 53 markers', () => {
		const count = (kind: string): number => paths.filter((path) => path.class === kind).length;
		expect([count('s'), count('t'), count('h'), count('m')]).toEqual([197, 36, 4, 53]);
	});

	it('hatches Kosovo, Taiwan, Western Sahara and Siachen, and makes none of them a participant', () => {
		const hatched = paths.filter((path) => path.class === 'h');
		expect(hatched.map((path) => path.id).sort()).toEqual(['ESH', 'KAS', 'TWN', 'XKX']);
		expect(hatched.some((path) => path.isParticipant)).toBe(false);
	});

	it('stays within its budget', () => {
		expect(sizesOf(content).brotli).toBeLessThanOrEqual(BUDGET_BROTLI_BYTES);
		expect(sizesOf(committed('src/lib/map/generated/places.json')).brotli).toBeLessThanOrEqual(2500);
	});

	it('is the content of the stand-alone document, after its only </style>', () => {
		const svg = committed('static/map/world.svg');
		expect(svg.split('</style>')).toHaveLength(2);
		expect(svg.split('</style>')[1]).toBe(`${content}</svg>\n`);
	});
});

describe('disputed places', () => {
	it.each([
		['Crimea', 34.1, 45.0, 'UKR'],
		['Deir al-Balah, Gaza', 34.35, 31.42, 'PSE'],
		['Ramallah', 35.2, 31.9, 'PSE'],
		['Hebron', 35.05, 31.53, 'PSE'],
		['Hargeisa', 44.06, 9.56, 'SOM'],
		['Northern Cyprus', 33.5, 35.25, 'CYP'],
		['Laayoune', -12.6, 27.1, 'ESH'],
		['Pristina', 21.1, 42.65, 'XKX'],
		['Taichung', 120.9, 24.1, 'TWN'],
		['Siachen', 77.1, 35.4, 'KAS'],
		['Cayenne', -53.0, 4.5, 'FRA'],
	])('%s is drawn in %s, %s as %s alone', (_, lon, lat, area) => {
		expect(areasAt(lon, lat)).toEqual([area]);
	});

	const owners = ownersOfSteps(paths);
	const pairsOf = (kind: string): string[] =>
		paths
			.filter((path) => path.class === kind)
			.flatMap((path) => parsePath(path.d).flatMap((part) => steps(part.points)))
			.map((step) => [...(owners.get(step) ?? [])].sort().join('-'));

	it('have dashed lines and no plain ones', () => {
		const dashed = facts.disputed.filter(({ line }) => line === 'dashed').map(({ pair }) => pair);
		expect(dashed).toHaveLength(11);
		expect(new Set(pairsOf('u1'))).toEqual(new Set(dashed));
		expect(pairsOf('b').filter((pair) => dashed.includes(pair))).toEqual([]);
	});

	it('the Line of Control is dotted, and the border of India and Pakistan south of it plain', () => {
		expect(new Set(pairsOf('c'))).toEqual(new Set(['IND-PAK']));
		const south = (kind: string): number => Math.max(...stepsY(kind, 'IND-PAK'));
		expect(south('c')).toBeLessThanOrEqual(projectPoint(projection, 74.5, 32.6)[1]);
		expect(south('b')).toBeGreaterThanOrEqual(projectPoint(projection, 68.3, 24.2)[1]);
	});

	function stepsY(kind: string, pair: string): number[] {
		return paths
			.filter((path) => path.class === kind)
			.flatMap((path) => parsePath(path.d))
			.flatMap(({ points }) =>
				points.slice(1).map((point, i): [GridPoint, GridPoint] => [points[i] ?? point, point]),
			)
			.filter((step) => [...(owners.get(steps(step)[0] ?? '') ?? [])].sort().join('-') === pair)
			.flatMap((step) => step.map(([, y]) => y));
	}
});

describe('places and regions', () => {
	/** iso3, x, y, and of a small state its area, the nudge, and where it is past the right edge of the map. */
	type Row = [string, number, number, number?, number?, number?, number?];
	const isSmall = (row: Row) => row.length > 3;
	const rows = JSON.parse(committed('src/lib/map/generated/places.json')) as Row[];
	const regions = JSON.parse(committed('src/lib/map/generated/regions.json')) as Record<string, number[]>;

	it('there is a place for each participant with land, and the small ones are those with a marker', () => {
		expect(rows.map(([iso3]) => iso3)).toEqual([...facts.participants].sort());
		const marked = facts.smallStates.filter((state) => state.marked).map((state) => state.iso3);
		expect(rows.filter(isSmall).map(([iso3]) => iso3)).toEqual(marked.sort());
	});

	it('a small state is where its marker is drawn: at its label point, nudged', () => {
		for (const [iso3, x, y, , dx = 0, dy = 0] of rows.filter(isSmall)) {
			const marker = paths.find((path) => path.class === 'm' && path.id === iso3);
			expect(readDots(marker?.d ?? ''), iso3).toEqual([[x, y]]);
			const state = facts.smallStates.find((row) => row.iso3 === iso3)!;
			expect([x - dx, y - dy], iso3).toEqual(projectPoint(projection, state.lon, state.lat));
			expect(Math.hypot(dx - state.nudgePx[0] * 5, dy - state.nudgePx[1] * 5), iso3).toBeLessThan(1);
		}
	});

	it('any other is at a point inside its shape', () => {
		for (const [iso3, x, y] of rows.filter((row) => !isSmall(row))) {
			const rings = shapes.find((shape) => shape.id === iso3)!.rings;
			expect(
				rings.some((ring) => insideRing([x, y], ring)),
				iso3,
			).toBe(true);
		}
	});

	it.each([
		['africa', ['MAR', 'CPV', 'SYC', 'MUS', 'ZAF', 'COM']],
		['americas', ['CAN', 'USA', 'ARG', 'BRB', 'CHL']],
		['caribbean', ['BHS', 'JAM', 'BRB', 'TTO', 'KNA', 'BLZ']],
		['asia', ['TUR', 'JPN', 'IDN', 'MDV', 'TLS', 'CYP']],
		['europe', ['ISL', 'PRT', 'CYP', 'MLT', 'NOR', 'GEO']],
		['middle-east', ['EGY', 'IRN', 'YEM', 'BHR', 'TUR', 'OMN']],
		[
			'pacific',
			[
				'PLW',
				'FJI',
				'WSM',
				'TON',
				'NIU',
				'COK',
				'KIR',
				'TUV',
				'NRU',
				'NZL',
				'PNG',
				'MHL',
				'FSM',
				'SLB',
				'VUT',
			],
		],
	])('the preset %s shows %s', (id, members) => {
		const [left, top, width, height] = regions[id] as [number, number, number, number];
		const shown = rows.filter(
			([, x, y, , , , eastX = x]) => eastX >= left && eastX <= left + width && y >= top && y <= top + height,
		);
		expect(shown.map(([iso3]) => iso3)).toEqual(expect.arrayContaining(members));
	});

	it('boxes stay on the map, and the Pacific reaches past its right edge as far as places do', () => {
		for (const [id, [left, top, width, height]] of Object.entries(regions)) {
			const end = id === 'pacific' ? 4900 : 4800;
			expect(left! >= 0 && top! >= 0 && left! + width! <= end && top! + height! <= 2212, id).toBe(true);
		}
	});

	it('the Cook Islands are at the left edge, and beside Niue past the right one', () => {
		const east = rows.filter(([, , , , , , eastX]) => eastX !== undefined);
		expect(east.map(([iso3]) => iso3)).toEqual(['COK']);
		const [, x = 0, y = 0, , , , eastX = 0] = east[0] ?? ['', 0, 0];
		const [, niueX = 0, niueY = 0] = rows.find(([iso3]) => iso3 === 'NIU') ?? ['', 0, 0];
		expect(x).toBeLessThan(200);
		// Ten degrees of longitude further east, and two of latitude further south.
		expect(eastX - niueX).toBeGreaterThan(80);
		expect(eastX - niueX).toBeLessThan(160);
		expect(Math.abs(y - niueY)).toBeLessThan(60);
	});
});
