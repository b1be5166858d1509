import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import peers from '#data/peers.json' with { type: 'json' };
import { dayOf, toIso } from './day.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { realRecord, recordWith, testAct } from './fixture.ts';
import { pacesOf, scenariosOf, spanOf } from './pace.ts';

const paces = pacesOf(peers as PeersFeed);
const states = realRecord.feed.participants.filter(({ kind }) => kind !== 'organization');

/** A record with as many instruments, all deposited on 1 February 2026, known until a day. */
function withInstruments(n: number, asOf: string) {
	return recordWith(
		states.slice(0, n).map(({ iso3 }) => testAct(iso3, 'ratification', '2026-02-01')),
		asOf,
	);
}

const scenario = (treaty: string, n = 3, asOf = '2026-09-26') =>
	scenariosOf(withInstruments(n, asOf), paces).find((scenario) => scenario.treaty === treaty)!;

describe('at the same age', () => {
	it('UNTOC gives its 931 days after the opening', () => {
		const { days, sameAge } = scenario('untoc');
		expect(days).toEqual({ from: 931, to: 931 });
		expect(toIso(sameAge!.to)).toBe(toIso(realRecord.days.opensOn + 931));
	});

	it('a treaty that was faster than this one is old can no longer be followed', () => {
		expect(scenario('mine-ban').days).toEqual({ from: 287, to: 287 });
		expect(scenario('mine-ban').sameAge).toBeUndefined();
		expect(scenario('mine-ban', 3, '2026-03-01').sameAge).toBeDefined();
	});

	it('a treaty whose fortieth nobody has dated is left out', () => {
		expect(scenario('budapest')).toMatchObject({ days: undefined, sameAge: undefined, fromNow: undefined });
	});
});

describe('from now on', () => {
	it('counts from the consent that this treaty has reached to the fortieth', () => {
		const days = dayOf('2003-07-01') - dayOf('2001-09-06');
		expect(scenario('untoc').daysFromCounted).toEqual({ from: days, to: days });
		expect(scenario('untoc').fromNow!.to).toBe(dayOf('2026-09-26') + days);
	});

	it('counts from the opening where nobody has consented', () => {
		expect(scenario('untoc', 0).daysFromCounted).toEqual({ from: 931, to: 931 });
	});

	it('gives a span where consents have no day', () => {
		const { fromNow } = scenario('att');
		expect(fromNow!.to - fromNow!.from).toBeGreaterThan(0);
	});
});

it('there is nothing to suppose once the fortieth has come', () => {
	expect(scenariosOf(withInstruments(40, '2026-09-26'), paces)).toEqual([]);
});

it('every window is in order and after the last day covered, and the span holds them all', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 2500 }), (n, age) => {
			const record = withInstruments(n, toIso(dayOf('2026-02-01') + age));
			const scenarios = scenariosOf(record, paces);
			for (const key of ['sameAge', 'fromNow'] as const) {
				const span = spanOf(scenarios, key);
				for (const { [key]: window } of scenarios) {
					if (!window) continue;
					expect(record.days.asOf < window.from && window.from <= window.to).toBe(true);
					expect(span!.first.window.from <= window.from && window.to <= span!.last.window.to).toBe(true);
				}
			}
		}),
		{ numRuns: 40 },
	);
});
