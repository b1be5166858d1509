import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { changesByParticipant } from './changes.ts';
import { curveOf } from './curve.ts';
import { fortyOn } from './forty.ts';
import { anyActs, recordWith, testAct, tallyOf } from './fixture.ts';
import { movesBetween } from './regime-cells.ts';
import { hasSignedBy, signatureWithdrawalOn, standingOn, standingsOn, namedSignatories } from './standing.ts';
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
	const acts = anyActs('signature', 'signature_withdrawal', 'accession');
	const anyDay = fc.integer({ min: on('2025-10-01'), max: on('2028-12-31') });

	it('tally, curve and names agree on every day', () => {
		fc.assert(
			fc.property(acts, anyDay, (anySome, day) => {
				const some = recordWith(anySome);
				const tally = tallyOf(standingsOn(some, day));
				expect(tally.none + tally.signatory + tally.contracting + tally.party).toBe(198);
				const step = curveOf(some).findLast((earlier) => earlier.day <= day);
				expect(step?.signed ?? 0).toBe(namedSignatories(some, day));
				const signed = some.participants.filter((state) => hasSignedBy(some, state, day));
				for (const state of signed) expect(standingOn(some, state, day).certain).not.toBe('none');
			}),
			{ numRuns: 60 },
		);
	});
});
