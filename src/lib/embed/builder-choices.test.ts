import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { builderQuery, heightOf, parseChoices, PREVIEWS, type BuilderChoices } from './builder.ts';
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
		wished: { ...DEFAULT_OPTIONS, ...options, asOf: options.isFrozen ? asOf : undefined },
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
		expect(choices.wished.background).toBe('777777');
		expect(options).toMatchObject({ background: undefined, accent: '0a3552' });
		expect(optionProblems).toEqual([{ param: 'background', value: '777777', reason: 'contrast' }]);
	});

	it('can be frozen and let go again: the as-of day is named by the frozen one alone', () => {
		const frozen = parse('frozen').choices;
		const query = builderQuery(frozen, record.days);
		expect(query).toBe(`?on=2026-09-26&frozen&asof=2026-09-26`);
		const read = parse(query).choices;
		expect(builderQuery({ ...read, wished: { ...read.wished, isFrozen: false } }, record.days)).toBe('');
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

it('a day is read as the day that it is', () => {
	expect(parse('on=2025-10-25').choices.view.on).toBe(dayOf('2025-10-25'));
});
