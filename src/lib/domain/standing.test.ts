import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { anyActs, realFeed, realRecord, recordWith, testAct, tallyOf } from './fixture.ts';
import { countsTowardsForce, daysLeftToSign, fortyOn } from './forty.ts';
import { participantsIn, groupOf } from './record.ts';
import {
	hasSignedBy,
	STANDINGS,
	standingOn,
	standingsOn,
	countedSignatories,
	namedSignatories,
} from './standing.ts';

const on = (iso: string) => dayOf(iso);
const standing = (iso3: string, iso: string) => {
	const state = realRecord.byIso3.get(iso3);
	if (!state) throw new Error(`no participant ${iso3}`);
	return standingOn(realRecord, state, on(iso));
};
const anyDay = fc.integer({ min: on('2017-10-01'), max: on('2027-12-31') });

const acts = anyActs('signature', 'ratification');

/** A day that the facts cover for good: tests of their figures hold when new acts are recorded. */
const ON_26_SEPTEMBER = dayOf('2026-09-26');

describe('standing, on the real facts', () => {
	it('has the 72 of Hanoi on its second day, 66 of them certain on the first', () => {
		expect(namedSignatories(realRecord, on('2025-10-24'))).toBe(0);
		expect(namedSignatories(realRecord, on('2025-10-25'))).toBe(66);
		expect(namedSignatories(realRecord, on('2025-10-26'))).toBe(72);
		const open = realRecord.participants.filter(
			(state) =>
				state.signature?.act.place === 'Hanoi' && standingOn(realRecord, state, on('2025-10-25')).possible,
		);
		expect(open.map(({ participant }) => participant.iso3).sort()).toEqual(['GBR', 'SWE', 'UGA']);
	});

	it('has Viet Nam possibly bound on 1 March 2026 and contracting from 10 April', () => {
		expect(standing('VNM', '2025-10-25')).toEqual({ certain: 'signatory', possible: undefined });
		expect(standing('VNM', '2026-03-01')).toEqual({ certain: 'signatory', possible: 'contracting' });
		expect(standing('VNM', '2026-04-09')).toEqual({ certain: 'signatory', possible: 'contracting' });
		expect(standing('VNM', '2026-04-10')).toEqual({ certain: 'contracting', possible: undefined });
	});

	it('names 76 signatories on the as-of day, of whom three are reported to have ratified, and counts 78', () => {
		const asOf = ON_26_SEPTEMBER;
		expect(namedSignatories(realRecord, asOf)).toBe(76);
		expect(countedSignatories(realRecord, asOf)).toBe(78);
		expect(tallyOf(standingsOn(realRecord, asOf))).toEqual({
			none: 122,
			signatory: 73,
			contracting: 3,
			party: 0,
			possible: 0,
		});
		expect(fortyOn(realRecord, asOf)).toEqual({
			counted: 3,
			reported: 3,
			remaining: 37,
			fortiethOn: undefined,
			forceOn: undefined,
		});
	});

	it('knows nothing more after the as-of day', () => {
		const { asOf } = realRecord.days;
		expect(standingsOn(realRecord, asOf + 100)).toEqual(standingsOn(realRecord, asOf));
	});

	it("counts the days left on the visitor's calendar, the last day as none left", () => {
		expect(daysLeftToSign(realRecord, on('2026-11-22'))).toBe(39);
		expect(daysLeftToSign(realRecord, on('2026-12-31'))).toBe(0);
		expect(daysLeftToSign(realRecord, on('2027-01-01'))).toBe(-1);
	});

	it('filters by group', () => {
		const asean = participantsIn(realRecord, groupOf(realRecord, 'asean'));
		expect(asean).toHaveLength(11);
		expect(namedSignatories(realRecord, ON_26_SEPTEMBER, asean)).toBe(
			asean.filter((state) => hasSignedBy(realRecord, state, ON_26_SEPTEMBER)).length,
		);
		expect(participantsIn(realRecord, groupOf(realRecord, 'no-such-group'))).toHaveLength(198);
	});
});

