import { formatDay } from '#lib/domain/format.ts';
import { sayAct, sayStandingOn } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Evidence } from '#lib/data/standing.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import {
	heldSignature,
	signatureWithdrawalOn,
	standingOn,
	countedSignatories,
	namedSignatories,
} from '#lib/domain/standing.ts';

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
export function answerOf(record: TreatyRecord, one: ParticipantRecord): StateAnswer {
	const { asOf } = record.days;
	const { name } = one.participant;
	const { certain, possible } = standingOn(record, one, asOf);
	const asOfDay = formatDay(asOf);
	const unsigned = signatureWithdrawalOn(record, one, asOf);
	if (unsigned) {
		const when = sayWhen(unsigned.window);
		return {
			short: m.state_short_signature_withdrawn({ when }),
			sentence: m.state_signature_withdrawn({ name, when, evidence: evidenceLabel(unsigned.act.evidence) }),
			further: [],
		};
	}
	const withdrawn = one.withdrawal;
	if (withdrawn && certain === 'none' && !possible) {
		const when = sayWhen(withdrawn.window);
		return {
			short: m.state_short_withdrew({ when }),
			sentence: m.state_withdrew({ name, when, evidence: evidenceLabel(withdrawn.act.evidence) }),
			further: [],
		};
	}
	if (certain === 'none' && possible) {
		return {
			short: m.state_short_possibly({ day: asOfDay }),
			sentence: sayStandingOn(record, one, asOf),
			further: [],
		};
	}
	if (certain === 'none') {
		return {
			short: m.state_short_none({ day: asOfDay }),
			sentence: m.state_none({ name, day: asOfDay }),
			further: unnamedWords(record),
		};
	}
	const standing = standingWords(record, one);
	if (one.participant.kind === 'organization') standing.push(m.eu_note());
	const signature = heldSignature(record, one, asOf);
	if (!signature) {
		const consent = one.consent;
		const words = {
			act: consent ? sayAct(consent.act.act).toLowerCase() : '',
			when: consent ? sayWhen(consent.window) : '',
		};
		return {
			short: m.state_short_unsigned(words),
			sentence: one.signatureWithdrawal
				? sayStandingOn(record, one, asOf)
				: m.state_unsigned({ name, ...words }),
			further: standing,
		};
	}
	const { act, window } = signature;
	const words = { name, when: sayWhen(window), evidence: evidenceLabel(act.evidence) };
	const isReport = isReportOfOthers(act.evidence);
	return {
		short: isReport ? m.state_short_reported(words) : m.state_short_signed(words),
		sentence: isReport ? m.state_reported(words) : m.state_signed(words),
		further: standing,
	};
}

/** Whether others alone say that an act was done: neither the depositary nor a register nor the state itself. */
export function isReportOfOthers(evidence: Evidence): boolean {
	return evidence === 'press' || evidence === 'secondary';
}

/** What a claim rests on, to stand in brackets after it; below `register` it says that the depositary has not confirmed it. */
export function evidenceLabel(evidence: Evidence): string {
	return m.state_evidence({ evidence });
}

/** Consent to be bound and what it means, or that there is none. */
function standingWords(record: TreatyRecord, one: ParticipantRecord): string[] {
	const { certain, possible } = standingOn(record, one, record.days.asOf);
	if (certain === 'signatory' && !possible) return [m.say_not_bound()];
	const sentences: string[] = [];
	if (one.consent && heldSignature(record, one, record.days.asOf)) {
		const words = { act: sayAct(one.consent.act.act).toLowerCase(), when: sayWhen(one.consent.window) };
		const isReport = isReportedOnly(one.consent.act.evidence);
		sentences.push(isReport ? m.say_reported_consented(words) : m.say_consented(words));
	}
	if (certain === 'contracting') sentences.push(m.say_not_in_force());
	if (certain === 'party') sentences.push(m.say_bound());
	return sentences;
}

/** That more signatories are counted than named, where they are: whoever is not named may be one of them. */
function unnamedWords(record: TreatyRecord): string[] {
	const named = namedSignatories(record, record.days.asOf);
	const counted = countedSignatories(record, record.days.asOf) ?? 0;
	if (counted <= named) return [];
	const n = counted - named;
	return [m.state_unnamed({ n, count: m.number_word({ n }), counted, named })];
}

/** The title of a participant's page, which answers by itself; the name of the site follows where it is shown. */
export function titleOf(record: TreatyRecord, one: ParticipantRecord): string {
	return m.state_title({ name: one.participant.name, answer: answerOf(record, one).short });
}

/** The description of a participant's page, for those who list it. */
export function descriptionOf(record: TreatyRecord, one: ParticipantRecord): string {
	const { sentence, further } = answerOf(record, one);
	return [sentence, ...further, m.picture_as_of({ day: formatDay(record.days.asOf) })].join(' ');
}

/** What the European Union's standing means on the pages of its members, and how many of them have signed on its own: full sentences, none elsewhere. */
export function unionWords(record: TreatyRecord, one: ParticipantRecord): string[] {
	const union = record.participants.find(({ participant }) => participant.kind === 'organization');
	const members = record.feed.groups.find(({ id }) => id === UNION_GROUP)?.members ?? [];
	if (!union) return [];
	if (one === union) {
		const signed = namedSignatories(
			record,
			record.days.asOf,
			record.participants.filter(({ participant }) => members.includes(participant.iso3)),
		);
		return [m.state_union_members({ n: signed, of: members.length })];
	}
	if (!members.includes(one.participant.iso3)) return [];
	const { name } = union.participant;
	return [
		m.state_union_apart({ union: name, standing: answerOf(record, union).sentence }),
		m.state_union_forty({ union: name }),
	];
}

/** The group of the Union's members, as `groups.csv` names it. */
export const UNION_GROUP = 'eu27';
