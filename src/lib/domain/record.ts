import type { Act, ActKind, BudapestStanding, Group, Participant, StandingFeed } from '#lib/data/standing.ts';
import { dayOf, windowOf, type DateWindow, type Day } from './day.ts';

/** An act with its window as days. */
export interface DatedAct {
	readonly act: Act;
	readonly window: DateWindow;
}

/** Ratification, acceptance, approval or accession: consent to be bound (Vienna Convention on the Law of Treaties, article 2(1)(b)). */
export interface Consent extends DatedAct {
	readonly act: Act & { readonly act: ConsentKind };
}

/** What one participant has done. */
export interface ParticipantRecord {
	readonly participant: Participant;
	/** Its place in the feed's list, by English name: where its letter stands in a roll-call. */
	readonly index: number;
	readonly signature: DatedAct | undefined;
	/** Takes back the signature alone: a later consent stands. */
	readonly signatureWithdrawal: DatedAct | undefined;
	readonly consent: Consent | undefined;
	/** Takes back whatever it had done. */
	readonly withdrawal: DatedAct | undefined;
	readonly budapest: BudapestStanding | undefined;
}

/** The treaty's fixed days. */
export interface TreatyDays {
	readonly asOf: Day;
	/** The day that names this release of the data: as-of day, or day of the newest correction. */
	readonly release: Day;
	readonly proposedOn: Day;
	readonly adoptedOn: Day;
	readonly opensOn: Day;
	readonly hanoiUntil: Day;
	readonly closesOn: Day;
}

/** The whole record, indexed: what every question about standing is put to. */
export interface TreatyRecord {
	readonly feed: StandingFeed;
	readonly days: TreatyDays;
	readonly participants: readonly ParticipantRecord[];
	readonly byIso3: ReadonlyMap<string, ParticipantRecord>;
}

type ConsentKind = Exclude<ActKind, 'signature' | 'withdrawal' | 'signature_withdrawal'>;

/** Whether an act is a consent to be bound: ratification, acceptance, approval or accession. */
export function isConsent(act: ActKind): act is ConsentKind {
	return act !== 'signature' && act !== 'withdrawal' && act !== 'signature_withdrawal';
}

/** What a participant has done, in the order of the steps: signature, its withdrawal, consent, withdrawal. */
export function actsOf({
	signature,
	signatureWithdrawal,
	consent,
	withdrawal,
}: ParticipantRecord): DatedAct[] {
	return [signature, signatureWithdrawal, consent, withdrawal].flatMap((act) => act ?? []);
}

/** Indexes a `standing.json` that has been checked. Throws `RangeError` for a malformed day, which the pipeline lets no file have. */
export function recordOf(feed: StandingFeed): TreatyRecord {
	const acts = new Map<string, DatedAct[]>();
	for (const act of feed.acts) {
		const dated = { act, window: windowOf(act.notBefore, act.notAfter) };
		acts.set(act.iso3, [...(acts.get(act.iso3) ?? []), dated]);
	}
	const budapest = new Map(feed.budapest.map((row) => [row.iso3, row]));
	const participants = feed.participants.map((participant, index): ParticipantRecord => {
		const own = acts.get(participant.iso3) ?? [];
		return {
			participant,
			index,
			signature: own.find(({ act }) => act.act === 'signature'),
			signatureWithdrawal: own.find(({ act }) => act.act === 'signature_withdrawal'),
			consent: own.find((dated): dated is Consent => isConsent(dated.act.act)),
			withdrawal: own.find(({ act }) => act.act === 'withdrawal'),
			budapest: budapest.get(participant.iso3),
		};
	});
	const { treaty } = feed;
	return {
		feed,
		days: {
			asOf: dayOf(feed.asOf),
			release: dayOf(feed.release),
			proposedOn: dayOf(treaty.proposedOn),
			adoptedOn: dayOf(treaty.adoptedOn),
			opensOn: dayOf(treaty.opensOn),
			hanoiUntil: dayOf(treaty.hanoiUntil),
			closesOn: dayOf(treaty.closesOn),
		},
		participants,
		byIso3: new Map(participants.map((record) => [record.participant.iso3, record])),
	};
}

/** The country group with an id, or `undefined` where there is none. */
export function groupOf(record: TreatyRecord, id: string | undefined): Group | undefined {
	return id === undefined ? undefined : record.feed.groups.find((group) => group.id === id);
}

/** The participants that are members of a group, in the order of the feed; all of them without a group. */
export function participantsIn(record: TreatyRecord, group: Group | undefined): readonly ParticipantRecord[] {
	if (!group) return record.participants;
	const members = new Set(group.members);
	return record.participants.filter(({ participant }) => members.has(participant.iso3));
}
