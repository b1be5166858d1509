import type { AboutText } from '#lib/data/events.ts';
import type { Facts, Row, TreatyFacts } from './facts.ts';
import type { Problems, RawRow } from './problems.ts';

/** The event of the committee's agreement on a text, which was a draft until then. */
const AGREED = 'e2024-consensus';

/** Checks the order of days: of events, of the Budapest Convention, of peer treaties and their consents, and of positions on a text. */
export function checkDays(facts: Facts, treaty: TreatyFacts | undefined, problems: Problems): void {
	for (const row of facts.events.rows) checkEvent(row, problems);
	for (const row of facts.budapest.rows) checkBudapest(row, problems);
	for (const row of facts.peer_treaties.rows) checkPeer(row, facts, problems);
	if (treaty) checkPositions(facts, treaty, problems);
}

function checkEvent({ at, precision, starts_on, ends_on }: Row<'events'>, problems: Problems): void {
	if (precision === 'day' && ends_on !== undefined)
		problems.addCell(at, 'ends_on', 'blank, as precision is day');
	if (precision !== 'day' && ends_on === undefined)
		problems.addCell(at, 'ends_on', `a day, as precision is ${precision}`);
	checkOrder(at, { starts_on, ends_on }, problems);
}

function checkBudapest(
	{ at, kind, signed_on, bound_on, in_force_on, invited_on }: Row<'budapest'>,
	problems: Problems,
): void {
	checkOrder(at, { signed_on, bound_on, in_force_on }, problems);
	checkOrder(at, { invited_on, bound_on }, problems);
	const isConsent = kind !== 'signature' && kind !== 'invited';
	if (!isConsent && (bound_on ?? in_force_on) !== undefined)
		problems.addCell(at, 'kind', 'a consent, as bound_on or in_force_on has a day');
}

function checkPeer(
	{ at, treaty, opened_on, threshold_met_on, in_force_on, complete_until, undated }: Row<'peer_treaties'>,
	{ peer_ratifications }: Facts,
	problems: Problems,
): void {
	const consents = peer_ratifications.rows.filter((row) => row.treaty === treaty);
	// Where the dated consents stop being complete is the day of one of them.
	const isDay = consents.some(({ deposited_on }) => deposited_on === complete_until);
	if (complete_until !== undefined && peer_ratifications.isComplete && !isDay)
		problems.addCell(at, 'complete_until', `the day of a consent to ${treaty}`);
	if (undated !== undefined && complete_until === undefined)
		problems.addCell(at, 'undated', 'blank, as complete_until is');
	checkOrder(at, { opened_on, threshold_met_on, in_force_on }, problems);
	for (const consent of consents) {
		if (consent.deposited_on < opened_on)
			problems.addCell(consent.at, 'deposited_on', `a day not before opened_on of ${treaty} (${opened_on})`);
	}
}

/** The days of a row, in the order in which they must come; unknown days are passed over. */
function checkOrder(
	at: RawRow,
	days: Readonly<Record<string, string | undefined>>,
	problems: Problems,
): void {
	let before: readonly [column: string, day: string] | undefined;
	for (const [column, day] of Object.entries(days)) {
		if (day === undefined) continue;
		if (before && day < before[1])
			problems.addCell(at, column, `a day not before ${before[0]} (${before[1]})`);
		before = [column, day];
	}
}

/**
 * Checks that each statement is about a text that existed on its day: a draft until the committee agreed on a text, the agreed text
 * from then until the General Assembly adopted it, the adopted text after that. A month or a year may lie on both sides of such a day.
 */
function checkPositions({ positions, events }: Facts, { treaty }: TreatyFacts, problems: Problems): void {
	const agreedOn = events.rows.find(({ id }) => id === AGREED)?.starts_on;
	if (agreedOn === undefined) return;
	for (const { at, on, about } of positions.rows) {
		if (on === undefined || about === undefined) continue;
		// Days as YYYY-MM-DD sort as text; a month or a year is compared with the same part of a day.
		const [agreed, adopted] = [agreedOn.slice(0, on.length), treaty.adoptedOn.slice(0, on.length)];
		const expected: AboutText[] = [];
		if (on <= agreed) expected.push('draft');
		if (on >= agreed && on <= adopted) expected.push('agreed-text');
		if (on >= adopted) expected.push('adopted-text');
		if (!expected.includes(about)) problems.addCell(at, 'about', `${expected.join(' or ')} on that day`);
	}
}
