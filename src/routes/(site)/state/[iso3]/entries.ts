import type { CountedVote, StateFile } from '#lib/data/states.ts';
import { dayOf, isKnownDay, toIso, windowOf, type DateWindow } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent, type TreatyRecord } from '#lib/domain/record.ts';
import { shortResolution } from '#lib/explorer/headline.ts';
import { evidenceLabel } from '#lib/text/acts.ts';
import { windowLabel } from '#lib/text/words.ts';
import { POSITIONS, timeScale } from '#lib/timeline/time-scale.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { variant } from '#lib/messages/variant.ts';
import type { StateFeeds } from '#routes/(site)/state/state-file.server.ts';

/** The votes of the facts as the classes of the map. */
export const VOTES = { yes: 'yes', no: 'no', abstain: 'abstained', not_recorded: 'unrecorded' } as const;

/** One thing that a participant did on a day or within a window. */
export interface StateEntry {
	/** Unlike any other of the participant. */
	readonly id: string;
	readonly kind: 'draft' | 'budapest' | 'vote' | 'home' | 'act';
	/** The row of the figure that it stands in; each roll-call has one of its own. */
	readonly lane: string;
	readonly window: DateWindow;
	/** The colour of its mark, as `look.css` names it. */
	readonly paint: string;
	/** "25 Oct 2025", or a window with the words that its day is not known. */
	readonly when: string;
	readonly text: string;
	/** What the date rests on; only acts under the Convention say so. */
	readonly evidence?: string;
	/** Whether it is reported only, without the depositary's or a register's record. */
	readonly isReported: boolean;
	readonly note: string | undefined;
	readonly sources: readonly string[];
}

/** What a participant did and no day is given for. */
export interface UndatedEntry {
	readonly text: string;
	readonly sources: readonly string[];
}

/** Everything dated that names a participant by its code, the earliest first. */
export function entriesOf(record: TreatyRecord, feeds: StateFeeds, file: StateFile): StateEntry[] {
	return [
		...proposalEntries(record, feeds, file),
		...budapestEntries(file),
		...file.votes.map(voteEntry),
		...file.steps.map((row) =>
			entry(row.on, row.on, {
				id: `home-${row.on}-${row.step}`,
				kind: 'home',
				lane: m.at_home(),
				paint: 'sea',
				text: row.step,
				note: row.note,
				sources: row.sources,
			}),
		),
		...file.acts.map(actEntry),
	].sort((a, b) => a.window.to - b.window.to || a.window.from - b.window.from);
}

/** What names a participant and has no day in the data: drafts that it stood behind, and a part in the Budapest Convention of unknown date. */
export function undatedOf({ budapest, sponsors }: StateFile): UndatedEntry[] {
	const isUndated = budapest && budapestDays(budapest).every(([, on]) => !on);
	const budapestText = budapest?.kind === 'invited' ? m.state_budapest_invited() : m.state_budapest_party();
	return [
		...(isUndated ? [{ text: budapestText, sources: budapest.sources }] : []),
		...sponsors.map(({ document, role, sources }) => ({
			text: m.state_sponsor({ role: m.state_role({ role: variant(role) }), document }),
			sources,
		})),
	];
}

function entry(
	from: string,
	to: string,
	rest: Omit<StateEntry, 'window' | 'when' | 'isReported'> & { isReported?: boolean },
): StateEntry {
	const window = windowOf(from, to);
	const short = windowLabel(window);
	const when = isKnownDay(window) ? short : m.day_not_known({ window: short });
	return { isReported: false, ...rest, window, when };
}

function actEntry({ act, notBefore, notAfter, evidence, sources }: StateFile['acts'][number]): StateEntry {
	const [lane, paint] = isConsent(act)
		? [m.column_bound(), 'contracting']
		: act === 'signature'
			? [m.state_lane_signature(), 'signatory']
			: [m.act_label({ act: 'withdrawal' }), 'none'];
	return entry(notBefore, notAfter, {
		id: act,
		kind: 'act',
		lane,
		paint,
		text: m.act_label({ act }),
		evidence: evidenceLabel(evidence),
		isReported: isReportedOnly(evidence),
		// It stands with the act, under "Where it stands".
		note: undefined,
		sources,
	});
}

