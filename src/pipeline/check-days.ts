import type { Facts, Row } from './facts.ts';
import type { Place, Problems } from './problems.ts';

/** Checks the order of days within a row: events, the Budapest Convention, peer treaties and their consents. */
export function checkDays(facts: Facts, problems: Problems): void {
	for (const row of facts.events.rows) checkEvent(row, problems);
	for (const row of facts.budapest.rows) {
		checkOrder(
			row.at,
			[
				['signed_on', row.signed_on],
				['bound_on', row.bound_on],
				['in_force_on', row.in_force_on],
			],
			problems,
		);
		checkOrder(
			row.at,
			[
				['invited_on', row.invited_on],
				['bound_on', row.bound_on],
			],
			problems,
		);
		const consented = row.kind !== 'signature' && row.kind !== 'invited';
		if (!consented && (row.bound_on ?? row.in_force_on) !== undefined) {
			problems.addCell(row.at, 'kind', 'expected a consent, as bound_on or in_force_on has a day');
		}
	}
	for (const row of facts.peer_treaties.rows) {
		const { at, opened_on, threshold_met_on, in_force_on } = row;
		checkGap(row, facts, problems);
		checkOrder(
			at,
			[
				['opened_on', opened_on],
				['threshold_met_on', threshold_met_on],
				['in_force_on', in_force_on],
			],
			problems,
		);
	}
	const opened = new Map(facts.peer_treaties.rows.map((row) => [row.treaty, row.opened_on]));
	for (const { at, treaty, deposited_on } of facts.peer_ratifications.rows) {
		const openedOn = opened.get(treaty);
		if (openedOn !== undefined && deposited_on < openedOn) {
			problems.addCell(at, 'deposited_on', `expected a day not before opened_on of ${treaty} (${openedOn})`);
		}
	}
}

/** Where the dated consents of a treaty stop being all there are, that is the day of one of them. */
function checkGap(
	{ at, treaty, complete_until, undated }: Row<'peer_treaties'>,
	{ peer_ratifications }: Facts,
	problems: Problems,
): void {
	const consents = peer_ratifications.rows.filter((row) => row.treaty === treaty);
	const isDay = consents.some(({ deposited_on }) => deposited_on === complete_until);
	if (complete_until !== undefined && peer_ratifications.whole && !isDay)
		problems.addCell(at, 'complete_until', `expected the day of a consent to ${treaty}`);
	if (undated !== undefined && complete_until === undefined)
		problems.addCell(at, 'undated', 'expected blank, as complete_until is');
}

function checkEvent({ at, precision, starts_on, ends_on }: Row<'events'>, problems: Problems): void {
	if (precision === 'day' && ends_on !== undefined)
		problems.addCell(at, 'ends_on', 'expected blank, as precision is day');
	if (precision !== 'day' && ends_on === undefined)
		problems.addCell(at, 'ends_on', `expected a day, as precision is ${precision}`);
	if (ends_on !== undefined && ends_on < starts_on) {
		problems.addCell(at, 'ends_on', `expected a day not before starts_on (${starts_on})`);
	}
}

type DayOf = readonly [column: string, day: string | undefined];

/** Days that are not known are passed over. */
function checkOrder(at: Place, days: readonly DayOf[], problems: Problems): void {
	let before: DayOf | undefined;
	for (const here of days) {
		const [column, day] = here;
		if (day === undefined) continue;
		if (before?.[1] !== undefined && day < before[1]) {
			problems.addCell(at, column, `expected a day not before ${before[0]} (${before[1]})`);
		}
		before = here;
	}
}
