import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIso } from '#lib/domain/day.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { keyDays } from '#lib/explorer/key-days.ts';
import {
	builderQuery,
	codesOf,
	heightAskedFor,
	heightOf,
	parseChoices,
	PREVIEWS,
	type BuilderChoices,
} from './builder.ts';
import { DEFAULT_OPTIONS } from './options.ts';

const { asOf, proposedOn, closesOn } = record.days;
const parse = (query: string) => parseChoices(new URLSearchParams(query), record);
const hex = fc.constantFrom('0a3552', 'ffff00', '777777', '000000', 'ffffff');

const anyChoices: fc.Arbitrary<BuilderChoices> = fc
	.record({
		on: fc.option(fc.integer({ min: proposedOn, max: closesOn }), { nil: undefined }),
		state: fc.constantFrom(undefined, 'VNM', 'EUE'),
		hasTimeline: fc.boolean(),
		hasLegend: fc.boolean(),
		isFrozen: fc.boolean(),
		accent: fc.option(hex, { nil: undefined }),
		background: fc.option(hex, { nil: undefined }),
		font: fc.constantFrom('sans' as const, 'serif' as const),
		heightPx: fc.integer({ min: 320, max: 1000 }),
		preview: fc.constantFrom(...PREVIEWS),
	})
	.map(({ on, state, heightPx, preview, ...options }) => ({
		// The as-of day is the one that is not named.
		view: { ...DEFAULT_VIEW, on: on === asOf ? undefined : on, state },
		requested: { ...DEFAULT_OPTIONS, ...options, asOf: options.isFrozen ? asOf : undefined },
		heightPx,
		preview,
	}));

describe('the choices of the builder and its address', () => {
	it('are the same thing: what is written is read back, refused colours among it', () => {
		fc.assert(
			fc.property(anyChoices, (choices) => {
				expect(parse(builderQuery(choices, record.days)).choices).toEqual(choices);
			}),
		);
	});

	it('have no query at their defaults, and take a view of the explorer as it is', () => {
		expect(builderQuery(parse('').choices, record.days)).toBe('');
		const carried = '?on=2025-10-26&layer=votes&region=asia&state=VNM&show=yes,no';
		expect(builderQuery(parse(carried).choices, record.days)).toBe(carried);
	});

	it('keep a colour that the embed refuses, do not use it, and say why', () => {
		const { choices, options, optionProblems } = parse('background=777777&accent=0a3552');
		expect(choices.requested.background).toBe('777777');
		expect(options).toMatchObject({ background: undefined, accent: '0a3552' });
		expect(optionProblems).toEqual([{ param: 'background', value: '777777', reason: 'contrast' }]);
	});

	it('can be frozen and let go again: the as-of day is named by the frozen one alone', () => {
		const frozen = parse('frozen').choices;
		const query = builderQuery(frozen, record.days);
		expect(query).toBe(`?on=2026-09-26&frozen&asof=2026-09-26`);
		const read = parse(query).choices;
		expect(builderQuery({ ...read, requested: { ...read.requested, isFrozen: false } }, record.days)).toBe(
			'',
		);
	});

	it('say what they ignore', () => {
		const { choices, viewProblems, optionProblems } = parse('on=yesterday&height=99&preview=wall&font=comic');
		expect(choices).toMatchObject({ heightPx: 560, preview: 'full', view: { on: undefined } });
		expect(viewProblems.map(({ param }) => param)).toEqual(['on']);
		expect(optionProblems.map(({ param }) => param).sort()).toEqual(['font', 'height', 'preview']);
	});
});

it.each([
	['320', 320],
	['1000', 1000],
	['319', undefined],
	['1001', undefined],
	['5e2', undefined],
	['', undefined],
	['560.5', undefined],
])('a height of %j is %j', (text, height) => {
	expect(heightOf(text)).toBe(height);
});

const SITE = 'https://example.org/hanoi';
const codes = (query: string, hasOembed = true) => codesOf(record, parse(query), SITE, hasOembed);