/** The proposal of a convention, on the page of the state that the treaty's facts name for it. */
function proposalEntries(record: TreatyRecord, feeds: StateFeeds, { participant }: StateFile): StateEntry[] {
	const { proposedBy, proposedOn } = record.feed.treaty;
	const event = feeds.events.events.find(
		({ category, startsOn }) => category === 'proposal' && startsOn === proposedOn,
	);
	if (participant.iso3 !== proposedBy || !event) return [];
	const { id, startsOn, endsOn, title, summary, note, sources } = event;
	const text = sentencesText([m.sentence_of({ clause: title }), summary]);
	return [
		entry(startsOn, endsOn ?? startsOn, {
			id,
			kind: 'draft',
			lane: m.state_lane_draft(),
			paint: 'proposer',
			text,
			note,
			sources,
		}),
	];
}

function voteEntry({ resolution: id, votedOn, vote, sources }: CountedVote): StateEntry {
	const resolution = shortResolution(id);
	return entry(votedOn, votedOn, {
		id,
		kind: 'vote',
		lane: m.state_lane_vote({ resolution }),
		paint: VOTES[vote],
		text: m.state_voted({ vote, resolution }),
		note: undefined,
		sources,
	});
}

function budapestEntries({ budapest }: StateFile): StateEntry[] {
	if (!budapest) return [];
	return budapestDays(budapest).flatMap(([id, on, text]) =>
		on === undefined
			? []
			: entry(on, on, {
					id: `budapest-${id}`,
					kind: 'budapest',
					lane: m.budapest_convention(),
					paint: 'budapest-only',
					text: text(),
					// It is about the whole row, and stands under "Budapest Convention".
					note: undefined,
					sources: budapest.sources,
				}),
	);
}

function budapestDays(budapest: NonNullable<StateFile['budapest']>) {
	return [
		['signed', budapest.signedOn, m.state_budapest_signed],
		['bound', budapest.boundOn, m.state_budapest_bound],
		['in-force', budapest.inForceOn, m.state_budapest_in_force],
		['invited', budapest.invitedOn, m.state_budapest_was_invited],
	] as const;
}

/** A mark of the figure: where it begins and ends along the line, in percent of it. */
interface FigureMark extends Pick<StateEntry, 'id' | 'isReported' | 'paint'> {
	readonly from: number;
	readonly to: number;
	/** Whether the day is not known, so that the mark is a bar over the days in question. */
	readonly isWindow: boolean;
}

/** The figure of a participant's line of time: rows with marks, and the days that are named under it. */
export interface StateFigure {
	readonly lanes: readonly { readonly name: string; readonly marks: readonly FigureMark[] }[];
	/** From the start of the line to its end, in percent. */
	readonly labels: readonly { readonly at: number; readonly text: string }[];
	/** The opening for signature and the last day covered, in percent. */
	readonly opensAt: number;
	readonly asOfAt: number;
}

/**
 * The marks of a participant's entries on a line of two stretches, as the map's timeline has it: the years up to the opening for signature,
 * and the months from there to the last day for signature. It begins with the year of the proposal, or of the first entry if that is earlier.
 */
export function figureOf(record: TreatyRecord, entries: readonly StateEntry[]): StateFigure {
	const { proposedOn, opensOn, asOf, closesOn } = record.days;
	const firstYear = toIso(Math.min(proposedOn, ...entries.map(({ window }) => window.from))).slice(0, 4);
	const scale = timeScale(dayOf(`${firstYear}-01-01`), opensOn, closesOn);
	const percent = (day: number) => (100 * scale.positionOf(day)) / POSITIONS;
	const lanes = [...new Set(entries.map(({ lane }) => lane))];
	return {
		lanes: lanes.map((name) => ({
			name,
			marks: entries
				.filter(({ lane }) => lane === name)
				.map(({ id, isReported, paint, window }) => ({
					id,
					isReported,
					paint,
					from: percent(window.from),
					to: percent(window.to),
					isWindow: !isKnownDay(window),
				})),
		})),
		labels: [
			{ at: 0, text: firstYear },
			{ at: percent(opensOn), text: formatDay(opensOn, 'short') },
			{ at: 100, text: formatDay(closesOn, 'short') },
		],
		opensAt: percent(opensOn),
		asOfAt: percent(asOf),
	};
}
