import { dayOf, toIso, type Day, type DayIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { capital } from '#lib/text/words.ts';
import { inWords, shortResolution } from '#lib/explorer/headline.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { voteTally } from '#lib/domain/roll-call.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';

/** One paragraph of the example, and the day that the map shows beside it. */
export interface Step {
	/** What the message to the map carries: `YYYY-MM-DD`, or an empty string for the as-of day. */
	readonly on: DayIso;
	/** The day as its heading. */
	readonly heading: string;
	readonly text: string;
}

/** The paragraphs of the example, in the order of their days. Every figure is counted from the record. */
export function stepsOf(record: TreatyRecord): Step[] {
	const { proposedOn, adoptedOn, opensOn, hanoiUntil, closesOn, asOf } = record.days;
	const step = (day: Day, text: string): Step => ({
		on: day === asOf ? '' : toIso(day),
		heading: formatDay(day),
		text,
	});
	const proposer = record.byIso3.get(record.feed.treaty.proposedBy)?.participant.name ?? '';
	const votes = record.feed.rollCalls.map((rollCall) => {
		const { yes, no, abstained } = voteTally(rollCall);
		const resolution = shortResolution(rollCall.resolution);
		const words = { resolution, yes: inWords(yes), no: inWords(no), abstained: inWords(abstained) };
		return step(dayOf(rollCall.votedOn), m.example_vote(words));
	});
	const atOpening = namedSignatories(record, opensOn);
	const afterHanoi = namedSignatories(record, hanoiUntil);
	const added = afterHanoi - atOpening;
	const unsure = record.participants.filter(
		({ signature }) => signature && signature.window.from <= opensOn && signature.window.to === hanoiUntil,
	).length;
	const hanoi = sentencesText([
		capital(m.example_hanoi({ added, count: inWords(added), total: inWords(afterHanoi) })),
		...(unsure > 0 ? [m.example_hanoi_unsure({ n: unsure, count: inWords(unsure) })] : []),
		m.example_new_york({ until: formatDay(closesOn) }),
	]);
	return [
		{
			...step(proposedOn, m.example_proposal({ state: proposer })),
			heading: formatDay(proposedOn, 'monthYear'),
		},
		...votes,
		step(adoptedOn, m.example_adopted({ opens: formatDay(opensOn) })),
		step(opensOn, capital(m.example_opens({ n: atOpening, count: inWords(atOpening) }))),
		step(hanoiUntil, hanoi),
		step(asOf, today(record)),
	];
}

/** What is known on the as-of day: named and counted are two figures, and a report is not an instrument that has been seen. */
function today(record: TreatyRecord): string {
	const { asOf } = record.days;
	const named = namedSignatories(record, asOf);
	const counted = countedSignatories(record, asOf);
	const { counted: ratified, reported, remaining } = fortyOn(record, asOf);
	const consents = {
		n: ratified,
		count: inWords(ratified),
		reported: inWords(reported),
		left: inWords(remaining),
	};
	const sentences = [
		m.example_today_named({ n: named, count: inWords(named) }),
		counted !== undefined && counted > named ? m.example_today_counted({ n: counted }) : '',
		ratified === reported ? m.example_today_reported(consents) : m.example_today_ratified(consents),
	];
	return sentencesText(sentences.map(capital));
}
