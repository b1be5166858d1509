import { isKnownDay, windowOf, type DateWindow } from '#lib/domain/day.ts';
import { shortResolution } from '#lib/explorer/headline.ts';
import { sayAct, sayEvidence } from '#lib/explorer/act-words.ts';
import { sayWindowShort } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CountedVote, StateFile } from '#lib/data/states.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent, type TreatyRecord } from '#lib/domain/record.ts';
import type { StateFeeds } from './state-rows.ts';

/** The rows of the figure, from top to bottom; each roll-call has one of its own. */
export type Lane = 'draft' | 'budapest' | 'vote' | 'home' | 'signature' | 'consent' | 'withdrawal';

/** One thing that a participant did, on its own line of time. */
export interface StateEntry {
	/** Unlike any other of the participant. */
	readonly id: string;
	readonly lane: Lane;
	/** What the figure calls the row that it stands in. */
	readonly laneName: string;
	readonly window: DateWindow;
	/** The colour of its mark, as `look.css` names it. */
	readonly paint: string;
	/** "25 Oct 2025", or a window with the words that its day is not known. */
	readonly when: string;
	readonly what: string;
	/** What the date rests on; only acts under the Convention say so. */
	readonly evidence: string | undefined;
	/** Whether it is reported only, without the depositary's or a register's record. */
	readonly isReported: boolean;
	readonly note: string | undefined;
	readonly sources: readonly string[];
}

/** What a participant did and no day is given for. */
export interface UndatedEntry {
	readonly what: string;
	readonly sources: readonly string[];
}

/** Everything dated that names a participant by its code, the earliest first. */
export function entriesOf(record: TreatyRecord, feeds: StateFeeds, file: StateFile): StateEntry[] {
	return [
		...proposal(record, feeds, file),
		...budapestActs(file),
		...file.votes.map(voteEntry),
		...file.steps.map((row) =>
			entry(
				'home',
				`home-${row.on}-${row.step}`,
				m.at_home(),
				windowOf(row.on, row.on),
				'sea',
				row.step,
				row,
			),
		),
		...file.acts.map((act): StateEntry => {
			const lane = isConsent(act.act) ? 'consent' : act.act === 'signature' ? 'signature' : 'withdrawal';
			const names = {
				signature: m.state_lane_signature,
				consent: m.state_lane_consent,
				withdrawal: m.act_withdrawal,
			};
			const paint = lane === 'consent' ? 'contracting' : lane === 'signature' ? 'signatory' : 'none';
			return {
				...entry(
					lane,
					act.act,
					names[lane](),
					windowOf(act.notBefore, act.notAfter),
					paint,
					sayAct(act.act),
					act,
				),
				evidence: sayEvidence(act.evidence),
				isReported: isReportedOnly(act.evidence),
				// It stands with the act, under "Where it stands".
				note: undefined,
			};
		}),
	].sort((a, b) => a.window.to - b.window.to || a.window.from - b.window.from);
}

/** What names a participant and has no day in the data: drafts that it stood behind, and a part in the Budapest Convention of unknown date. */
export function undatedOf(file: StateFile): UndatedEntry[] {
	const { budapest } = file;
	const isUndated =
		budapest &&
		[budapest.signedOn, budapest.boundOn, budapest.inForceOn, budapest.invitedOn].every((on) => !on);
	const kind = budapest?.kind === 'invited' ? m.state_budapest_invited() : m.state_budapest_party();
	return [
		...(isUndated ? [{ what: kind, sources: budapest.sources }] : []),
		...file.sponsors.map(({ document, role, sources }) => ({
			what: m.state_sponsor({ role: m.state_role({ role }), document }),
			sources,
		})),
	];
}

function entry(
	lane: Lane,
	id: string,
	laneName: string,
	window: DateWindow,
	paint: string,
	what: string,
	row: { readonly note?: string | undefined; readonly sources: readonly string[] },
): StateEntry {
	const { note, sources } = row;
	const short = sayWindowShort(window);
	const when = isKnownDay(window) ? short : m.day_not_known({ window: short });
	return {
		id,
		lane,
		laneName,
		window,
		paint,
		when,
		what,
		evidence: undefined,
		isReported: false,
		note,
		sources,
	};
}

/** The proposal of a convention, on the page of the state that the treaty's facts name for it. */
function proposal(record: TreatyRecord, feeds: StateFeeds, { participant }: StateFile): StateEntry[] {
	const { proposedBy, proposedOn } = record.feed.treaty;
	const event = feeds.events.events.find(
		({ category, startsOn }) => category === 'proposal' && startsOn === proposedOn,
	);
	if (participant.iso3 !== proposedBy || !event) return [];
	const window = windowOf(event.startsOn, event.endsOn ?? event.startsOn);
	const what = `${event.title}. ${event.summary}`;
	return [entry('draft', event.id, m.state_lane_draft(), window, 'proposer', what, event)];
}

function voteEntry(row: CountedVote): StateEntry {
	const resolution = shortResolution(row.resolution);
	const paints: Record<CountedVote['vote'], string> = {
		yes: 'yes',
		no: 'no',
		abstain: 'abstained',
		not_recorded: 'unrecorded',
	};
	const { resolution: id, votedOn, sources } = row;
	const laneName = m.state_lane_vote({ resolution });
	return entry(
		'vote',
		id,
		laneName,
		windowOf(votedOn, votedOn),
		paints[row.vote],
		m.state_voted({ vote: row.vote, resolution }),
		{
			sources,
		},
	);
}

function budapestActs({ budapest }: StateFile): StateEntry[] {
	if (!budapest) return [];
	const days: [string, string | undefined, () => string][] = [
		['signed', budapest.signedOn, m.state_budapest_signed],
		['bound', budapest.boundOn, m.state_budapest_bound],
		['in-force', budapest.inForceOn, m.state_budapest_in_force],
		['invited', budapest.invitedOn, m.state_budapest_was_invited],
	];
	// Its note is about the whole row, and stands under "Budapest Convention".
	return days.flatMap(([id, on, say]) =>
		on === undefined
			? []
			: [
					entry(
						'budapest',
						`budapest-${id}`,
						m.budapest_convention(),
						windowOf(on, on),
						'budapest-only',
						say(),
						{
							sources: budapest.sources,
						},
					),
				],
	);
}
