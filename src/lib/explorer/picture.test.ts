import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { PLACES } from '#lib/map/places.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW, type View } from '#lib/address/view.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { PICTURE_SIZES, type PictureSize } from '#lib/pictures/sizes.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { pictureAltOn } from './view-picture.ts';
import { pictureSvg } from './view-picture.ts';

const look = readFileSync('src/lib/ui/look.css', 'utf8');
const light = coloursOf(look, 'light');
const paths = pathsInText(shapes);
const SIZES = ['og', 'wide'] as const;

function picture(iso: string, view: Partial<View> = {}, size: PictureSize = 'wide', slack?: number): string {
	const input = { record: realRecord, view: { ...DEFAULT_VIEW, ...view }, day: dayOf(iso), paths };
	return pictureSvg({ ...input, colours: light, address: 'example.org/hanoi' }, size, slack);
}

/** The attributes of the element with an id. */
function element(svg: string, id: string): string {
	return new RegExp(`<\\w+ id="${id}"[^>]*>`).exec(svg)?.[0] ?? '';
}

/** All text of a picture, in one line. */
function wordsOf(svg: string): string {
	return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)]
		.map(([, text = '']) => text.replace(/<[^>]*>/g, ' '))
		.join(' ');
}

const PICTURES: [string, Partial<View>][] = [
	['2017-10-01', {}],
	['2018-12-17', {}],
	['2024-12-24', {}],
	['2025-10-26', {}],
	['2026-03-01', { texture: true }],
	['2026-09-26', { layer: 'budapest', texture: true }],
	['2026-12-31', { group: 'g20', state: 'VNM' }],
	['2019-12-27', { group: 'un-grulac', state: 'LCA', show: ['no'] }],
	['2025-10-26', { region: 'caribbean', state: 'LCA' }],
];

