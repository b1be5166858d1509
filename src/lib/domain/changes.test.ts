import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import { changesByParticipant, changesOfKind, type ChangeKind } from './changes.ts';
import { anyActs, realFeed, realRecord, recordWith, testAct } from './fixture.ts';
import { standingsOn, type Standing } from './standing.ts';

const on = dayOf;
const anyDay = fc.integer({ min: on('2025-10-01'), max: on('2027-12-31') });

const acts = anyActs('signature', 'ratification', 'withdrawal');
const withdrawn = anyActs('signature', 'signature_withdrawal', 'accession');

/** Forty consents that nobody takes back, so that the treaty comes into force for each and for later ones. */
const members = realFeed.participants.filter(({ kind }) => kind === 'member').map(({ iso3 }) => iso3);
const forty = members
	.slice(0, 40)
	.map((iso3, at) => testAct(iso3, 'ratification', `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`));

const BECOMES: Record<Exclude<ChangeKind, 'possibly'>, Standing> = {
	'in-force': 'party',
	consented: 'contracting',
	signed: 'signatory',
	withdrew: 'none',
};

describe('what changed between two days', () => {
	it('makes the standings of the first day those of the second', () => {
		fc.assert(
			fc.property(fc.oneof(acts, withdrawn), anyDay, anyDay, (some, a, b) => {
				const record = recordWith(some);
				const to = new Map(
					changesByParticipant(record, a, b).map((change) => [change.state.index, change.to]),
				);
				const applied = standingsOn(record, a).map((standing, at) => to.get(at) ?? standing);
				expect(applied).toEqual(standingsOn(record, b));
			}),
			{ numRuns: 100 },
		);
	});

	it('names a kind for every change, and the weightiest kind says where it led', () => {
		fc.assert(
			fc.property(acts, anyDay, anyDay, (some, x, y) => {
				const [a, b] = x <= y ? [x, y] : [y, x];
				const record = recordWith([
					...some.filter(({ iso3 }) => !members.slice(0, 40).includes(iso3)),
					...forty,
				]);
				const changed = changesByParticipant(record, a, b);
				const named = new Set(changed.map(({ state }) => state.participant.iso3));
				const [before, after] = [standingsOn(record, a), standingsOn(record, b)];
				for (const { participant, index } of record.participants)
					if (JSON.stringify(before[index]) !== JSON.stringify(after[index]))
						expect(named).toContain(participant.iso3);
				for (const { from, to, changes } of changed) {
					const kinds = changes.map(({ kind }) => kind);
					const certain = kinds.filter((kind) => kind !== 'possibly');
					const led = certain.includes('withdrew') ? 'withdrew' : certain[0];
					if (led === undefined) expect(to.certain).toBe(from.certain);
					else expect(to.certain).toBe(BECOMES[led]);
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('is nothing between a day and itself', () => {
		fc.assert(
			fc.property(acts, anyDay, (some, day) => {
				expect(changesByParticipant(recordWith(some), day, day)).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});

	it('is the same with the days turned round, from and to exchanged', () => {
		fc.assert(
			fc.property(acts, anyDay, anyDay, (some, a, b) => {
				const record = recordWith(some);
				const back = changesByParticipant(record, b, a).map(({ from, to, ...rest }) => ({
					...rest,
					from: to,
					to: from,
				}));
				expect(changesByParticipant(record, a, b)).toEqual(back);
			}),
			{ numRuns: 50 },
		);
	});

	it('adds up over any day between: what is certain changes once', () => {
		fc.assert(
			fc.property(acts, fc.tuple(anyDay, anyDay, anyDay), (some, days) => {
				const [a = 0, b = 0, c = 0] = [...days].sort((x, y) => x - y);
				const record = recordWith(some);
				const count = (from: number, to: number, kind: ChangeKind) =>
					changesOfKind(changesByParticipant(record, from, to), kind).length;
				for (const kind of ['signed', 'consented', 'withdrew'] as const)
					expect(count(a, b, kind) + count(b, c, kind)).toBe(count(a, c, kind));
			}),
			{ numRuns: 50 },
		);
	});

	it('brings the treaty into force for the forty on one day, and later for a later one', () => {
		const record = recordWith([...forty, testAct(members[50]!, 'accession', '2026-06-01')]);
		const inForce = (from: string, to: string) =>
			changesOfKind(changesByParticipant(record, on(from), on(to)), 'in-force').map(
				({ state }) => state.participant.iso3,
			);
		const forceOn = on('2026-01-28') + 90;
		expect(inForce(toIso(forceOn - 1), toIso(forceOn))).toHaveLength(40);
		expect(inForce(toIso(forceOn), '2026-06-30')).toEqual([]);
		expect(inForce('2026-06-30', '2026-07-01')).toEqual([members[50]]);
		const wide = recordWith([...forty, testAct(members[50]!, 'accession', '2026-05-01', '2026-06-01')]);
		const [later] = changesOfKind(changesByParticipant(wide, on('2026-05-15'), on('2026-07-02')), 'in-force');
		expect(later?.isPerhapsEarlier).toBe(false);
	});
});

describe('on the real facts', () => {
	const between = (from: string, to: string) => changesByParticipant(realRecord, on(from), on(to));

	it('has the 72 of the Hanoi weekend, of whom three may have signed on either day', () => {
		const signed = changesOfKind(between('2025-10-24', '2025-10-26'), 'signed');
		expect(signed).toHaveLength(72);
		expect(signed.some(({ isPerhapsEarlier }) => isPerhapsEarlier)).toBe(false);
		const second = changesOfKind(between('2025-10-25', '2025-10-26'), 'signed');
		expect(
			second.filter(({ isPerhapsEarlier }) => isPerhapsEarlier).map(({ state }) => state.participant.iso3),
		).toEqual(['SWE', 'UGA', 'GBR']);
	});

	it('has no certain change while a window is open, and says that it opened', () => {
		const [first] = changesOfKind(between('2026-01-27', '2026-01-31'), 'possibly');
		expect(first?.state.participant.iso3).toBe('VNM');
		expect(changesOfKind(between('2026-01-27', '2026-01-31'), 'consented')).toEqual([]);
	});

	it('has nothing after the last day covered', () => {
		expect(changesByParticipant(realRecord, realRecord.days.asOf, realRecord.days.asOf + 500)).toEqual([]);
	});
});
