import type { Change, ParticipantChange } from '#lib/domain/changes.ts';
import type { StandingOn } from '#lib/domain/standing.ts';

/** A change with the standings around it: one line of the table and of its file. */
export interface ChangeRow {
	readonly change: Change;
	readonly from: StandingOn;
	readonly to: StandingOn;
}

/** One row for each change, by name and then from the weightiest kind. */
export function changeRows(changed: readonly ParticipantChange[]): ChangeRow[] {
	return changed.flatMap(({ changes, from, to }) => changes.map((change) => ({ change, from, to })));
}
