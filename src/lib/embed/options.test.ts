import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW, nameableIn, parseView } from '#lib/address/view.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import {
	CODES,
	contrast,
	DEFAULT_OPTIONS,
	embedQuery,
	FONTS,
	luminance,
	parseOptions,
	themeOn,
	type EmbedOptions,
} from './options.ts';

const asOf = dayOf('2026-09-26');
const days = { asOf, release: asOf };
const parse = (query: string) => parseOptions(new URLSearchParams(query));
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(16).padStart(6, '0'));

const anyOptions: fc.Arbitrary<EmbedOptions> = fc
	.record({
		hasTimeline: fc.boolean(),
		hasLegend: fc.boolean(),
		isFrozen: fc.boolean(),
		accent: fc.constantFrom(undefined, '8a4716', '1d4e6b'),
		background: fc.constantFrom(undefined, 'ffffff', 'fff8ee'),
		font: fc.constantFrom(...FONTS),
	})
	.map((options) => ({ ...options, asOf: options.isFrozen ? asOf : undefined }));

describe('the options of a frame and its address', () => {
	it('are the same thing: what is written is read back', () => {
		fc.assert(
			fc.property(anyOptions, (options) => {
				expect(parse(embedQuery(DEFAULT_VIEW, options, days))).toEqual({ options, problems: [] });
			}),
		);
	});

	it('have no query when nothing differs from the live map', () => {
		expect(embedQuery(DEFAULT_VIEW, DEFAULT_OPTIONS, days)).toBe('');
	});

	it('a frozen one carries its day and the release of its data', () => {
		const query = embedQuery(DEFAULT_VIEW, { ...DEFAULT_OPTIONS, isFrozen: true }, days);
		expect(query).toBe('?on=2026-09-26&frozen&asof=2026-09-26');
		expect(parseView(new URLSearchParams(query), nameableIn(realRecord)).view.on).toBe(asOf);
	});

	it('one of corrected data names the day of the correction, and shows the last day that they cover', () => {
		const corrected = { asOf, release: dayOf('2026-11-28') };
		const query = embedQuery(DEFAULT_VIEW, { ...DEFAULT_OPTIONS, isFrozen: true }, corrected);
		expect(query).toBe('?on=2026-09-26&frozen&asof=2026-11-28');
		expect(embedQuery(DEFAULT_VIEW, parse('frozen&asof=2026-11-28').options, corrected)).toBe(query);
	});

	it.each([
		'frozen',
		'frozen=',
		'frozen=true',
		'frozen=frozen',
		'Frozen=TRUE',
		'frozen=1',
		'frozen=yes',
		'amp;frozen=on',
	])('%s is frozen', (query) => {
		expect(parse(query)).toEqual({ options: { ...DEFAULT_OPTIONS, isFrozen: true }, problems: [] });
	});

	it.each(['frozen=false', 'frozen=FALSE', 'frozen=off', 'frozen=0', 'frozen=no', 'legend=true', 'timeline'])(
		'%s is neither frozen nor a problem',
		(query) => {
			expect(parse(query)).toEqual({ options: DEFAULT_OPTIONS, problems: [] });
		},
	);

	it.each([
		['timeline=maybe', 'timeline', 'not-a-choice'],
		['frozen=2025', 'frozen', 'not-a-choice'],
		['lang=xx', 'lang', 'not-a-choice'],
		['font=Comic', 'font', 'not-a-choice'],
		['asof=soon', 'asof', 'not-a-day'],
		['accent=red', 'accent', 'not-a-colour'],
		['accent=ffff00', 'accent', 'contrast'],
		['background=3a86ab', 'background', 'contrast'],
		['background=url(x)', 'background', 'not-a-colour'],
	])('%s is ignored and reported', (query, param, reason) => {
		const { options, problems } = parse(query);
		expect(options).toEqual(DEFAULT_OPTIONS);
		expect(problems).toEqual([
			expect.objectContaining({ param, reason, value: query.slice(query.indexOf('=') + 1) }),
		]);
	});

	it('a language of the site is no problem, in any case; of another the choices are named', () => {
		expect(CODES).toEqual(LANGUAGES.map(({ code }) => code));
		expect(parse('lang=FR').problems).toEqual([]);
		expect(parse('lang=xx').problems).toEqual([expect.objectContaining({ choices: CODES })]);
	});

	it('a colour that is used can always be read', () => {
		fc.assert(
			fc.property(anyHex, anyHex, (accent, background) => {
				const { options } = parse(`accent=${accent}&background=${background}`);
				const behind = options.background ?? 'ffffff';
				if (options.accent !== undefined) expect(contrast(options.accent, behind)).toBeGreaterThanOrEqual(3);
				const ink = themeOn(behind) === 'light' ? '1a2228' : 'e8ecef';
				expect(contrast(ink, behind)).toBeGreaterThan(7);
			}),
		);
	});
});

it('contrast is what WCAG says it is', () => {
	expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
	expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
	expect(luminance('ffffff')).toBe(1);
});
