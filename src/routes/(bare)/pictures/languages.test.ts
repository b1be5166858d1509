import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import opentype from 'opentype.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { dayOf } from '#lib/domain/day.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { LANGUAGES, type LanguageCode } from '#lib/messages/languages.ts';
import { plural } from '#lib/messages/plural.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { parted } from '#lib/pictures/crop.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import type { PictureSize } from '#lib/pictures/sizes.ts';
import { buildMessages } from '#pipeline/messages/build.ts';
import { messageModule } from '#pipeline/messages/compile.ts';
import { translatedStatic } from '#pipeline/translate.ts';
import { facesOf } from './faces.server.ts';

const colours = coloursOf(readFileSync('src/lib/ui/look.css', 'utf8'), 'light');
const paths = pathsInText(shapes);
const address = 'example.org/hanoi';
const catalogues = buildMessages('.');
/** Long names, a name with an accent, one that is no state, one that has ratified. */
const STATES = ['PRK', 'CIV', 'EUE', 'VNM', 'VCT'];

/** The compiled messages of a language, as a build in it has them. */
async function messagesIn(language: LanguageCode): Promise<object> {
	const base = catalogues.get('en') ?? new Map<string, never>();
	const modules = [...base].map(([key, message]) =>
		messageModule(catalogues.get(language)?.get(key) ?? message, '').replace(/^import .*\n/, ''),
	);
	Object.assign(globalThis, { plural });
	const source = `const { plural } = globalThis;\n${modules.join('')}`;
	const module = (await import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
	)) as object;
	return { ...module, LANGUAGE: language };
}

/** What makes pictures in a language. */
async function picturesIn(language: LanguageCode) {
	vi.resetModules();
	const messages = await messagesIn(language);
	vi.doMock('#lib/messages/generated.ts', () => messages);
	const { recordOf } = await import('#lib/domain/record.ts');
	const { pictureSvg } = await import('#lib/explorer/view-picture.ts');
	const { sceneOn } = await import('#lib/explorer/scene.ts');
	const { statePictureSvg } = await import('#routes/(site)/state/picture.ts');
	const { FontMetrics } = await import('#lib/pictures/svg-text.ts');
	const file =
		language === 'en'
			? readFileSync('static/data/standing.json')
			: translatedStatic('.', language).get('data/standing.json');
	const record = recordOf(JSON.parse(String(file)) as StandingFeed);
	const day = (iso: string, size: PictureSize) =>
		pictureSvg({ record, view: DEFAULT_VIEW, day: dayOf(iso), paths, colours, address }, size, 1);
	const scene = sceneOn(record, DEFAULT_VIEW, record.days.asOf);
	const state = (iso3: string) =>
		statePictureSvg({
			record,
			state: record.byIso3.get(iso3)!,
			scene,
			paths: parted(paths),
			colours,
			address,
		});
	return { record, day, state, metrics: new FontMetrics(1) };
}

/** The texts of a picture, without what says their direction. */
function textsOf(svg: string): string[] {
	return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
		text.replaceAll(/<[^>]*>/g, ''),
	);
}

/** The columns, from either edge, in which the first pixel lies that is not the page's colour. */
function marginsOf(svg: string, fontFiles: string[], rows?: readonly [number, number]) {
	const { pixels, width, height } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
	const [top, bottom] = rows ?? [0, height];
	const isInk = (x: number) => {
		for (let y = top; y < bottom; y++) if (pixels[(y * width + x) * 4] !== 255) return true;
		return false;
	};
	let [left, right] = [0, 0];
	while (left < width && !isInk(left)) left++;
	while (right < width && !isInk(width - 1 - right)) right++;
	return { left, right };
}

afterAll(() => {
	vi.doUnmock('#lib/messages/generated.ts');
	vi.resetModules();
});

describe.each(LANGUAGES.map(({ code }) => code))('the pictures in %s', (language) => {
	let pictures: Awaited<ReturnType<typeof picturesIn>>;
	let faces: string[];
	let svgs: string[];
	beforeAll(async () => {
		pictures = await picturesIn(language);
		faces = await facesOf(language);
		const days = ['2019-12-27', '2026-09-26'];
		svgs = [
			...days.flatMap((iso) => [pictures.day(iso, 'og'), pictures.day(iso, 'wide')]),
			...STATES.map(pictures.state),
		];
	}, 60_000);

	it('have a glyph for every character, in each of their faces', () => {
		const names = pictures.record.participants.map(({ participant }) => participant.name);
		const characters = new Set(
			[...svgs.flatMap(textsOf), ...names].join('').replaceAll(/[\u202b\u202c]/g, ''),
		);
		expect(characters.size).toBeGreaterThan(60);
		for (const face of faces) {
			const font = opentype.parse(new Uint8Array(readFileSync(face)).buffer);
			expect([...characters].filter((character) => font.charToGlyphIndex(character) === 0)).toEqual([]);
		}
	});

	it('keep their margins', () => {
		for (const svg of svgs) {
			const { left, right } = marginsOf(svg, faces);
			expect(Math.min(left, right), textsOf(svg)[2]).toBeGreaterThanOrEqual(36);
		}
	}, 60_000);
});

describe('a picture in Arabic', () => {
	it('begins at the right, the map as everywhere', async () => {
		const faces = await facesOf('ar');
		const arabic = (await picturesIn('ar')).day('2026-09-26', 'og');
		const english = (await picturesIn('en')).day('2026-09-26', 'og');
		// The line of the day.
		const { left, right } = marginsOf(arabic, faces, [44, 64]);
		expect(right).toBeLessThan(50);
		expect(left).toBeGreaterThan(200);
		const shapeOf = (svg: string) => / d="[^"]{200,}"/.exec(svg)?.[0];
		expect(shapeOf(arabic)).toBe(shapeOf(english));
		expect(arabic).not.toMatch(/<g transform="translate\([^)]*\) scale\(-/);
	});

	it('says of each of its Arabic texts that it runs from right to left', async () => {
		const { day, state } = await picturesIn('ar');
		const texts = [day('2026-09-26', 'wide'), state('VNM')].flatMap(textsOf);
		const arabic = texts.filter((text) => /\p{Script=Arabic}/u.test(text));
		expect(arabic.length).toBeGreaterThan(15);
		for (const text of arabic) expect(text).toMatch(/^\u202b.*\u202c$/u);
		expect(texts).toContain(address);
	});
});

describe('a text in Chinese', () => {
	const TEXT =
		'据报于1月28日至2026年5月21日之间（具体日期不详）批准。保存人未予确认。《公约》生效后即受约束。';

	it.each([120, 200, 300, 410])('is broken between words, no wider than %i px', async (widthPx) => {
		const { metrics } = await picturesIn('zh');
		const lines = metrics.lines(TEXT, 'sans', 20, widthPx);
		expect(lines.join('')).toBe(TEXT);
		for (const line of lines) {
			expect(metrics.width(line, 'sans', 20), line).toBeLessThanOrEqual(widthPx);
			expect(line, 'begins with closing punctuation').not.toMatch(/^[，。、；：）》]/);
			expect(line, 'ends with opening punctuation, or within a number').not.toMatch(/[（《\d]$/);
		}
	});
});
