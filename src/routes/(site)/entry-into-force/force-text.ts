import type { PickProblem } from '#lib/address/force-view.ts';
import { isKnownDay, type DateWindow, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { inWords } from '#lib/explorer/headline.ts';
import { actClause } from '#lib/text/acts.ts';
import { capital, whenText } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { listText, sentencesText } from '#lib/messages/list.ts';
import { daysLeftToSign, reportedAmong } from '#lib/domain/forty.ts';
import type { FilledSlot, Slots } from '#lib/domain/forty-slots.ts';
import type { PeerSummary } from '#lib/domain/pace.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';

/** How far the Convention is from entering into force: the heading of the page, and the sentences under it. */
export interface ProgressText {
	readonly heading: string;
	readonly sentences: readonly string[];
}

/**
 * How far the Convention is from entering into force. Once the fortieth has certainly come, the day follows from the rule alone (article 65),
 * so it holds after the as-of day too.
 * @param today the visitor's own day; without it the as-of day stands in, and nothing is counted from it
 */
export function progressText(record: TreatyRecord, slots: Slots, today: Day | undefined): ProgressText {
	const { threshold, forceDelayDays } = record.feed.treaty;
	const needed = m.number_word({ n: threshold });
	const { fortieth, filled } = slots;
	const reported = reportedAmong(filled.map(({ consent }) => consent));
	if (!fortieth) {
		const n = filled.length;
		const words = { n, count: inWords(n), reported: inWords(reported) };
		const missing = { n: threshold - n, count: capital(inWords(threshold - n)) };
		const state =
			n === 0
				? m.force_lead_none()
				: reported === n
					? m.force_lead_reported(words)
					: reported > 0
						? m.force_lead_mixed(words)
						: m.force_lead_confirmed(words);
		return {
			heading: m.force_h1_short({ counted: inWords(n), needed }),
			sentences: [capital(state), m.force_missing(missing), m.force_rule()],
		};
	}
	const force = { from: fortieth.from + forceDelayDays, to: fortieth.to + forceDelayDays };
	const isInForce = force.to <= (today ?? record.days.asOf);
	const when = whenText(fortieth);
	const sentences = [
		m.force_fortieth_deposited({ when }),
		!isKnownDay(fortieth)
			? m.force_fortieth_open({ from: formatDay(force.from), to: formatDay(force.to) })
			: isInForce
				? m.force_fortieth_past({ day: formatDay(force.to) })
				: m.force_fortieth({ day: formatDay(force.to) }),
	];
	if (!isInForce && today !== undefined) sentences.push(m.force_countdown({ n: force.to - today }));
	if (reported > 0) sentences.push(m.force_fortieth_reported({ n: reported, count: inWords(reported) }));
	const day = formatDay(force.to);
	// A day that rests on reports is not certain: the heading says so too.
	const heading = isInForce
		? (reported > 0 ? m.force_h1_in_force_reported : m.force_h1_in_force)({ day })
		: (reported > 0 ? m.force_h1_coming_reported : m.force_h1_coming)({ day });
	return { heading, sentences };
}

/** What fills a slot: "Reported to have ratified in February 2026, on a day not known." */
export function instrumentText({ consent }: FilledSlot): string {
	return m.sentence_of({ clause: capital(actClause(consent)) });
}

/** How long the Convention can still be signed, from the visitor's own day; without it, the closing day alone. */
export function timeToSignText(record: TreatyRecord, today: Day | undefined): string {
	const day = formatDay(record.days.closesOn);
	if (today === undefined) return m.force_clock_open({ day });
	const n = daysLeftToSign(record, today);
	if (n < 0) return m.force_clock_closed({ day });
	return n === 0 ? m.force_clock_last_day() : m.force_clock_left({ n, day });
}

/** A number of days, or the span of it: "742", "295–365". */
export function daysText({ from, to }: DateWindow): string {
	return from === to ? String(to) : m.pace_range({ from, to });
}

/** What is missing from the record of a treaty's consents. */
export function gapText({ gap }: PeerSummary): string {
	if (!gap) return m.pace_complete();
	const day = formatDay(gap.lineUntil, 'short');
	return gap.undated === undefined
		? m.pace_gap_many({ n: gap.dated, day })
		: m.pace_gap_some({ n: gap.undated, day });
}

/** How long a treaty took, in two sentences. */
export function peerText(peer: PeerSummary): string {
	const { name, openedOn, threshold, metOn, daysToForty } = peer;
	const words = {
		name,
		opened: formatDay(openedOn),
		threshold,
		met: formatDay(metOn),
		days: metOn - openedOn,
	};
	const forty = !daysToForty
		? m.pace_said_none({ why: gapText(peer) })
		: isKnownDay(daysToForty)
			? m.pace_said_forty({ days: daysToForty.to })
			: m.pace_said_forty_between(daysToForty);
	return sentencesText([m.pace_said(words), forty]);
}

/** Codes in `pick` that are not used, and why. */
export function pickProblemText({ reason, codes }: PickProblem): string {
	const words = { codes: listText(codes) };
	if (reason === 'unknown') return m.force_problem_unknown(words);
	return reason === 'twice' ? m.force_problem_twice(words) : m.force_problem_cannot_count(words);
}
