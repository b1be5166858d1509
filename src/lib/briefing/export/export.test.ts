import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import sources from '#pinned/data/sources.json' with { type: 'json' };
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { MAP_FRAME, mapAlone } from '#lib/pictures/map.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { PLACES } from '#lib/map/places.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { dayOf } from '#lib/domain/day.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { momentPicture } from './moment-picture.ts';
import { type Moment, momentScene, shippedBriefing } from '#lib/briefing/moment.ts';
import { partsOf, standingRows } from './pptx-table.ts';
import { type ExportInput, printable, sheetOf, sourcesText } from './sheet.ts';
import { sheetsText } from './sheets.ts';
import { isRightToLeft } from '#lib/pictures/svg-text.ts';

const light = coloursOf(readFileSync('src/lib/ui/look.css', 'utf8'), 'light');
const paths = pathsInText(shapes);
const shipped = shippedBriefing(record, moments);
const address = 'https://example.org/hanoi/present/?moments=~abc';
const input: ExportInput = { record, briefing: shipped, sources: sources.sources, paths, address };

const own: Moment = {
	id: undefined,
	view: { ...DEFAULT_VIEW, on: dayOf('2026-03-01') },
	title: 'A <b>title</b> & "quotes"\u0000\u0008',
	text: 'Text \ud800 with <script>alert(1)</script>',
	notes: 'One\r\n<two>\u000b',
	highlight: ['QAT', 'VNM'],
	sources: ['untc', 'https://example.org/a?b=1&c=2|3'],
};
const withOwn: ExportInput = { ...input, briefing: { title: 'Mine & <yours>', moments: [own] } };

/** All text between tags, in one line. */
const wordsOf = (markup: string) =>
	markup
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('&amp;', '&');

test('sheets: a page for each moment, with its words, legend, EU, as-of day, addresses and number', () => {
	const sections = sheetsText(input).split('<section').slice(1);
	expect(sections).toHaveLength(shipped.moments.length);
	shipped.moments.forEach((moment, at) => {
		const words = wordsOf(sections[at]!);
		for (const part of [
			moment.title,
			moment.text,
			'EU:',
			'territory:',
			'Data as of 26 September 2026',
			`${at + 1} / ${shipped.moments.length}`,
			'example.org/hanoi/present ',
		])
			expect(words).toContain(part);
		for (const id of moment.sources) {
			const { url } = sources.sources[id as keyof typeof sources.sources] as { url?: string };
			if (url) expect(words).toContain(new URL(url).href);
		}
		if (moment.notes) expect(words).not.toContain(moment.notes.slice(0, 40));
	});
});

test('sheets: the title of a source stands in its language, where that is not English', () => {
	const { title } = sources.sources.vtv;
	const cited: Moment = { ...own, sources: ['vtv', 'untc'] };
	const text = sheetsText({ ...input, briefing: { title: 'Mine', moments: [cited] } });
	expect(text).toContain(`<span lang="vi">${title}</span>`);
	expect(text.match(/<span lang=/g)).toHaveLength(1);
});