describe('standing, whatever the acts', () => {
	it('tallies sum to 198 on every day', () => {
		fc.assert(
			fc.property(acts, anyDay, (some, day) => {
				const tally = tallyOf(standingsOn(recordWith(some), day));
				expect(STANDINGS.reduce((sum, standing) => sum + tally[standing], 0)).toBe(198);
			}),
			{ numRuns: 50 },
		);
	});

	it('never falls without a withdrawal', () => {
		fc.assert(
			fc.property(acts, anyDay, anyDay, (some, a, b) => {
				const record = recordWith(some);
				const before = standingsOn(record, Math.min(a, b));
				const after = standingsOn(record, Math.max(a, b));
				before.forEach(({ certain }, i) => {
					expect(STANDINGS.indexOf(after[i]!.certain)).toBeGreaterThanOrEqual(STANDINGS.indexOf(certain));
				});
			}),
			{ numRuns: 50 },
		);
	});

	it('never counts a state before the last day of its window', () => {
		fc.assert(
			fc.property(acts, anyDay, (some, day) => {
				const record = recordWith(some);
				const certain = standingsOn(record, day);
				record.participants.forEach((state, i) => {
					if (!state.signature || day < state.signature.window.to) expect(certain[i]!.certain).toBe('none');
					if (!state.consent || day < state.consent.window.to)
						expect(['none', 'signatory']).toContain(certain[i]!.certain);
				});
			}),
			{ numRuns: 50 },
		);
	});
});

describe('the forty', () => {
	const states = realFeed.participants.filter(({ kind }) => kind === 'member').map(({ iso3 }) => iso3);
	const ratifications = states
		.slice(0, 41)
		.map((iso3, i) => testAct(iso3, 'ratification', toIso(on('2026-01-01') + i)));

	it('is met by the fortieth instrument, and the treaty is in force on the ninetieth day after it', () => {
		const record = recordWith(ratifications);
		const fortieth = on('2026-01-01') + 39;
		expect(fortyOn(record, fortieth - 1)).toMatchObject({ counted: 39, remaining: 1, forceOn: undefined });
		expect(fortyOn(record, fortieth)).toMatchObject({
			remaining: 0,
			fortiethOn: fortieth,
			forceOn: fortieth + 90,
		});
		const first = record.byIso3.get(states[0]!)!;
		expect(standingOn(record, first, fortieth + 89).certain).toBe('contracting');
		expect(standingOn(record, first, fortieth + 90).certain).toBe('party');
	});

	it('counts as UNTOC did: the fortieth on 1 July 2003, in force on 29 September', () => {
		expect(toIso(on('2003-07-01') + realFeed.treaty.forceDelayDays)).toBe('2003-09-29');
	});

	it('binds a later state some days after its own deposit, but not before the treaty is in force', () => {
		const late = testAct(states[50]!, 'accession', '2027-01-01');
		const record = recordWith([...ratifications.slice(0, 40), late]);
		const state = record.byIso3.get(states[50]!)!;
		const bound = on('2027-01-01') + realFeed.treaty.laterForceDelayDays;
		expect(standingOn(record, state, bound - 1).certain).toBe('contracting');
		expect(standingOn(record, state, bound).certain).toBe('party');
	});

	it("leaves the EU's instrument out, in every tally", () => {
		const eu = testAct('EUE', 'approval', '2026-01-01');
		const record = recordWith([...ratifications.slice(0, 39), eu]);
		expect(fortyOn(record, on('2027-01-01'))).toMatchObject({
			counted: 39,
			remaining: 1,
			forceOn: undefined,
		});
		expect(countsTowardsForce(record.byIso3.get('EUE')!)).toBe(false);
		expect(standingOn(record, record.byIso3.get('EUE')!, on('2027-01-01')).certain).toBe('contracting');
	});

	it('stays met when parties withdraw later: a treaty in force does not end by that (Vienna Convention, article 55)', () => {
		const forty = ratifications.slice(0, 40);
		const left = testAct(states[0]!, 'withdrawal', '2027-01-01');
		const record = recordWith([...forty, left]);
		expect(fortyOn(record, on('2027-01-01'))).toMatchObject({
			counted: 39,
			remaining: 0,
			fortiethOn: on('2026-01-01') + 39,
		});
		expect(standingOn(record, record.byIso3.get(states[0]!)!, on('2027-01-01')).certain).toBe('none');
		expect(standingOn(record, record.byIso3.get(states[1]!)!, on('2027-01-01')).certain).toBe('party');
	});

	it('is not met by instruments that never stood together', () => {
		const left = testAct(states[0]!, 'withdrawal', '2026-01-10');
		const record = recordWith([...ratifications.slice(0, 40), left]);
		expect(fortyOn(record, on('2027-01-01'))).toMatchObject({
			counted: 39,
			remaining: 1,
			fortiethOn: undefined,
		});
		const met = recordWith([...ratifications, left]);
		expect(fortyOn(met, on('2027-01-01')).fortiethOn).toBe(on('2026-01-01') + 40);
	});

	it('loses a withdrawn instrument', () => {
		const record = recordWith([
			...ratifications.slice(0, 40),
			testAct(states[0]!, 'withdrawal', '2026-02-01'),
		]);
		expect(fortyOn(record, on('2026-03-01')).counted).toBe(39);
		expect(standingOn(record, record.byIso3.get(states[0]!)!, on('2026-03-01')).certain).toBe('none');
	});
});
