import { formatDay } from '#lib/domain/format.ts';
import { dayOf, type Day } from '#lib/domain/day.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import type { Group } from '#lib/data/standing.ts';
import { countedInstruments, fortyOn, reportedAmong } from '#lib/domain/forty.ts';
import { participantsIn, type TreatyRecord } from '#lib/domain/record.ts';
import { voteTally } from '#lib/domain/roll-call.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { capital } from '#lib/text/words.ts';
import type { Scene } from './scene.ts';

/** A whole number as running text writes it: in words under ten. */
export function inWords(n: number): string {
	return n < 10 ? m.number_word({ n }) : String(n);
}

/** The one sentence at the head of the page: what the picture of the day says. */
export function headlineOn(record: TreatyRecord, scene: Scene, group: Group | undefined, day: Day): string {
	const among = participantsIn(record, group);
	if (scene.meaning === 'proposal') return m.headline_proposal();
	if (scene.meaning === 'adopted') {
		return m.headline_adopted({
			adopted: formatDay(record.days.adoptedOn),
			opens: formatDay(record.days.opensOn),
		});
	}
	if (scene.meaning === 'vote' && scene.rollCall) {
		const votes = voteTally(
			scene.rollCall,
			among.map(({ index }) => index),
		);
		const words = {
			yes: inWords(votes.yes),
			no: inWords(votes.no),
			abstained: inWords(votes.abstained),
			resolution: shortResolution(scene.rollCall.resolution),
			year: scene.rollCall.votedOn.slice(0, 4),
		};
		return group ? m.headline_vote_group({ ...words, group: group.name }) : m.headline_vote(words);
	}
	if (scene.meaning === 'regime') {
		const count = (key: string) => inWords(scene.legend.find((entry) => entry.key === key)?.count ?? 0);
		return m.headline_regime({
			both: count('both'),
			here: count('this-only'),
			budapest: count('budapest-only'),
		});
	}
	return standingHeadline(record, group, day);
}

/** `A/RES/74/247` as it is spoken of: `74/247`. */
export function shortResolution(resolution: string): string {
	return resolution.replace(/^A\/RES\//, '');
}

function standingHeadline(record: TreatyRecord, group: Group | undefined, day: Day): string {
	const among = participantsIn(record, group);
	const at = Math.min(day, record.days.asOf);
	const signed = namedSignatories(record, day, among);
	const consents = countedInstruments(among, at);
	const reported = reportedAmong(consents);
	const { threshold } = record.feed.treaty;
	const first = group
		? m.headline_signed_group({ signed, count: inWords(signed), members: among.length, group: group.name })
		: m.headline_signed({ signed, count: inWords(signed) });
	// A group does not bring the treaty into force.
	const needed = group ? 'none' : m.number_word({ n: threshold });
	const count = consents.length;
	const words = { n: count, count: inWords(count), needed };
	const second =
		count === 0
			? m.headline_ratified_none({ needed })
			: reported === count
				? m.headline_ratified_reported(words)
				: m.headline_ratified(words);
	return sentencesText([capital(first), capital(second)]);
}

/** "At least 78 counted", where more signatories have been counted than named; else an empty string. Nobody counts those of a group. */
export function countedText(record: TreatyRecord, scene: Scene, group: Group | undefined, day: Day): string {
	if (scene.meaning !== 'standing' || group) return '';
	const counted = countedSignatories(record, Math.min(day, record.days.asOf)) ?? 0;
	return counted > namedSignatories(record, day) ? m.fact_counted({ n: counted }) : '';
}

/** Up to which day the facts go, and where the day shown lies after it, that it is not covered. */
export function asOfFact(record: TreatyRecord, day: Day): string {
	const { asOf } = record.days;
	const last = { day: formatDay(asOf) };
	return day > asOf ? m.fact_beyond(last) : m.as_of(last);
}

/** What must be known of a day beside its sentence and the forty, each always in the same place; `undefined` where the day does not have it. */
export function notesOn(
	record: TreatyRecord,
	scene: Scene,
	group: Group | undefined,
	day: Day,
): (string | undefined)[] {
	return [
		asOfFact(record, day),
		countedText(record, scene, group, day) || undefined,
		scene.rollCall && m.fact_vote({ day: formatDay(dayOf(scene.rollCall.votedOn)) }),
		scene.meaning === 'regime' ? m.fact_regime() : undefined,
	];
}

/** The figures of a day, for a picture. Named signatories and instruments follow the country group. */
export function factsOn(record: TreatyRecord, scene: Scene, group: Group | undefined, day: Day): string[] {
	const notes = notesOn(record, scene, group, day).slice(1);
	return [
		...(scene.meaning === 'standing' ? standingFacts(record, group, day) : []),
		...notes.flatMap((note) => note ?? []),
		m.fact_closes({ day: formatDay(record.days.closesOn) }),
	];
}

function standingFacts(record: TreatyRecord, group: Group | undefined, day: Day): string[] {
	const among = participantsIn(record, group);
	const consents = countedInstruments(among, Math.min(day, record.days.asOf));
	const reported = reportedAmong(consents);
	const n = consents.length;
	return [
		m.fact_named({ n: namedSignatories(record, day, among) }),
		n === reported ? m.fact_reported({ n }) : m.fact_ratified({ n, reported }),
		m.fact_short({ n: fortyOn(record, day).remaining }),
	];
}

/** What a value of the timeline means, for screen readers: "26 September 2026: 76 signed, 3 ratified (3 reported)". */
export function timelineText(record: TreatyRecord, scene: Scene, day: Day): string {
	const words = { day: formatDay(day) };
	if (scene.meaning === 'standing' || scene.meaning === 'regime') {
		const { counted, reported, remaining } = fortyOn(record, day);
		return m.value_standing({
			...words,
			signed: namedSignatories(record, day),
			ratified: counted,
			reported,
			short: remaining,
		});
	}
	if (scene.meaning === 'vote' && scene.rollCall) {
		const votes = voteTally(scene.rollCall);
		const resolution = shortResolution(scene.rollCall.resolution);
		return m.value_vote({ ...words, resolution, yes: votes.yes, no: votes.no, abstained: votes.abstained });
	}
	return scene.meaning === 'adopted' ? m.value_adopted(words) : m.value_proposal(words);
}
