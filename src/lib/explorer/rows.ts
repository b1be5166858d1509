import { variant } from '#lib/messages/variant.ts';
import { m } from '#lib/messages/index.ts';
import type { Day } from '#lib/domain/day.ts';
import { fold } from '#lib/domain/participant-search.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { isBudapestParty } from '#lib/domain/regime.ts';
import { voteOf } from '#lib/domain/roll-call.ts';
import { signatureWithdrawalOn, STANDINGS, standingsOn, type StandingOn } from '#lib/domain/standing.ts';
import type { SortColumn, View } from '#lib/address/view.ts';
import { budapestLabel } from '#lib/text/budapest.ts';
import { clausesText } from '#lib/messages/list.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { standingCell } from '#lib/text/acts.ts';
import { capital, classLabel, windowLabel } from '#lib/text/words.ts';

/** A row of the table: every cell as it is read, and what it is sorted by. */
export interface Row {
	readonly iso3: string;
	readonly cells: Readonly<Record<SortColumn, string>>;
	readonly keys: Readonly<Record<SortColumn, string | number>>;
}

/** What sorts after everything that is known. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The rows of a day for the given participants. An act that has not begun to be possible by the day is left out. */
export function rowsOn(record: TreatyRecord, participants: readonly ParticipantRecord[], day: Day): Row[] {
	const at = Math.min(day, record.days.asOf);
	const standings = standingsOn(record, day);
	const regions = record.feed.groups.filter(({ id }) => id.startsWith('un-'));
	return participants.map((state) => {
		const { iso3, name } = state.participant;
		const on: StandingOn = standings[state.index] ?? { certain: 'none', possible: undefined };
		const { certain, possible } = on;
		const signed = state.signature && state.signature.window.from <= at ? state.signature : undefined;
		const bound = state.consent && state.consent.window.from <= at ? state.consent : undefined;
		const withdrawn = signatureWithdrawalOn(record, state, day);
		const votes = record.feed.rollCalls.map((rollCall) => voteOf(rollCall, state.index));
		const group = regions.find(({ members }) => members.includes(iso3));
		const acts = [signed, withdrawn, bound].flatMap((dated) => dated?.act ?? []);
		const party = isBudapestParty(state.budapest, at, record.days.asOf);
		const standing = standingCell(record, state, on, day);
		const cells: Row['cells'] = {
			name,
			standing: isConsentReported(state, on) ? m.standing_reported({ standing }) : standing,
			signed: signed ? windowLabel(signed.window) : '',
			bound: bound ? windowLabel(bound.window) : '',
			place: eachOnce(acts.flatMap(({ place }) => place ?? [])),
			evidence: capital(eachOnce(acts.map(({ evidence }) => m.evidence_label({ evidence })))),
			vote2018: votes[0] ? classLabel(votes[0]) : '',
			vote2019: votes[1] ? classLabel(votes[1]) : '',
			budapest: budapestLabel(state.budapest, at),
			group: group ? m.regional_group({ group: variant(group.id) }) : '',
		};
		return {
			iso3,
			cells,
			keys: {
				...cells,
				name: fold(name),
				standing: STANDINGS.length - STANDINGS.indexOf(certain) - (possible ? 0.5 : 0),
				signed: signed?.window.to ?? LAST,
				bound: bound?.window.to ?? LAST,
				budapest: `${party === 'yes' ? 0 : 1} ${cells.budapest}`,
			},
		};
	});
}

/** Whether a standing says that a participant has, or may have, consented to be bound, and that rests on reports alone. */
function isConsentReported({ consent }: ParticipantRecord, { certain, possible }: StandingOn): boolean {
	const last = possible ?? certain;
	return (
		consent !== undefined &&
		isReportedOnly(consent.act.evidence) &&
		(last === 'contracting' || last === 'party')
	);
}

/** What there is to say of several acts, in their order: "Hanoi; New York". What is the same for all is said once. */
function eachOnce(texts: readonly string[]): string {
	return clausesText([...new Set(texts)]);
}

/**
 * The rows in the order asked for; what ranks the same goes by name.
 * @param isLeft the filter of the table (see `rowFilter`), which also finds words of the standing, the place and the regional group
 */
export function arranged(
	rows: readonly Row[],
	sort: View['sort'],
	isLeft: (iso3: string, text: string) => boolean = () => true,
): Row[] {
	const { column, descending } = sort;
	const sign = descending ? -1 : 1;
	return rows
		.filter(({ iso3, cells }) => isLeft(iso3, `${cells.standing} ${cells.place} ${cells.group}`))
		.sort((a, b) => {
			const [x, y] = [a.keys[column], b.keys[column]];
			// What is not known stays last, in either direction.
			const isKnown = (key: string | number) => key !== LAST && key !== '';
			if (isKnown(x) !== isKnown(y)) return isKnown(x) ? -1 : 1;
			if (x !== y) return (x < y ? -1 : 1) * sign;
			return a.keys.name < b.keys.name ? -1 : 1;
		});
}
