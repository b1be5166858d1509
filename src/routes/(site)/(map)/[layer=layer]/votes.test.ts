import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { votesByStanding } from '#lib/domain/roll-call.ts';
import { votesCsv } from './votes-csv.ts';
import { countIn, tableOf } from './votes-table.ts';

const [rollCall] = realFeed.rollCalls;
if (!rollCall) throw new Error('there is no roll-call');
const cells = votesByStanding(realRecord, rollCall, realRecord.days.asOf);
const table = tableOf(
	cells,
	(row) => row,
	(column) => column,
);

test('the table of the page has all members, in rows of every vote and in columns that somebody is in', () => {
	expect(table.rows.map(({ key }) => key)).toEqual(['yes', 'no', 'abstained', 'unrecorded']);
	table.columns.forEach((_, column) => expect(countIn(table, { column })).toBeGreaterThan(0));
	expect(countIn(table)).toBe(193);
	expect(table.rows.map((_, row) => countIn(table, { row }))).toEqual([94, 59, 33, 7]);
});

test('its file has a line for each member, by name, with sources and as-of day', () => {
	const names = Object.fromEntries(realFeed.participants.map(({ iso3, name }) => [iso3, name]));
	const text = votesCsv({
		table,
		heads: ['vote', 'standing'],
		names,
		sources: ['a', 'b'],
		asOf: realFeed.asOf,
		license: realFeed.license,
	});
	const lines = parse<Record<string, string>>(text, { columns: true, bom: true });
	expect(lines).toHaveLength(193);
	const voters = cells.flatMap(({ row, column, members }) =>
		members.map(({ participant }) => `${participant.iso3} ${row} ${column}`),
	);
	expect(lines.map(({ iso3, vote, standing }) => `${iso3} ${vote} ${standing}`).sort()).toEqual(
		voters.sort(),
	);
	expect(lines[0]).toMatchObject({ name: 'Afghanistan', sources: 'a;b', as_of: realFeed.asOf });
});
