import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from './day.ts';
import type { Act } from '#lib/data/standing.ts';
import { changesByParticipant } from './changes.ts';
import { curveOf } from './curve.ts';
import { realFeed, recordWith, testAct } from './fixture.ts';
import { fortyOn } from './forty.ts';
import { movesBetween } from './regime-cells.ts';
import {
	hasSignedBy,
	signatureWithdrawalOn,
	standingOn,
	standingsOn,
	namedSignatories,
	tallyOf,
} from './standing.ts';
import { changeDays } from './change-days.ts';

const on = dayOf;

/** Iceland signs, withdraws its signature in a window of a month, and accedes a year later. */
const ACTS = [
	testAct('ISL', 'signature', '2025-10-25'),
	testAct('ISL', 'signature_withdrawal', '2026-03-01', '2026-03-31'),
	testAct('ISL', 'accession', '2027-03-01'),
];
const record = recordWith(ACTS);
const iceland = record.byIso3.get('ISL')!;
const standing = (iso: string) => standingOn(record, iceland, on(iso));

describe('a signature that is withdrawn', () => {
	it('stands until the window of the withdrawal ends, and perhaps no longer inside it', () => {
		expect(standing('2026-02-28')).toEqual({ certain: 'signatory', possible: undefined });
		expect(standing('2026-03-01')).toEqual({ certain: 'signatory', possible: 'none' });
		expect(standing('2026-03-31')).toEqual({ certain: 'none', possible: undefined });
	});

	it('does not stand in the way of a later consent', () => {
		expect(standing('2027-03-01')).toEqual({ certain: 'contracting', possible: undefined });
		expect(fortyOn(record, on('2027-03-01')).counted).toBe(1);
		expect(hasSignedBy(record, iceland, on('2027-03-01'))).toBe(false);
	});

	it('is named as the reason only while nothing came after it', () => {
		const reason = (iso: string) => signatureWithdrawalOn(record, iceland, on(iso))?.act.act;
		expect(['2026-03-30', '2026-03-31', '2027-03-01'].map(reason)).toEqual([
			undefined,
			'signature_withdrawal',
			undefined,
		]);
	});

	it('is a change of its own, on days at which the map stops', () => {
		const [change] = changesByParticipant(record, on('2026-02-01'), on('2026-06-01'));
		expect(change).toMatchObject({ from: { certain: 'signatory' }, to: { certain: 'none' } });
		expect(change?.changes.map(({ kind, act }) => [kind, act.act.act])).toEqual([
			['withdrew', 'signature_withdrawal'],
		]);
		expect(changeDays(record)).toEqual(expect.arrayContaining([on('2026-03-01'), on('2026-03-31')]));
		const [move] = movesBetween(record, on('2026-02-01'), on('2026-06-01'));
		expect(move?.act?.act.act).toBe('signature_withdrawal');
	});
});

describe('whatever signatures are withdrawn', () => {
	const anyActs = fc
		.uniqueArray(fc.constantFrom(...realFeed.participants.map(({ iso3 }) => iso3)), { maxLength: 40 })
		.chain((states) =>
			fc.tuple(
				...states.map((iso3) =>
					fc
						.tuple(
							fc.integer({ min: on('2025-10-25'), max: on('2026-12-01') }),
							fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 40 })), { maxLength: 2 }),
						)
						.map(([signed, later]): Act[] => {
							let day = signed;
							const acts = later.map(([wait, width], at) => {
								const from = day + wait;
								day = from + width;
								const kind = at === 0 ? 'signature_withdrawal' : 'accession';
								return testAct(iso3, kind, toIso(from), toIso(day));
							});
							return [testAct(iso3, 'signature', toIso(signed)), ...acts];
						}),
				),
			),
		)
		.map((acts) => acts.flat());
	const anyDay = fc.integer({ min: on('2025-10-01'), max: on('2028-12-31') });

	it('tally, curve and names agree on every day', () => {
		fc.assert(
			fc.property(anyActs, anyDay, (acts, day) => {
				const some = recordWith(acts);
				const tally = tallyOf(standingsOn(some, day));
				expect(tally.none + tally.signatory + tally.contracting + tally.party).toBe(198);
				const step = curveOf(some).findLast((one) => one.day <= day);
				expect(step?.signed ?? 0).toBe(namedSignatories(some, day));
				const signed = some.participants.filter((one) => hasSignedBy(some, one, day));
				for (const one of signed) expect(standingOn(some, one, day).certain).not.toBe('none');
			}),
			{ numRuns: 60 },
		);
	});

	it('a change is named for whoever stands otherwise, and for nobody else', () => {
		fc.assert(
			fc.property(anyActs, anyDay, anyDay, (acts, a, b) => {
				const some = recordWith(acts);
				const changed = new Map(changesByParticipant(some, a, b).map(({ one, to }) => [one.index, to]));
				const applied = standingsOn(some, a).map((was, at) => changed.get(at) ?? was);
				expect(applied).toEqual(standingsOn(some, b));
			}),
			{ numRuns: 60 },
		);
	});
});
