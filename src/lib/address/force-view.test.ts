import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIso } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { canCount, recordedForty } from '#lib/domain/own-forty.ts';
import { DEFAULT_FORCE_VIEW, forceNameable, parseForceView, serializeForceView } from './force-view.ts';
import { THEMES } from './view.ts';

const TREATIES = ['uncac', 'untoc', 'mine-ban'];
const nameable = forceNameable(realRecord, TREATIES);
const recorded = recordedForty(realRecord).map(({ participant }) => participant.iso3);
const free = realRecord.participants
	.filter(canCount)
	.map(({ participant }) => participant.iso3)
	.filter((iso3) => !recorded.includes(iso3));
const parse = (query: string) => parseForceView(new URLSearchParams(query), nameable);

describe('the address of the page', () => {
	it('gives back every view that it was written from, without a problem', () => {
		const views = fc.record({
			treaty: fc.option(fc.constantFrom(...TREATIES), { nil: undefined }),
			pick: fc.subarray(free).map((codes) => [...codes].sort()),
			last: fc.option(fc.integer({ min: nameable.firstDay, max: nameable.lastDay }), { nil: undefined }),
			theme: fc.constantFrom(...THEMES),
		});
		fc.assert(
			fc.property(views, (view) => {
				expect(parse(serializeForceView(view))).toEqual({ view, problems: [], pickProblems: [] });
			}),
		);
	});

	it('is empty where nothing is chosen', () => {
		expect(serializeForceView(DEFAULT_FORCE_VIEW)).toBe('');
		expect(parse('').view).toEqual(DEFAULT_FORCE_VIEW);
	});

	it('reads anything without throwing, and writes one form of it', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (treaty, pick, last) => {
				const { view } = parse(String(new URLSearchParams({ treaty, pick, last })));
				expect(parse(serializeForceView(view)).view).toEqual(view);
			}),
		);
	});

	it('sorts what is chosen, and leaves out those whose instrument is counted without a complaint', () => {
		const { view, pickProblems } = parse(`?pick=FRA,${recorded[0]},BRA`);
		expect(view.pick).toEqual(['BRA', 'FRA']);
		expect(pickProblems).toEqual([]);
	});

	it('names unknown codes, the Union and what stands there twice, each with its reason', () => {
		const { view, pickProblems } = parse('?pick=FRA,XYZ,EUE,FRA,vnm,XYZ');
		expect(view.pick).toEqual(['FRA']);
		expect(pickProblems).toEqual([
			{ reason: 'unknown', codes: ['XYZ', 'vnm'] },
			{ reason: 'cannot-count', codes: ['EUE'] },
			{ reason: 'twice', codes: ['FRA'] },
		]);
	});

	it.each([
		['treaty=ozone', 'treaty', 'not-a-choice'],
		['last=soon', 'last', 'not-a-day'],
		[`last=${toIso(realRecord.days.asOf)}`, 'last', 'before-first-day'],
		['last=2999-01-01', 'last', 'after-last-day'],
	])('refuses %s and says why', (query, param, reason) => {
		const { view, problems } = parse(`?${query}`);
		expect(view).toEqual(DEFAULT_FORCE_VIEW);
		expect(problems).toMatchObject([{ param, reason }]);
	});
});
