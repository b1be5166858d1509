import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import peers from '#data/peers.json' with { type: 'json' };
import { dayOf, toIso } from './day.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { countAtAge, nthConsent, pacesOf, paceSteps, type PeerPace } from './pace.ts';

const feed = peers as PeersFeed;
const paces = pacesOf(feed);
const paceOf = (treaty: string) => paces.find((pace) => pace.treaty === treaty)!;
const on = (treaty: string, n: number) => {
	const window = nthConsent(paceOf(treaty), n)!;
	return [toIso(window.from), toIso(window.to)];
};

describe('the thresholds that history records', () => {
	it.each([
		['untoc', 40, '2003-07-01'],
		['uncac', 30, '2005-09-15'],
		['rotterdam', 50, '2003-11-26'],
		['rome', 60, '2002-04-11'],
	])('%s had its consent number %i on %s', (treaty, n, day) => {
		expect(on(treaty, n)).toEqual([day, day]);
		expect(paceOf(treaty).threshold).toBe(n);
	});

	it('Rotterdam had its fiftieth on 26 November 2003 only because the European Union is left out', () => {
		const all = feed.consents
			.filter(({ treaty }) => treaty === 'rotterdam')
			.map((consent) => consent.depositedOn);
		expect(all.sort()[49]! < '2003-11-26').toBe(true);
	});

	it.each(paces.map((pace) => [pace.treaty, pace] as const))(
		'%s met its threshold on the day recorded, unless consents are missing before it',
		(_, pace) => {
			const dated = pace.consents.filter((day) => day <= pace.metOn).length;
			const undated = pace.gap?.undated ?? 0;
			expect(dated + undated).toBeGreaterThanOrEqual(pace.threshold);
			if (undated === 0) expect(pace.consents[pace.threshold - 1]).toBe(pace.metOn);
		},
	);
});

describe('the gaps', () => {
	it('are of treaties that there are, and their lines stop on the day of a consent', () => {
		const gaps = paces.flatMap(({ treaty, gap, consents }) => (gap ? [{ treaty, gap, consents }] : []));
		expect(gaps.map(({ treaty }) => treaty).sort()).toEqual(['att', 'budapest']);
		for (const { treaty, gap, consents } of gaps) expect(consents, treaty).toContain(gap.lineUntil);
	});

	it('leave four consents of the Arms Trade Treaty without a day, of 53 by 25 September 2014', () => {
		const dated = paceOf('att').consents.filter((day) => day <= dayOf('2014-09-25')).length;
		expect(dated + paceOf('att').gap!.undated!).toBe(53);
	});

	it('make an nth consent a span, and one that nobody can date unknown', () => {
		expect(on('att', 3)).toEqual(['2013-06-03', '2013-08-12']);
		expect(on('att', 40)).toEqual(['2014-06-03', '2014-06-03']);
		expect(on('budapest', 5)).toEqual(['2004-03-18', '2004-03-18']);
		expect(nthConsent(paceOf('budapest'), 6)).toBeUndefined();
		expect(nthConsent(paceOf('budapest'), 40)).toBeUndefined();
	});

	it('are not drawn across', () => {
		expect(paceSteps(paceOf('att'), 40).at(-1)).toEqual({
			days: dayOf('2014-06-16') - dayOf('2013-06-03'),
			total: 41,
		});
		expect(paceSteps(paceOf('budapest'), 40).at(-1)!.total).toBe(5);
	});
});

/** A treaty with generated consents, some of them undated. */
const anyPace = fc
	.record({
		openedOn: fc.integer({ min: 0, max: 20_000 }),
		threshold: fc.integer({ min: 1, max: 70 }),
		after: fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 90 }),
		undated: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
	})
	.map(({ openedOn, threshold, after, undated }): PeerPace => {
		const consents = after.sort((a, b) => a - b).map((days) => openedOn + days);
		const lineUntil = consents[Math.floor(consents.length / 2)] ?? openedOn;
		return {
			treaty: 'any',
			name: 'Any Treaty',
			openedOn,
			threshold,
			metOn: openedOn,
			inForceOn: openedOn,
			consents,
			gap: undated === undefined ? undefined : { undated, lineUntil },
			sources: [],
		};
	});

describe('any treaty', () => {
	it('has a line that only rises, and ends at its threshold or at what is needed', () => {
		fc.assert(
			fc.property(anyPace, fc.integer({ min: 1, max: 60 }), (pace, needed) => {
				const steps = paceSteps(pace, needed);
				expect(steps[0]!.days).toBe(0);
				for (const [at, step] of steps.entries()) {
					const before = steps[at - 1];
					if (before) expect(step.days > before.days && step.total > before.total).toBe(true);
					expect(step.total).toBeLessThanOrEqual(Math.max(pace.threshold, needed));
				}
			}),
		);
	});

	it('has consents in order, each within a window that begins at the opening or later', () => {
		fc.assert(
			fc.property(anyPace, fc.integer({ min: 1, max: 89 }), (pace, n) => {
				const consent = nthConsent(pace, n);
				const next = nthConsent(pace, n + 1);
				if (!consent) {
					expect(next).toBeUndefined();
					return;
				}
				expect(pace.openedOn <= consent.from && consent.from <= consent.to).toBe(true);
				if (next) expect(consent.from <= next.from && consent.to <= next.to).toBe(true);
			}),
		);
	});
});

it('no count includes the European Union', () => {
	for (const pace of paces) {
		const states = feed.consents.filter(({ treaty, iso3 }) => treaty === pace.treaty && iso3 !== 'EUE');
		expect(new Set(states.map(({ iso3 }) => iso3)).size).toBe(pace.consents.length);
	}
});

describe('the count at the same age', () => {
	it('is what the days of the consents say', () => {
		const some = ['mine-ban', 'rotterdam'].map(paceOf);
		expect(countAtAge(some, 336, 3)).toEqual({ more: 1, fewer: 1 });
		expect(countAtAge(some, 0, 60)).toEqual({ more: 0, fewer: 2 });
	});

	it('claims nothing of a treaty whose missing consents could change it', () => {
		const att = paceOf('att');
		const dated = att.consents.filter((day) => day <= att.openedOn + 100).length;
		expect(countAtAge([att], 100, dated + 2)).toEqual({ more: 0, fewer: 0 });
		expect(countAtAge([att], 100, dated + 5)).toEqual({ more: 0, fewer: 1 });
		// After the last day to which its dated consents are complete, Budapest can have had any number more.
		expect(countAtAge([paceOf('budapest')], 2000, 90)).toEqual({ more: 0, fewer: 0 });
	});
});