describe('the code of an embed', () => {
	it('is for the live map as short as can be', () => {
		const { iframe, pageUrl, oembedUrl, picture } = codes('');
		expect(iframe).toContain(`src="${SITE}/embed/"`);
		expect(iframe).not.toMatch(/\d{4}-\d{2}/);
		expect(pageUrl).toBe(`${SITE}/`);
		expect(oembedUrl).toBe(`${SITE}/oembed/latest.json`);
		expect(picture).toContain(`src="${SITE}/pictures/latest.png"`);
		// What stands in an article beside a picture that moves on gives no figure.
		expect(/alt="([^"]*)"/.exec(picture ?? '')?.[1]).not.toMatch(/\d/);
	});

	it('names the day and the view, and leads to them on the site', () => {
		const { iframe, script, picture } = codes('?on=2025-10-26&state=VNM&timeline=off&theme=dark');
		expect(iframe).toContain(
			`src="${SITE}/embed/?on=2025-10-26&amp;state=VNM&amp;theme=dark&amp;timeline=off"`,
		);
		expect(iframe).toContain('26 October 2025"');
		expect(script).toContain(
			'<hanoi-map on="2025-10-26" state="VNM" theme="dark" timeline="off" height="560"',
		);
		expect(script).toContain(`<a href="${SITE}/?on=2025-10-26&amp;state=VNM">`);
		expect(picture).toBeUndefined();
	});

	it('names the as-of day of a frozen map, and gives no picture that moves on for it', () => {
		const { iframe, picture, oembedUrl } = codes('?frozen');
		expect(iframe).toContain(`/embed/?on=2026-09-26&amp;frozen&amp;asof=2026-09-26"`);
		expect(iframe).toContain('26 September 2026"');
		expect(picture).toBeUndefined();
		expect(oembedUrl).toBeUndefined();
	});

	it('has a picture of each key day, with the sentence of that day, and oEmbed of it frozen', () => {
		expect(keyDays(record).map(({ day }) => toIso(day))).toEqual([
			'2018-12-17',
			'2019-12-27',
			'2024-12-24',
			'2025-10-25',
			'2025-10-26',
		]);
		for (const { day } of keyDays(record)) {
			const iso = toIso(day);
			expect(codes(`?on=${iso}`).picture).toContain(`src="${SITE}/pictures/${iso}.png"`);
			expect(codes(`?on=${iso}`).oembedUrl).toBeUndefined();
			expect(codes(`?on=${iso}&frozen`)).toMatchObject({
				pageUrl: `${SITE}/on/${iso}/`,
				oembedUrl: `${SITE}/oembed/${iso}.json`,
			});
		}
		expect(codes('?on=2018-12-17').picture).toContain('94 states voted for resolution 73/187');
	});

	it.each([
		'?legend=off',
		'?accent=0a3552',
		'?theme=dark',
		'?on=2026-01-01',
		'?on=2026-01-01&frozen',
		'?layer=votes',
	])('has no oEmbed for %s: its answers are files', (query) => {
		expect(codes(query)).toMatchObject({ pageUrl: undefined, oembedUrl: undefined });
	});

	it('has no oEmbed at all where the site does not answer', () => {
		expect(codes('', false)).toMatchObject({ pageUrl: undefined, oembedUrl: undefined });
	});

	it('does not use a colour that is refused', () => {
		expect(codes('?background=777777&accent=0a3552').iframe).toContain(`/embed/?accent=0a3552"`);
	});

	it('carries nothing of the table along', () => {
		expect(codes('?find=viet&sort=-signed').script).not.toMatch(/find|sort/);
	});
});

describe('the height that a frame asks for', () => {
	it('is read from the message of Datawrapper’s dialect, rounded up', () => {
		expect(heightAskedFor({ 'datawrapper-height': { 'hanoi-map': 512 } })).toBe(512);
		expect(heightAskedFor({ 'datawrapper-height': { any: 512.2 } })).toBe(513);
	});

	it.each([
		undefined,
		null,
		'pymxPYMxmapxPYMxheightxPYMx512',
		{},
		{ sentinel: 'amp', type: 'embed-size', height: 512 },
		{ 'datawrapper-height': null },
		{ 'datawrapper-height': {} },
		{ 'datawrapper-height': { map: '512' } },
		{ 'datawrapper-height': { map: 0 } },
		{ 'datawrapper-height': { map: Infinity } },
		{ 'datawrapper-height': { map: NaN } },
		{ 'datawrapper-height': { map: 100_000 } },
	])('is not read from %j', (message) => {
		expect(heightAskedFor(message)).toBeUndefined();
	});
});
