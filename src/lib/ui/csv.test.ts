import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { recordOf } from '#lib/domain/record.ts';
import { realFeed } from '#lib/domain/fixture.ts';
import { csvOf } from '#lib/explorer/csv.ts';
import { rowsOn } from '#lib/explorer/rows.ts';
import { columnsCsv, csvText } from './csv.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://example.org","a,b")'])(
	'puts an apostrophe before %j, which a spreadsheet would run',
	(cell) => {
		const [row] = parse<Record<string, string>>(csvText(['name', 'note'], [[cell, '']]), {
			bom: true,
			columns: true,
		});
		expect(row?.['name']).toBe(`'${cell}`);
	},
);

it('leaves numbers, days and other texts as they are', () => {
	expect(csvText(['a', 'b', 'c', 'd'], [{ a: -3, b: '2026-11-22', c: 'Türkiye, a = b', d: undefined }])).toBe(
		'\uFEFFa,b,c,d\n-3,2026-11-22,"Türkiye, a = b",\n',
	);
});

it('does so in the table that a reader downloads', () => {
	const [first, ...others] = realFeed.participants;
	const record = recordOf({ ...realFeed, participants: [{ ...first!, name: '=cmd|/c calc' }, ...others] });
	const day = dayOf(realFeed.asOf);
	expect(csvOf(record, rowsOn(record, record.participants, day), day)).toContain("AFG,'=cmd|/c calc,");
});

it('has the names of the columns where there is no row', () => {
	const columns = {
		name: ({ name }: { name: string }) => name,
		length: ({ name }: { name: string }) => name.length,
	};
	expect(columnsCsv(columns, [{ name: 'A' }])).toBe('\uFEFFname,length\nA,1\n');
	expect(columnsCsv(columns, [])).toBe('\uFEFFname,length\n');
});
