import type { Evidence } from '#lib/data/standing.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import {
	countedSignatories,
	heldSignature,
	namedSignatories,
	signatureWithdrawalOn,
	standingOn,
} from '#lib/domain/standing.ts';
import { actClause, consentSentence, standingSummary } from '#lib/text/acts.ts';
import { whenText } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';

/** What the page of a participant answers, on the as-of day. */
export interface StateAnswer {
	/** The answer in a few words: "Yes, on 25 October 2025", "Not by 26 September 2026, as far as is known". */
	readonly short: string;
	/** The answer in one sentence, with its window and what it rests on. */
	readonly sentence: string;
	/** What has to be said with it: consent to be bound, or that some signatories have no name. Full sentences, perhaps none. */
	readonly further: readonly string[];
}

/** Whether a participant has signed by the as-of day, when, how that is known, and what follows from it. */
export function answerOf(record: TreatyRecord, state: ParticipantRecord): StateAnswer {
	const { asOf } = record.days;
	const { name, kind } = state.participant;
	const { certain, possible } = standingOn(record, state, asOf);
	const day = formatDay(asOf);
	const unsigned = signatureWithdrawalOn(record, state, asOf);
	if (unsigned) {
		const words = actWords(name, unsigned);
		return {
			short: m.state_short_signature_withdrawn(words),
			sentence: m.state_signature_withdrawn(words),
			further: [],
		};
	}
	if (state.withdrawal && certain === 'none' && !possible) {
		const words = actWords(name, state.withdrawal);
		return { short: m.state_short_withdrew(words), sentence: m.state_withdrew(words), further: [] };
	}
	if (certain === 'none') {
		return possible
			? {
					short: m.state_short_possibly({ day }),
					sentence: standingSummary(record, state, asOf),
					further: [],
				}
			: {
					short: m.state_short_none({ day }),
					sentence: m.state_none({ name, day }),
					further: unnamedSentences(record),
				};
	}
	const further = standingSentences(record, state);
	if (kind === 'organization') further.push(m.eu_note());
	const signature = heldSignature(record, state, asOf);
	if (!signature) {
		if (!state.consent) throw new Error(`${name} stands otherwise than "not signed" and has done nothing`);
		return {
			short: m.state_short_unsigned({ act: actClause(state.consent) }),
			sentence: state.signatureWithdrawal
				? standingSummary(record, state, asOf)
				: sentencesText([m.state_unsigned({ name }), consentSentence(state.consent)]),
			further,
		};
	}
	const words = actWords(name, signature);
	return isReportOfOthers(signature.act.evidence)
		? { short: m.state_short_reported(words), sentence: m.state_reported(words), further }
		: { short: m.state_short_signed(words), sentence: m.state_signed(words), further };
}

/** Who did an act, when, and what that rests on: below `register` it says that the depositary has not confirmed it. */
function actWords(name: string, { act, window }: DatedAct) {
	return { name, when: whenText(window), evidence: m.evidence_label({ evidence: act.evidence }) };
}

/** Whether others alone say that an act was done: neither the depositary nor a register nor the state itself. */
export function isReportOfOthers(evidence: Evidence): boolean {
	return evidence === 'press' || evidence === 'secondary';
}

/** Consent to be bound and what it means, or that there is none. */
function standingSentences(record: TreatyRecord, state: ParticipantRecord): string[] {
	const { certain, possible } = standingOn(record, state, record.days.asOf);
	if (certain === 'signatory' && !possible) return [m.say_not_bound()];
	const sentences: string[] = [];
	if (state.consent && heldSignature(record, state, record.days.asOf))
		sentences.push(consentSentence(state.consent));
	if (certain === 'contracting') sentences.push(m.say_not_in_force());
	if (certain === 'party') sentences.push(m.say_bound());
	return sentences;
}

/** That more signatories are counted than named, where they are: a participant that is not named may be one of them. */
function unnamedSentences(record: TreatyRecord): string[] {
	const named = namedSignatories(record, record.days.asOf);
	const counted = countedSignatories(record, record.days.asOf) ?? 0;
	if (counted <= named) return [];
	return [m.state_unnamed({ counted, named })];
}

/** The title of a participant's page, which answers by itself; the name of the site follows where it is shown. */
export function titleOf(record: TreatyRecord, state: ParticipantRecord): string {
	return m.state_title({ name: state.participant.name, answer: answerOf(record, state).short });
}

/** The description of a participant's page, for those who list it. */
export function descriptionOf(record: TreatyRecord, state: ParticipantRecord): string {
	const { sentence, further } = answerOf(record, state);
	return sentencesText([sentence, ...further, m.picture_as_of({ day: formatDay(record.days.asOf) })]);
}

/** The group of the Union's members, as `groups.csv` names it. */
const UNION_GROUP = 'eu27';

/** What the European Union's standing means on the pages of its members, and how many of them have signed on its own: full sentences, none elsewhere. */
export function unionSentences(record: TreatyRecord, state: ParticipantRecord): string[] {
	const union = record.participants.find(({ participant }) => participant.kind === 'organization');
	const members = record.feed.groups.find(({ id }) => id === UNION_GROUP)?.members ?? [];
	if (!union) return [];
	if (state === union) {
		const signed = namedSignatories(
			record,
			record.days.asOf,
			record.participants.filter(({ participant }) => members.includes(participant.iso3)),
		);
		return [m.state_union_members({ n: signed, of: members.length })];
	}
	if (!members.includes(state.participant.iso3)) return [];
	const { name } = union.participant;
	return [
		m.state_union_apart({ union: name, standing: answerOf(record, union).sentence }),
		m.state_union_forty(),
	];
}
