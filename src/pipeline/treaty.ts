import type { StandingFeed } from '#lib/data/standing.ts';
import { day, references, Unread, wholeNumber, type Cell } from './cells.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';
import { camelCased } from './rows.ts';

/** What `treaty.csv` says: the dates and numbers of the treaty, and the last day that the tables cover. */
export interface TreatyFacts {
	readonly asOf: string;
	readonly treaty: StandingFeed['treaty'];
}

/** Days in the order of time. */
const DAYS = ['proposed_on', 'adopted_on', 'opens_on', 'hanoi_until', 'closes_on'] as const;

/** The value of each key of `treaty.csv`. */
const VALUES: Readonly<Record<string, Cell<unknown>>> = {
	as_of: day,
	proposed_by: references('states', 'iso3'),
	...Object.fromEntries(DAYS.map((key) => [key, day])),
	threshold: wholeNumber,
	force_delay_days: wholeNumber,
	later_force_delay_days: wholeNumber,
};

/** Reads the keys of `treaty.csv`. Gives `undefined`, and adds problems, unless all are there and well formed. */
export function readTreaty(facts: Facts, problems: Problems): TreatyFacts | undefined {
	const { file, rows, isComplete } = facts.treaty;
	for (const { at, key, sources } of rows) {
		if (!(key in VALUES)) problems.addCell(at, 'key', `expected one of ${Object.keys(VALUES).join(', ')}`);
		// `as_of` describes the tables; all other rows are facts.
		if (!sources && key !== 'as_of') problems.addCell(at, 'sources', 'expected at least one source');
	}
	const hasState = (iso3: string) =>
		!facts.states.isComplete || facts.states.rows.some((row) => row.iso3 === iso3);
	const values: Record<string, unknown> = {};
	for (const [key, read] of Object.entries(VALUES)) {
		const row = rows.find((row) => row.key === key);
		const value = row && read(row.value, (_table, _column, iso3) => hasState(iso3));
		if (row && value instanceof Unread) problems.addCell(row.at, 'value', value.expected);
		else if (value !== undefined) values[key] = value;
		else if (isComplete) problems.addLine(file, 1, `expected a row with the key ${key}`);
	}
	if (Object.keys(values).length < Object.keys(VALUES).length) return undefined;
	const days = DAYS.map((key) => values[key]);
	if (days.toSorted().join() !== days.join())
		problems.addLine(file, 1, `expected ${DAYS.join(', ')} in the order of time`);
	const { asOf, ...treaty } = camelCased(values);
	// Each value was read by the cell of its key.
	return { asOf: String(asOf), treaty: treaty as unknown as StandingFeed['treaty'] };
}
