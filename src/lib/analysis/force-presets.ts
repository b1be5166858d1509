import { m } from '#lib/paraglide/messages.js';
import { canCount, picksOf, recordedForty, type Preset } from '#lib/domain/own-forty.ts';
import { participantsIn, type TreatyRecord } from '#lib/domain/record.ts';
import { hasSignedBy } from '#lib/domain/standing.ts';
import { rollCallOn, voteTally } from '#lib/domain/roll-call.ts';

/** A choice of many at once, as a button or an option offers it. */
export interface OfferedPreset {
	/** Names it among the others; for groups the id, with a `+` behind it for their signatories. */
	readonly id: string;
	readonly label: string;
	/** Whom it adds to the recorded instruments: `iso3`, ascending. */
	readonly picks: readonly string[];
}

/** The groups that have a button of their own, and whether for their signatories alone. */
const GROUP_BUTTONS: readonly { readonly group: string; readonly onlySigned: boolean }[] = [
	{ group: 'eu27', onlySigned: true },
	{ group: 'g20', onlySigned: false },
];

/** The choices that have a button. The figures count states: the European Union is in none of them. */
export function buttonPresets(record: TreatyRecord): OfferedPreset[] {
	const rollCall = rollCallOn(record, record.days.asOf);
	const signed = record.participants.filter(
		(one) => canCount(one) && hasSignedBy(record, one, record.days.asOf),
	);
	const offered: (OfferedPreset | undefined)[] = [
		offer(record, 'recorded', { kind: 'recorded' }, m.force_pick_clear({ n: recordedForty(record).length })),
		offer(record, 'signatories', { kind: 'signatories' }, m.force_pick_signatories({ n: signed.length })),
		...GROUP_BUTTONS.map(({ group, onlySigned }) => groupPreset(record, group, onlySigned)),
		rollCall &&
			offer(
				record,
				'voted-yes',
				{ kind: 'voted-yes' },
				m.force_pick_voted({ year: rollCall.votedOn.slice(0, 4), n: voteTally(rollCall).yes }),
			),
	];
	return offered.flatMap((one) => one ?? []);
}

/** The groups of the record, as options: all their members, or those of them that have signed. */
export function groupPresets(record: TreatyRecord, onlySigned: boolean): OfferedPreset[] {
	return record.feed.groups.flatMap(({ id }) => groupPreset(record, id, onlySigned) ?? []);
}

function groupPreset(record: TreatyRecord, id: string, onlySigned: boolean): OfferedPreset | undefined {
	const group = record.feed.groups.find((one) => one.id === id);
	if (!group) return undefined;
	const n = participantsIn(record, group).filter(
		(one) => canCount(one) && (!onlySigned || hasSignedBy(record, one, record.days.asOf)),
	).length;
	const words = { group: group.name, n };
	return offer(
		record,
		onlySigned ? `${id}+` : id,
		{ kind: 'group', group: id, onlySigned },
		onlySigned ? m.force_pick_group_signed(words) : m.force_pick_group(words),
	);
}

function offer(record: TreatyRecord, id: string, preset: Preset, label: string): OfferedPreset {
	return { id, label, picks: picksOf(record, preset) };
}
