import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { fortyOn } from './forty.ts';
import { realRecord } from './fixture.ts';
import { canCount, forceAfter, ownForty, picksOf, recordedForty } from './own-forty.ts';
import { rollCallOn, voteTally } from './roll-call.ts';
import { namedSignatories } from './standing.ts';

const { asOf } = realRecord.days;
const { threshold } = realRecord.feed.treaty;
const all = realRecord.feed.participants.map(({ iso3 }) => iso3);
const recorded = recordedForty(realRecord).map(({ participant }) => participant.iso3);

describe('a forty of one’s own', () => {
	it('adds up for any choice, counts nobody twice and never the European Union', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...all, 'XXX')), (picked) => {
				const own = ownForty(realRecord, picked);
				const expected = new Set([...picked, ...recorded]);
				expected.delete('EUE');
				expected.delete('XXX');
				expect(own.among.length).toBe(expected.size);
				expect(own.recorded + own.signed + own.notSigned).toBe(expected.size);
				expect(own.missing).toBe(Math.max(0, threshold - expected.size));
				expect(own.beyond).toBe(Math.max(0, expected.size - threshold));
			}),
		);
	});

	it('begins with what is counted, and every state but the Union can be in it', () => {
		expect(ownForty(realRecord, []).recorded).toBe(fortyOn(realRecord, asOf).counted);
		expect(realRecord.participants.filter(canCount)).toHaveLength(197);
	});

	it('puts entry into force on the ninetieth day after the deposit', () => {
		expect(toIso(forceAfter(realRecord, dayOf('2003-07-01')))).toBe('2003-09-29');
	});
});

describe('the choices of many', () => {
	const size = (preset: Parameters<typeof picksOf>[1]) =>
		ownForty(realRecord, picksOf(realRecord, preset)).among.length;

	it('are all signatories, and all who voted yes, with those that are counted', () => {
		const signatories = picksOf(realRecord, { kind: 'signatories' });
		// The named figure has the European Union among it.
		expect(signatories.length + recorded.length).toBe(namedSignatories(realRecord, asOf) - 1);
		const yes = voteTally(rollCallOn(realRecord, asOf)!).yes;
		expect(size({ kind: 'voted-yes' })).toBeGreaterThanOrEqual(yes);
		expect(size({ kind: 'recorded' })).toBe(recorded.length);
	});

	it('are the states of a group, without the Union, or those of them that have signed', () => {
		const g20 = picksOf(realRecord, { kind: 'group', group: 'g20', onlySigned: false });
		expect(g20).toHaveLength(19);
		expect(g20).not.toContain('EUE');
		const signed = picksOf(realRecord, { kind: 'group', group: 'eu27', onlySigned: true });
		const eu27 = picksOf(realRecord, { kind: 'group', group: 'eu27', onlySigned: false });
		expect(eu27).toEqual(expect.arrayContaining(signed));
		expect(signed.length).toBeLessThan(eu27.length);
		expect(picksOf(realRecord, { kind: 'group', group: 'none', onlySigned: false })).toEqual([]);
	});
});
