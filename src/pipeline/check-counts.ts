import type { Facts, Row } from './facts.ts';
import type { Problems } from './problems.ts';
import { sortedBy } from './order.ts';

/**
 * Checks that each total has a figure, and that the figures marked as running make one line that falls by no more than the signatures
 * withdrawn.
 */
export function checkCounts({ counts, instruments }: Facts, problems: Problems): void {
	for (const { at, signatories, parties, running, treaty } of counts.rows) {
		if (treaty !== undefined && running)
			problems.addCell(at, 'running', 'expected blank, as the total is of another treaty');
		if (signatories === undefined && parties === undefined) {
			problems.addCell(at, 'signatories', 'expected at least one of signatories and parties');
		} else if (running && treaty === undefined && signatories === undefined) {
			problems.addCell(at, 'signatories', 'expected a whole number, as the count is a running one');
		}
	}
	let before: Row<'counts'> | undefined;
	for (const row of sortedBy(counts.rows, ({ as_of }) => [as_of])) {
		if (!row.running || row.treaty !== undefined) continue;
		if (before?.as_of === row.as_of) {
			problems.addCell(
				row.at,
				'running',
				`expected one running count a day (the other on line ${before.at.line})`,
			);
		}
		const withdrawn = instruments.rows.filter(
			({ act, not_before, not_after }) =>
				act === 'signature_withdrawal' && not_before <= row.as_of && not_after > (before?.as_of ?? ''),
		).length;
		if ((before?.signatories ?? 0) - withdrawn > (row.signatories ?? Infinity)) {
			problems.addCell(
				row.at,
				'signatories',
				`expected at least ${before?.signatories}, the running count of ${before?.as_of}${withdrawn > 0 ? `, less ${withdrawn} for signatures withdrawn` : ''}`,
			);
		}
		before = row;
	}
	const hasBudapest = counts.rows.some(
		({ treaty, parties }) => treaty === 'budapest' && parties !== undefined,
	);
	if (counts.whole && !hasBudapest)
		problems.addLine(counts.file, 1, 'expected a total of parties whose treaty is budapest');
	if (counts.whole && !before) problems.addLine(counts.file, 1, 'expected at least one running count');
}
