import { type Day, isKnownDay } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { capital } from '#lib/explorer/capital.ts';
import { inWords } from '#lib/explorer/headline.ts';
import { sayAct } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { reportedAmong } from '#lib/domain/forty.ts';
import type { FilledSlot, Slots } from '#lib/domain/forty-slots.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';

/** How far it is: the heading of the page, and the sentences under it. */
export interface HowFar {
	readonly heading: string;
	readonly sentences: readonly string[];
}

/**
 * How far the Convention is from entering into force. Once the fortieth has certainly come, the day follows from the rule alone (article 65),
 * so it holds after the as-of day too.
 * @param today the visitor's own day; without it the as-of day stands in, and nothing is counted from it
 */
export function sayHowFar(record: TreatyRecord, slots: Slots, today: Day | undefined): HowFar {
	const { threshold, forceDelayDays } = record.feed.treaty;
	const needed = numberWord(threshold);
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
	const when = sayWhen(fortieth);
	const sentences = [
		!isKnownDay(fortieth)
			? m.force_fortieth_open({ when, from: formatDay(force.from), to: formatDay(force.to) })
			: isInForce
				? m.force_fortieth_past({ when, day: formatDay(force.to) })
				: m.force_fortieth({ when, day: formatDay(force.to) }),
	];
	if (!isInForce && today !== undefined) sentences.push(m.force_countdown({ n: force.to - today }));
	if (reported > 0) sentences.push(m.force_fortieth_reported({ n: reported, count: inWords(reported) }));
	const day = formatDay(force.to);
	// What rests on reports is no certainty, even in a heading.
	const heading = isInForce
		? (reported > 0 ? m.force_h1_in_force_reported : m.force_h1_in_force)({ day })
		: (reported > 0 ? m.force_h1_coming_reported : m.force_h1_coming)({ day });
	return { heading, sentences };
}

function numberWord(n: number): string {
	return m.number_word({ n });
}

/** What fills a slot: "Reported to have ratified in February 2026, on a day not known." */
export function sayRecord({ consent, isReported }: FilledSlot): string {
	const act = sayAct(consent.act.act);
	const when = sayWhen(consent.window);
	return isReported
		? m.force_record_reported({ act: act.toLowerCase(), when })
		: m.force_record_confirmed({ act, when });
}

/** How long the Convention can still be signed, from the visitor's own day; without it, the closing day alone. */
export function sayTimeToSign(record: TreatyRecord, today: Day | undefined): string {
	const { closesOn } = record.days;
	const day = formatDay(closesOn);
	if (today === undefined) return m.force_clock_open({ day });
	const n = closesOn - today;
	if (n < 0) return m.force_clock_closed({ day });
	return n === 0 ? m.force_clock_last_day() : m.force_clock_left({ n, day });
}