describe.each(PICTURES)('the picture of %s with %j', (iso, view) => {
	it.each(SIZES)('stands by itself, in size %s', (size) => {
		const svg = picture(iso, view, size);
		expect(svg).not.toMatch(/var\(|<style|class=|href|@import|vector-effect|undefined|NaN/);
		expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http');
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	});

	it.each(SIZES)('draws every participant, in size %s', (size) => {
		const svg = picture(iso, view, size);
		for (const { iso3 } of PLACES) expect(element(svg, `state-${iso3}`), iso3).toMatch(/fill="(#|url)/);
	});
});

describe('drawn with our fonts', () => {
	const fontFiles = [
		'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
		'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
		'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
	].map((file) => `node_modules/@expo-google-fonts/${file}`);

	/** How far from each edge the first pixel is that is not the page's colour. The engine refuses what is no well-formed XML. */
	function margins(svg: string, { width, height }: { width: number; height: number }) {
		const { pixels } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
		const isInk = (x: number, y: number) => pixels[(y * width + x) * 4] !== 255;
		const column = (x: number) => Array.from({ length: height }, (_, y) => y).some((y) => isInk(x, y));
		const row = (y: number) => Array.from({ length: width }, (_, x) => x).some((x) => isInk(x, y));
		const first = (length: number, has: (at: number) => boolean) => {
			let at = 0;
			while (at < length && !has(at)) at++;
			return at;
		};
		return {
			left: first(width, column),
			right: first(width, (x) => column(width - 1 - x)),
			top: first(height, row),
			bottom: first(height, (y) => row(height - 1 - y)),
		};
	}

	it.each(PICTURES.flatMap(([iso, view]) => SIZES.map((size) => [iso, size, view] as const)))(
		'%s keeps its margins in size %s with %j',
		(iso, size, view) => {
			const { left, right, top, bottom } = margins(picture(iso, view, size, 1), PICTURE_SIZES[size]);
			expect(left).toBeGreaterThanOrEqual(36);
			expect(right).toBeGreaterThanOrEqual(36);
			expect(top).toBeGreaterThanOrEqual(24);
			expect(bottom).toBeGreaterThanOrEqual(14);
		},
		20_000,
	);
});

describe('what it shows', () => {
	it('hatches who may have acted, while the window is open', () => {
		const open = picture('2026-03-01');
		expect(element(open, 'state-VNM')).toContain('fill="url(#paint-signatory-or-contracting)"');
		const pattern = /<pattern id="paint-signatory-or-contracting".*?<\/pattern>/.exec(open)?.[0];
		expect(pattern).toContain(`fill="${light['signatory']}"`);
		expect(pattern).toContain(`stroke="${light['contracting']}"`);
		expect(element(picture('2026-09-26'), 'state-VNM')).toContain(`fill="${light['contracting']}"`);
	});

	it('draws the dots of small states seven pixels wide at any scale', () => {
		for (const [size, region] of [
			['og', 'world'],
			['wide', 'world'],
			['wide', 'caribbean'],
		] as const) {
			const svg = picture('2025-10-26', { region }, size);
			const scale = Number(/<g transform="translate\([^)]*\) scale\(([\d.]+)\)" fill="none"/.exec(svg)?.[1]);
			const width = Number(/<g stroke-width="([\d.]+)"><path id="dot-/.exec(svg)?.[1]);
			expect(width * scale).toBeCloseTo(7, 1);
		}
	});

	it('names those that have ratified, on the days on which they have', () => {
		const names = (day: string) =>
			['Qatar', 'Viet Nam', 'Azerbaijan'].filter((name) => picture(day).includes(`>${name}</text>`));
		expect(names('2025-10-26')).toEqual([]);
		expect(names('2026-03-01')).toEqual(['Qatar']);
		expect(names('2026-09-26')).toEqual(['Qatar', 'Viet Nam', 'Azerbaijan']);
	});

	it('lets what a filter leaves out step back, dot and ring as one', () => {
		const svg = picture('2026-09-26', { group: 'asean' });
		expect(element(svg, 'state-FRA')).toContain(`fill="${light['sea']}"`);
		expect(element(svg, 'state-VNM')).not.toContain('opacity');
		expect(svg).toMatch(/<g opacity="0\.25"><path stroke="[^"]+"[^>]*\/><g[^>]*><path id="dot-MLT"/);
		expect(svg).not.toMatch(/<g opacity="0\.25"><path[^>]*\/><g[^>]*><path id="dot-SGP"/);
	});

	it('paints textures where they are on', () => {
		expect(element(picture('2026-09-26', { texture: true }), 'state-FRA')).toContain(
			'url(#paint-texture-signatory)',
		);
		expect(element(picture('2026-09-26'), 'state-FRA')).toContain(`"${light['signatory']}"`);
	});

	it.each(SIZES)(
		'says day, sentence, legend with counts, the EU, as-of day and sources, in size %s',
		(size) => {
			const words = wordsOf(picture('2025-10-26', {}, size));
			for (const part of [
				'26 October 2025',
				'72 states and bodies have signed.',
				'Standing on the Convention',
				'not signed',
				'126',
				'EU: signed',
				'Data as of 26 September 2026',
				'UN Treaty Collection',
				'0 of 40 ratifications',
				// A preview of half the size has no room for what the few areas mean.
				...(size === 'og' ? [] : ['undetermined or disputed border']),
			])
				expect(words).toContain(part);
		},
	);

	it.each(SIZES)('says that a day is not covered, in size %s', (size) => {
		expect(wordsOf(picture('2026-12-31', {}, size))).toContain('Not covered');
		expect(wordsOf(picture('2026-12-31', { state: 'VNM' }, size))).toContain('Not covered');
		expect(wordsOf(picture('2026-09-26', {}, size))).not.toContain('not covered');
	});

	it('escapes what XML would take for markup', () => {
		const view = DEFAULT_VIEW;
		const input = { record: realRecord, view, day: dayOf('2026-09-26'), paths, colours: light };
		const svg = pictureSvg({ ...input, address: 'example.org/<a>&b' }, 'wide');
		expect(svg).toContain('>example.org/&lt;a&gt;&amp;b<');
	});

	it('says where the selected participant stands', () => {
		expect(wordsOf(picture('2026-09-26', { state: 'LCA' }))).toContain('Saint Lucia has not signed');
		expect(wordsOf(picture('2019-12-27', { state: 'VNM' }))).toContain('Viet Nam: yes');
	});
});

describe('its full sentence', () => {
	it('is made from the headline, with the as-of day', () => {
		expect(pictureAltOn(realRecord, dayOf('2025-10-26'))).toBe(
			'Map of the world on 26 October 2025: 72 states and bodies have signed. None has ratified; forty instruments are needed. Data as of 26 September 2026.',
		);
		expect(pictureAltOn(realRecord, dayOf('2018-12-17'))).toBe(
			'Map of the world on 17 December 2018: 94 states voted for resolution 73/187 in 2018, 59 against; 33 abstained. Data as of 26 September 2026.',
		);
	});

	it('is in the picture, and names the region', () => {
		expect(picture('2025-10-26', { region: 'africa' })).toContain(
			'<desc id="desc">Map on 26 October 2025, Africa: 72 states',
		);
	});
});

describe('the colours', () => {
	it('are those of look.css, in either theme', () => {
		expect(light['signatory']).toBe('#3a83a6');
		expect(coloursOf(look, 'dark')['sea']).toBe('#14191d');
	});

	it('cannot be had from a sheet without any', () => {
		expect(() => coloursOf(':root{}', 'light')).toThrow('look.css');
	});
});
