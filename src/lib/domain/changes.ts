import { type Day, happenedBy } from './day.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from './record.ts';
import { standingsOn, type StandingOn } from './standing.ts';

/**
 * What can have changed for a participant: the treaty came into force for it; it consented to be bound; it signed; it withdrew, or withdrew its signature; or the window
 * of an act opened, so that it may have acted (`possibly`). Listed from the weightiest.
 */
export const CHANGE_KINDS = ['in-force', 'consented', 'signed', 'withdrew', 'possibly'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that changed for one participant between two days. */
export interface Change {
	readonly kind: ChangeKind;
	readonly state: ParticipantRecord;
	/** What it rests on; for `in-force` the consent. */
	readonly act: DatedAct;
	/** The window opened on or before the first day: it may have acted by then, and counts from the last day of the window. */
	readonly isPerhapsEarlier: boolean;
}

/** A participant for which something changed, with its standing on either day. */
export interface ParticipantChange {
	readonly state: ParticipantRecord;
	readonly from: StandingOn;
	readonly to: StandingOn;
	/** In the order of `CHANGE_KINDS`; at least one. */
	readonly changes: readonly Change[];
}

/**
 * For whom something changed from the evening of the first day to the evening of the second, in the order of the feed. An act counts
 * from the last day of its window, so one that was possible on the first day and is certain on the second is a change. After the as-of day
 * nothing changes. Days that are turned round give the same changes; `from` is always the standing on the first argument.
 */
export function changesByParticipant(record: TreatyRecord, first: Day, second: Day): ParticipantChange[] {
	const [start, end] = first <= second ? [first, second] : [second, first];
	const [after, until] = [Math.min(start, record.days.asOf), Math.min(end, record.days.asOf)];
	const standingsFirst = standingsOn(record, first);
	const standingsSecond = standingsOn(record, second);
	return record.participants.flatMap((state) => {
		const from = standingsFirst[state.index];
		const to = standingsSecond[state.index];
		if (!from || !to) return [];
		const [earlier, later] = first <= second ? [from, to] : [to, from];
		const changes = changesOf(state, earlier, later, after, until);
		return changes.length > 0 ? [{ state, from, to, changes }] : [];
	});
}

/** The changes of one kind, the latest first: by the last day of the window, then its first, then in the order of the feed. */
export function changesOfKind(changed: readonly ParticipantChange[], kind: ChangeKind): Change[] {
	return changed
		.flatMap(({ changes }) => changes.filter((change) => change.kind === kind))
		.sort(
			(a, b) =>
				b.act.window.to - a.act.window.to ||
				b.act.window.from - a.act.window.from ||
				a.state.index - b.state.index,
		);
}

function changesOf(
	state: ParticipantRecord,
	earlier: StandingOn,
	later: StandingOn,
	after: Day,
	until: Day,
): Change[] {
	const found: Change[] = [];
	const add = (kind: ChangeKind, act: DatedAct) =>
		found.push({ kind, state, act, isPerhapsEarlier: happenedBy(act.window, after) === 'possibly' });
	// The day of coming into force is known, whatever is known of the consent.
	if (state.consent && later.certain === 'party' && earlier.certain !== 'party')
		found.push({ kind: 'in-force', state, act: state.consent, isPerhapsEarlier: false });
	const acts = [
		['consented', state.consent],
		['signed', state.signature],
		['withdrew', state.signatureWithdrawal],
		['withdrew', state.withdrawal],
	] as const;
	for (const [kind, act] of acts) {
		if (act && happenedBy(act.window, after) !== 'yes' && happenedBy(act.window, until) === 'yes')
			add(kind, act);
	}
	for (const [, act] of acts) {
		if (act && happenedBy(act.window, after) === 'no' && happenedBy(act.window, until) === 'possibly')
			add('possibly', act);
	}
	return found;
}
