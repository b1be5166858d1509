import { isConsent } from '#lib/domain/record.ts';
import type { Facts, Row, TreatyFacts } from './facts.ts';
import type { Problems } from './problems.ts';
import { sortedBy } from './rows.ts';

/** Checks the acts against articles 64 and 65, the totals against the acts, and that each version of a conflict is a fact. */
export function checkActs(facts: Facts, treaty: TreatyFacts | undefined, problems: Problems): void {
	for (const row of facts.instruments.rows) if (treaty) checkWindow(row, treaty, problems);
	if (treaty) checkOrder(facts.instruments.rows, problems);
	checkCounts(facts, problems);
	checkConflicts(facts, problems);
}

/** Whether the window of an act lies in the days on which a participant could act. */
function checkWindow(
	{ at, act, place, not_before, not_after }: Row<'instruments'>,
	{ treaty, asOf }: TreatyFacts,
	problems: Problems,
): void {
	const add = (column: string, expected: string) => problems.addCell(at, column, expected);
	if (not_before > not_after) {
		add('not_before', `a day not after not_after (${not_after})`);
		return;
	}
	if (not_after > asOf) add('not_after', `a day not after as_of of treaty.csv (${asOf})`);
	if (not_before < treaty.opensOn)
		add('not_before', `a day not before opens_on of treaty.csv (${treaty.opensOn})`);
	const [key, lastDay] =
		place === 'Hanoi' ? ['hanoi_until', treaty.hanoiUntil] : ['closes_on', treaty.closesOn];
	if (act === 'signature' && not_after > lastDay)
		add('not_after', `a day not after ${key} of treaty.csv (${lastDay})`);
}

/** One consent a participant, and each withdrawal after the act that it takes back. The same act twice is found by the table's key. */
function checkOrder(rows: readonly Row<'instruments'>[], problems: Problems): void {
	const consents = new Map<string, Row<'instruments'>>();
	for (const row of rows.filter(({ act }) => isConsent(act))) {
		const other = consents.get(row.iso3);
		if (!other) consents.set(row.iso3, row);
		else if (other.act !== row.act)
			problems.addCell(
				row.at,
				'act',
				`one consent a participant (the other, ${other.act}, on line ${other.at.line})`,
			);
	}
	const signatures = new Map(rows.filter(({ act }) => act === 'signature').map((row) => [row.iso3, row]));
	for (const { at, act, iso3, not_before, not_after } of rows) {
		const consent = consents.get(iso3);
		if (act === 'withdrawal' && (!consent || consent.not_before > not_after))
			problems.addCell(at, 'act', 'a consent to be bound before the withdrawal');
		if (act !== 'signature_withdrawal') continue;
		const signature = signatures.get(iso3);
		if (!signature || signature.not_before > not_before || signature.not_after > not_after)
			problems.addCell(at, 'act', 'a signature before its withdrawal');
		if (consent && consent.not_after < not_before)
			problems.addCell(
				at,
				'act',
				'the withdrawal of a signature before the consent to be bound; that of a consent is withdrawal',
			);
	}
}

/** Each total has a figure, and the running figures fall by no more than the signatures withdrawn. */
function checkCounts({ counts, instruments }: Facts, problems: Problems): void {
	for (const { at, signatories, parties, running, treaty } of counts.rows) {
		if (treaty !== undefined && running)
			problems.addCell(at, 'running', 'blank, as the total is of another treaty');
		if (signatories === undefined && parties === undefined)
			problems.addCell(at, 'signatories', 'at least one of signatories and parties');
		else if (running && treaty === undefined && signatories === undefined)
			problems.addCell(at, 'signatories', 'a whole number, as the count is a running one');
	}
	let before: Row<'counts'> | undefined;
	for (const row of sortedBy(counts.rows, 'as_of')) {
		if (!row.running || row.treaty !== undefined) continue;
		const { at, as_of, signatories = Infinity } = row;
		if (before?.as_of === as_of)
			problems.addCell(at, 'running', `one running count a day (the other on line ${before.at.line})`);
		const since = before?.as_of ?? '';
		const withdrawn = instruments.rows.filter(
			({ act, not_before, not_after }) =>
				act === 'signature_withdrawal' && not_before <= as_of && not_after > since,
		).length;
		if ((before?.signatories ?? 0) - withdrawn > signatories)
			problems.addCell(
				at,
				'signatories',
				`at least ${before?.signatories}, the running count of ${since}${withdrawn > 0 ? `, less ${withdrawn} for signatures withdrawn` : ''}`,
			);
		before = row;
	}
	if (!counts.isComplete) return;
	if (!counts.rows.some(({ treaty, parties }) => treaty === 'budapest' && parties !== undefined))
		problems.addLine(counts.file, 1, 'a total of parties whose treaty is budapest');
	if (!before) problems.addLine(counts.file, 1, 'at least one running count');
}

function checkConflicts({ conflicts, instruments, domestic_steps }: Facts, problems: Problems): void {
	for (const { at, versions, outcome } of conflicts.rows) {
		if (!versions && !outcome) problems.addCell(at, 'versions', 'versions, or an outcome');
		for (const { iso3, act, step } of versions ?? []) {
			const isThere = act
				? !instruments.isComplete || instruments.rows.some((row) => row.iso3 === iso3 && row.act === act)
				: !domestic_steps.isComplete ||
					domestic_steps.rows.some((row) => row.iso3 === iso3 && row.on === step);
			if (!isThere)
				problems.addCell(
					at,
					'versions',
					`acts of instruments.csv and days of domestic_steps.csv; not there: "${iso3}:${act ?? step}"`,
				);
		}
	}
}