test('sheets: every id is there once, and every reference leads to one', () => {
	const text = sheetsText(input);
	const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const named = [...text.matchAll(/(?:url\(#|href="#|labelledby=")([^")]+)/g)].map(([, id]) => id);
	expect(named.length).toBeGreaterThan(1000);
	expect(named.filter((id) => !ids.includes(id))).toEqual([]);
	expect(text).not.toMatch(/undefined|NaN|<pattern/);
});

test('sheets: signed and bound have textures, which no colour is needed for', () => {
	const at = shipped.moments.findIndex(({ id }) => id === 'ratifications');
	const section = sheetsText(input).split('<section')[at + 1]!;
	const cuts = [...section.matchAll(/<clipPath id="(m\d+-cut-\d+)">(.*?)<\/clipPath><g ([^>]*)>/g)];
	const textured = cuts.filter(([, , , attributes]) => attributes!.includes('class="texture"'));
	// Those in front and those who step back, signed; those in front, bound.
	expect(textured.map(([, , cut]) => cut!.split('<use').length - 1)).toEqual(
		expect.arrayContaining([expect.any(Number), 3]),
	);
});

test('what a briefer writes cannot become markup, nor break XML', () => {
	const sheets = sheetsText(withOwn);
	expect(sheets).not.toMatch(/<b>title|<script|<yours>/);
	const picture = momentPicture(sheetOf(withOwn, own, 1), light);
	for (const text of [sheets, picture]) {
		expect(text).toContain('A &lt;b&gt;title&lt;/b&gt; &amp; &quot;quotes&quot;');
		// eslint-disable-next-line no-control-regex -- that is what is looked for
		expect(text).not.toMatch(/[\u0000-\u0008\u000b\ud800]/);
	}
	expect(printable('a\r\nb\u0007\ud83d\ude42\ufffe')).toBe('a\nb🙂');
});

test('a soft line break is a break in every file, however it was written', () => {
	const soft: Moment = {
		...own,
		title: 'One\u000bline',
		text: 'First\u000bsecond\u2028third',
		notes: 'a\u000bb',
	};
	const sheet = sheetOf(withOwn, soft, 1);
	expect(sheet).toMatchObject({ title: 'One line', text: 'First\nsecond\nthird', notes: ['a', 'b'] });
	const picture = momentPicture(sheet, light);
	for (const line of ['First', 'second', 'third']) expect(picture).toContain(`>${line}</text>`);
	expect(sheetsText({ ...withOwn, briefing: { title: 'Mine', moments: [soft] } })).toContain('First\nsecond');
});

test('the picture of a moment has its words, and draws everybody', () => {
	const moment = shipped.moments.find(({ id }) => id === 'hanoi')!;
	const svg = momentPicture(sheetOf(input, moment, 6), light);
	const words = wordsOf(svg);
	for (const part of [
		'26 October 2025',
		'Hanoi: 60 expected, then 65, 69 and 72',
		'Standing on the Convention',
		'EU: signed',
		'Data as of 26 September 2026',
		'Aaj News',
		'example.org/hanoi/present ',
	])
		expect(words).toContain(part);
	for (const { iso3 } of PLACES) expect(svg, iso3).toContain(`id="state-${iso3}"`);
	expect(svg).not.toMatch(/var\(|undefined|NaN|moments=/);
});

test('the full sentence names who is set apart', () => {
	expect(sheetOf(withOwn, own, 1).alt).toMatch(
		/^Map of the world on 1 March 2026: .* Set apart: Qatar, Viet Nam\.$/,
	);
	expect(sheetOf(input, shipped.moments[0]!, 1).alt).not.toContain('Set apart');
});

test('maps for slides have no pattern, and lines where a day is uncertain', () => {
	const { painting } = momentScene(record, { ...own, highlight: [] });
	const draft = { ...mapOptions(own.view), paths, painting, colours: light };
	const drawn = mapAlone(draft, MAP_FRAME, { hasLines: true }).svg;
	expect(mapAlone(draft, MAP_FRAME).svg).toContain('url(#paint-signatory-or-contracting)');
	expect(drawn).not.toMatch(/<pattern|url\(#paint|texture/);
	const vietNam = paths.find(({ iso3 }) => iso3 === 'VNM')!.d;
	const cut = drawn.indexOf(`<path d="${vietNam}"/>`);
	expect(cut).toBeGreaterThan(0);
	expect(drawn.slice(cut)).toMatch(
		new RegExp(`^.*?</clipPath><g [^>]*><path fill="none" stroke="${light['contracting']}"`),
	);
	expect(drawn).toContain(`id="state-VNM" fill="${light['signatory']}"`);
});

test('the table has all who have acted, with windows in words, in parts that fit', () => {
	const rows = standingRows(record);
	expect(rows).toHaveLength(76);
	expect(rows.find(([name]) => name === 'Viet Nam')).toEqual([
		'Viet Nam',
		'ratified (reported)',
		'25 Oct 2025',
		'Ratified: 28 January to 10 April 2026',
		'State’s own statement, not confirmed by the depositary; second-hand report, not confirmed by the depositary',
	]);
	const parts = partsOf(rows);
	expect(parts.flat()).toEqual(rows);
	expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(23);
});

test('names of sources, addresses, directions', () => {
	expect(sheetOf(input, own, 1).shortAddress).toBe('example.org/hanoi/present');
	const publishers = ['One', 'Two', 'One', 'Three hundred'].map((publisher) => ({
		ref: publisher,
		publisher,
		title: undefined,
		language: undefined,
		url: undefined,
	}));
	expect(sourcesText(publishers, () => true)).toBe('Sources: One; Two; Three hundred.');
	expect(sourcesText(publishers, (text) => text.length < 26)).toBe('Sources: One; and 2 more.');
	expect(sourcesText([], () => true)).toContain('UN Treaty Collection');
	expect(isRightToLeft('«اتفاقية» in English')).toBe(true);
	expect(isRightToLeft('2024: English اتفاقية')).toBe(false);
});
