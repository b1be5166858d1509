import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { fortyOn } from './forty.ts';
import { realRecord } from './fixture.ts';
import { canCount, forceAfter, ownForty, presetsOf, recordedForty } from './own-forty.ts';
import { rollCallOn, voteTally } from './roll-call.ts';
import { namedSignatories } from './standing.ts';

const { asOf } = realRecord.days;
const { threshold } = realRecord.feed.treaty;
const all = realRecord.feed.participants.map(({ iso3 }) => iso3);
const recorded = recordedForty(realRecord).map(({ participant }) => participant.iso3);

describe('a forty of the reader’s choice', () => {
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
	const { buttons, members, signatories } = presetsOf(realRecord);
	const picksOf = (id: string) =>
		[...buttons, ...members, ...signatories].find((preset) => preset.id === id)?.picks ?? [];
	const size = (id: string) => ownForty(realRecord, picksOf(id)).among.length;

	it('are all signatories, and all who voted yes, with those that are counted', () => {
		// The named figure has the European Union among it.
		expect(picksOf('signatories').length + recorded.length).toBe(namedSignatories(realRecord, asOf) - 1);
		const yes = voteTally(rollCallOn(realRecord, asOf)!).yes;
		expect(size('voted-yes')).toBeGreaterThanOrEqual(yes);
		expect(size('recorded')).toBe(recorded.length);
	});

	it('are the states of a group, without the Union, or those of them that have signed', () => {
		expect(picksOf('g20')).toHaveLength(19);
		expect(picksOf('g20')).not.toContain('EUE');
		expect(picksOf('eu27')).toEqual(expect.arrayContaining([...picksOf('eu27+')]));
		expect(picksOf('eu27+').length).toBeLessThan(picksOf('eu27').length);
	});

	it('are named for how many states are in them', () => {
		expect(buttons.find(({ id }) => id === 'g20')?.label).toMatch(/ 19$/);
	});
});
