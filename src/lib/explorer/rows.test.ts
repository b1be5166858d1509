import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { csvOf } from './csv.ts';
import { arranged, rowsOn } from './rows.ts';

const asOf = realRecord.days.asOf;
const { VNM, QAT, BRA } = Object.fromEntries(
	rowsOn(realRecord, realRecord.participants, asOf).map(({ iso3, cells }) => [iso3, cells]),
);
const linesOn = (day: number) =>
	parse<Record<string, string>>(csvOf(realRecord, rowsOn(realRecord, realRecord.participants, day), day), {
		bom: true,
		columns: true,
	});

it('says place and evidence of both acts, in their order, and once what is the same', () => {
	expect(VNM?.place).toBe('Hanoi; New York');
	expect(VNM?.evidence).toBe(
		'State’s own statement, not confirmed by the depositary; second-hand report, not confirmed by the depositary',
	);
	expect(BRA?.place).toBe('Hanoi');
	const [vietNam] = rowsOn(realRecord, [realRecord.byIso3.get('VNM')!], dayOf('2025-10-25'));
	expect(vietNam?.cells.place).toBe('Hanoi');
});

it('marks a standing that rests on a reported ratification, also where it is only possible', () => {
	expect(QAT?.standing).toBe('ratified (reported)');
	expect(BRA?.standing).toBe('signed');
	const standingOn = (iso: string) =>
		rowsOn(realRecord, [realRecord.byIso3.get('VNM')!], dayOf(iso))[0]?.cells.standing;
	expect(standingOn('2026-03-01')).toBe('signed; possibly: ratified (reported)');
	expect(standingOn('2025-11-01')).toBe('signed');
});

it('sorts and finds by the place of either act', () => {
	const rows = rowsOn(realRecord, realRecord.participants, asOf);
	const found = arranged(rows, { column: 'place', descending: true }, (_, text) => text.includes('New York'));
	expect(found[0]?.cells.place).toBe('New York');
	expect(found.map(({ iso3 }) => iso3)).toContain('VNM');
});

it('gives each act its own place and evidence in the CSV, and the standing without a mark', () => {
	const vietNam = linesOn(asOf).find(({ iso3 }) => iso3 === 'VNM');
	expect(vietNam).toMatchObject({
		standing: 'ratified',
		signature_place: 'Hanoi',
		signature_evidence: 'State’s own statement, not confirmed by the depositary',
		consent_place: 'New York',
		consent_evidence: 'Second-hand report, not confirmed by the depositary',
	});
	expect(vietNam).not.toHaveProperty('place');
	expect(vietNam).not.toHaveProperty('evidence');
	expect(linesOn(dayOf('2025-11-01')).find(({ iso3 }) => iso3 === 'VNM')).toMatchObject({
		signature_place: 'Hanoi',
		consent_place: '',
		consent_evidence: '',
	});
});
