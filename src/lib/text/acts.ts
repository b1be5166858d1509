import type { Evidence } from '#lib/data/standing.ts';
import type { LegendClass } from '#lib/address/view.ts';
import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { DatedAct, ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import {
	hasHappened,
	heldSignature,
	signatureWithdrawalOn,
	standingOn,
	type StandingOn,
} from '#lib/domain/standing.ts';
import { capital, classLabel, whenText } from './words.ts';

/** What there is to say of every participant on a day before the opening: no one could sign. */
export function notOpenText(record: TreatyRecord, day: Day): string {
	return day < record.days.adoptedOn
		? m.not_adopted_yet()
		: m.not_open_yet({ day: formatDay(record.days.opensOn) });
}

/** A standing or a regime on a day with what it may already be: "signed, possibly ratified". */
export function standingText(on: { certain: LegendClass; possible: LegendClass | undefined }): string {
	const standing = classLabel(on.certain);
	return on.possible ? m.standing_possibly({ standing, possible: classLabel(on.possible) }) : standing;
}

/** A standing for the cell of a table: what it may already be, whether the signature was withdrawn, and that nobody could sign yet. */
export function standingCell(
	record: TreatyRecord,
	state: ParticipantRecord,
	on: StandingOn,
	day: Day,
): string {
	if (day < record.days.opensOn) return m.standing_not_open();
	return signatureWithdrawalOn(record, state, day) ? m.standing_withdrawn() : standingText(on);
}

/** Where a participant stands on a day, in one or two sentences, with its window and what it rests on. */
export function standingSummary(record: TreatyRecord, state: ParticipantRecord, day: Day): string {
	if (day < record.days.opensOn) return notOpenText(record, day);
	const { certain, possible } = standingOn(record, state, day);
	const { name } = state.participant;
	const sentences: string[] = [];
	const when = (act: DatedAct) => whenText(act.window);
	if (hasHappened(record, state.withdrawal, day))
		return m.say_withdrew({ name, when: when(state.withdrawal) });
	// An instrument can follow a signature that was withdrawn.
	if (hasHappened(record, state.signatureWithdrawal, day))
		sentences.push(m.say_signature_withdrawn({ name, when: when(state.signatureWithdrawal) }));
	else if (certain === 'none' && !possible) sentences.push(m.say_none({ name }));
	const signature = heldSignature(record, state, day);
	if (certain !== 'none' && signature) sentences.push(m.say_signed({ name, when: when(signature) }));
	if (possible === 'signatory' && state.signature)
		sentences.push(m.say_possibly_signed({ name, when: when(state.signature) }));
	if (possible === 'contracting' && state.consent) {
		if (certain === 'none' && sentences.length === 0) sentences.push(m.say_none({ name }));
		const words = { act: actClause(state.consent) };
		sentences.push(
			capital(
				isReportedOnly(state.consent.act.evidence)
					? m.say_possibly_reported(words)
					: m.say_possibly_consented(words),
			),
		);
	}
	if (certain === 'signatory' && possible === 'none' && state.signatureWithdrawal)
		sentences.push(m.say_signature_possibly_withdrawn({ when: when(state.signatureWithdrawal) }));
	if ((certain === 'contracting' || certain === 'party') && state.consent)
		sentences.push(consentSentence(state.consent));
	if (certain === 'signatory' && !possible) sentences.push(m.say_not_bound());
	if (certain === 'contracting') sentences.push(m.say_not_in_force());
	if (certain === 'party') sentences.push(m.say_bound());
	return sentencesText(sentences);
}

/** "ratified in March 2026, day not known"; what neither the depositary nor a register records is "reported to have ratified". */
export function actClause({ act, window }: DatedAct): string {
	const words = { act: act.act, when: whenText(window) };
	return isReportedOnly(act.evidence) ? m.act_reported(words) : m.act_when(words);
}

/** That a participant has consented to be bound, in a sentence of its own. */
export function consentSentence(consent: DatedAct): string {
	const words = { act: actClause(consent) };
	return capital(
		isReportedOnly(consent.act.evidence) ? m.say_reported_consented(words) : m.say_consented(words),
	);
}

/** What an act rests on, with a capital letter. */
export function evidenceLabel(evidence: Evidence): string {
	return capital(m.evidence_label({ evidence }));
}
