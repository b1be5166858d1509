import type { StandingFeed } from '#lib/data/standing.ts';
import { day, of, Unread, whole, type Cell, type CellValue } from './cells.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';

/** What `treaty.csv` says: the dates and numbers of the treaty, and the last day that the tables cover. */
export interface TreatyFacts {
	readonly asOf: string;
	readonly treaty: StandingFeed['treaty'];
}

const forms = {
	as_of: day,
	proposed_by: of('states', 'iso3'),
	proposed_on: day,
	adopted_on: day,
	opens_on: day,
	hanoi_until: day,
	closes_on: day,
	threshold: whole,
	force_delay_days: whole,
	later_force_delay_days: whole,
} as const satisfies Record<string, Cell<unknown>>;

type Values = { [K in keyof typeof forms]: CellValue<(typeof forms)[K]> };

/** Reads the keys of `treaty.csv`. Gives `undefined`, and adds problems, unless all are there and well formed. */
export function readTreaty(facts: Facts, problems: Problems): TreatyFacts | undefined {
	const { file, rows, whole: complete } = facts.treaty;
	const hasState = (iso3: string) =>
		!facts.states.whole || facts.states.rows.some((row) => row.iso3 === iso3);
	for (const { at, key, sources } of rows) {
		if (!(key in forms)) problems.addCell(at, 'key', `expected one of ${Object.keys(forms).join(', ')}`);
		// The one statement about the tables themselves; everything else is a fact.
		if (!sources && key !== 'as_of') problems.addCell(at, 'sources', 'expected at least one source');
	}
	const values: Record<string, unknown> = {};
	for (const [key, read] of Object.entries<Cell<unknown>>(forms)) {
		const row = rows.find((row) => row.key === key);
		const value = row && read(row.value, (_table, _column, iso3) => hasState(iso3));
		if (row && value instanceof Unread) problems.addCell(row.at, 'value', value.expected);
		else if (value !== undefined) values[key] = value;
		else if (complete) problems.addLine(file, 1, `expected a row with the key ${key}`);
	}
	if (Object.keys(values).length < Object.keys(forms).length) return undefined;
	return arrange(values as Values, file, problems);
}

function arrange(values: Values, file: string, problems: Problems): TreatyFacts {
	const { as_of, proposed_by, proposed_on, adopted_on, opens_on, hanoi_until, closes_on } = values;
	const days = [proposed_on, adopted_on, opens_on, hanoi_until, closes_on];
	if (days.toSorted().join() !== days.join()) {
		problems.addLine(
			file,
			1,
			'expected proposed_on, adopted_on, opens_on, hanoi_until, closes_on in the order of time',
		);
	}
	return {
		asOf: as_of,
		treaty: {
			proposedBy: proposed_by,
			proposedOn: proposed_on,
			adoptedOn: adopted_on,
			opensOn: opens_on,
			hanoiUntil: hanoi_until,
			closesOn: closes_on,
			threshold: values.threshold,
			forceDelayDays: values.force_delay_days,
			laterForceDelayDays: values.later_force_delay_days,
		},
	};
}
