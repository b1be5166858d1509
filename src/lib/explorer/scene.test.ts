import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW, type View } from '#lib/address/view.ts';
import { HATCHES, paintOf } from '#lib/map/paint.ts';
import { describe as words } from './describe.ts';
import { headlineOn } from './headline.ts';
import { sceneOn } from './scene.ts';

const scene = (iso: string, view: Partial<View> = {}) =>
	sceneOn(realRecord, { ...DEFAULT_VIEW, ...view }, dayOf(iso));
const counts = (iso: string, view: Partial<View> = {}) =>
	Object.fromEntries(scene(iso, view).legend.map(({ key, count }) => [key, count]));

describe('what the map shows in each era', () => {
	it('is neutral before any vote, with the proposing state marked', () => {
		const { meaning, painting, legend } = scene('2017-11-01');
		expect(meaning).toBe('proposal');
		expect(legend).toEqual([]);
		expect(painting.get('RUS')?.paint).toBe('proposer');
		expect(painting.get('VNM')?.paint).toBe('none');
	});

	it('is the vote on 73/187, then on 74/247', () => {
		expect(scene('2018-12-17').rollCall?.resolution).toBe('A/RES/73/187');
		expect(scene('2024-12-23').rollCall?.resolution).toBe('A/RES/74/247');
		expect(counts('2019-12-27')).toEqual({ yes: 79, no: 60, abstained: 33, unrecorded: 21, 'no-vote': 5 });
	});

	it('is neutral between adoption and opening', () => {
		const { meaning, painting } = scene('2024-12-24');
		expect(meaning).toBe('adopted');
		expect(new Set([...painting.values()].map(({ paint }) => paint))).toEqual(new Set(['none']));
	});

	it('is standing from the day of opening', () => {
		expect(counts('2025-10-25')).toEqual({ none: 132, signatory: 66, contracting: 0, possible: 4 });
		expect(counts('2026-09-26')).toEqual({ none: 122, signatory: 73, contracting: 3 });
		expect(scene('2026-03-01').painting.get('VNM')?.paint).toBe('signatory+contracting');
	});

	it('never has a vote colour for a standing, nor the other way round', () => {
		expect(counts('2026-09-26', { layer: 'votes' })).toHaveProperty('yes', 79);
		expect(counts('2026-09-26', { layer: 'votes' })).not.toHaveProperty('signatory');
	});
});

describe('filters', () => {
	it('a group fades the rest, and the tallies follow', () => {
		const { painting, legend } = scene('2026-09-26', { group: 'asean' });
		expect([...painting.values()].filter(({ faded }) => !faded)).toHaveLength(11);
		expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(11);
	});

	it('a class of the legend fades the others and leaves the tallies', () => {
		const { painting, legend } = scene('2026-09-26', { show: ['contracting'] });
		const shown = [...painting].filter(([, { faded }]) => !faded).map(([iso3]) => iso3);
		expect(shown.sort()).toEqual(['AZE', 'QAT', 'VNM']);
		expect(legend.find(({ key }) => key === 'none')?.count).toBe(122);
	});

	it('a class of another layer filters nothing', () => {
		expect([...scene('2026-09-26', { show: ['yes'] }).painting.values()].some(({ faded }) => faded)).toBe(
			false,
		);
	});
});

describe('every paint', () => {
	it('that two classes make has a hatch to be drawn with', () => {
		const hatches = new Set(HATCHES.map(([certain, possible]) => paintOf(certain, possible)));
		for (let day = dayOf('2017-10-01'); day <= dayOf('2026-12-31'); day += 1) {
			for (const layer of ['status', 'budapest'] as const) {
				if (layer === 'budapest' && day % 7 !== 0) continue;
				for (const { paint } of sceneOn(realRecord, { ...DEFAULT_VIEW, layer }, day).painting.values()) {
					if (paint.includes('+') && !hatches.has(paint)) expect.fail(`${paint} has no hatch`);
				}
			}
		}
	});
});

it('the words beside the pointer say of a reported ratification that it is reported', () => {
	const shown = scene('2026-09-26');
	expect(words(realRecord, shown, 'QAT')).toBe('reported to have ratified in February 2026, day not known');
	expect(words(realRecord, shown, 'BRA')).toBe('signed, on 25 October 2025');
});

it('the sentence of a group does not say how many instruments the treaty needs', () => {
	const group = realRecord.feed.groups.find(({ id }) => id === 'asean');
	const day = dayOf('2026-09-26');
	expect(headlineOn(realRecord, scene('2026-09-26', { group: 'asean' }), group, day)).toBe(
		'ASEAN: seven of 11 have signed. One is reported to have ratified.',
	);
	expect(headlineOn(realRecord, scene('2026-09-26'), undefined, day)).toContain('; forty are needed.');
});
