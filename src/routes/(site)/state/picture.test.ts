import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { placesAt } from '#lib/map/places.ts';
import { realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { parsePath } from '#pipeline/map/svg.ts';
import { MAP_HEIGHT, PLACES_END, type Box } from '#lib/map/frame.ts';
import { cropAround, croppedPaths, parted } from '#lib/pictures/crop.ts';
import { statePictureAlt, statePictureSvg } from './picture.ts';

const whole = pathsInText(shapes);
const paths = parted(whole);

function holds(box: Box, { x, y }: { x: number; y: number }): boolean {
	return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

describe('a crop of the map', () => {
	it('takes the paths apart without moving a point', () => {
		for (const [at, { d }] of whole.entries()) {
			const expected = parsePath(d).map(({ points }) => points[0]);
			const starts = paths[at]!.parts.map((part) => /^M(-?\d+) (-?\d+)/.exec(part.d)!.slice(1).map(Number));
			expect(starts).toEqual(expected.map((point) => [...point!]));
			for (const [n, { points }] of parsePath(d).entries()) {
				const { box } = paths[at]!.parts[n]!;
				for (const [x, y] of points) expect(holds(box, { x, y })).toBe(true);
			}
		}
	});

	it('holds whom it is for, and others, for each of the 197', () => {
		for (const place of placesAt(2).all) {
			const box = cropAround(paths, place.iso3, 4 / 3)!;
			expect(holds(box, place), place.iso3).toBe(true);
			expect(holds({ x: 0, y: 0, width: PLACES_END, height: MAP_HEIGHT }, box)).toBe(true);
			const shown = croppedPaths(paths, box).filter(({ kind }) => kind === 's');
			// Beyond the edge of the map there is a dot and no shape.
			if (!place.small?.eastX) expect(shown.map((path) => path.iso3)).toContain(place.iso3);
			expect(shown.length, place.iso3).toBeGreaterThan(4);
		}
	});

	it('leaves out what is far away', () => {
		const box = cropAround(paths, 'LUX', 4 / 3)!;
		const seen = new Set(croppedPaths(paths, box).map(({ iso3 }) => iso3));
		expect(seen.has('BEL')).toBe(true);
		for (const iso3 of ['BRA', 'AUS', 'JPN']) expect(seen.has(iso3)).toBe(false);
	});

	it('is none for the European Union', () => {
		expect(cropAround(paths, 'EUE', 4 / 3)).toBeUndefined();
	});
});

describe('the picture for sharing', () => {
	const colours = coloursOf(readFileSync('src/lib/ui/look.css', 'utf8'), 'light');
	const scene = sceneOn(realRecord, DEFAULT_VIEW, realRecord.days.asOf);
	const pictures = realRecord.participants.map((state) => ({
		state,
		svg: statePictureSvg({ record: realRecord, state, scene, paths, colours, address: undefined }),
	}));

	/** Where the foot begins, in pixels of the picture. */
	const FOOT = 560;
	/** The base line of the last words in the column, the foot itself aside. */
	const lowestWord = (svg: string) =>
		Math.max(...[...svg.matchAll(/<text x="44" y="([\d.]+)"/g)].slice(0, -1).map(([, y]) => Number(y)));

	it('keeps its words over the foot, whatever the name', () => {
		for (const { state, svg } of pictures) {
			expect(lowestWord(svg), state.participant.name).toBeLessThan(FOOT);
		}
	});

	it('is set smaller where there is more to say than room', () => {
		const record = recordWith([
			{ ...testAct('VCT', 'signature', '2025-10-25', '2026-02-10'), evidence: 'press' },
			{ ...testAct('VCT', 'ratification', '2026-12-30', '2027-02-10'), evidence: 'secondary' },
		]);
		const state = record.byIso3.get('VCT')!;
		const svg = statePictureSvg({ record, state, scene, paths, colours, address: undefined });
		expect(lowestWord(svg)).toBeLessThan(FOOT);
	});

	it('says the same as the page, and names who is outlined', () => {
		for (const { state, svg } of pictures) {
			const alt = statePictureAlt(realRecord, state);
			expect(alt).toMatch(/\. Data as of .+\.$/);
			expect(alt.startsWith(state.participant.name)).toBe(true);
			expect(/<g stroke="#ffffff"[^>]*><(path|circle)/.test(svg)).toBe(
				state.participant.kind !== 'organization',
			);
		}
	});
});
