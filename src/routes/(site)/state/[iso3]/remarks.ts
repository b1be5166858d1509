import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { whenText } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { clausesText } from '#lib/messages/list.ts';
import type { OtherName } from '#lib/data/states.ts';
import type { Participant } from '#lib/data/standing.ts';
import { countsTowardsForce } from '#lib/domain/forty.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import type { NamingFeeds, StateFeeds } from '#routes/(site)/state/state-file.server.ts';

/** A remark of the facts on a total or an event that names a participant, as it stands there. */
export interface Remark {
	/** "On the total of 31 July 2026", "On “United States attends but does not sign”". */
	readonly subject: string;
	readonly note: string;
	readonly sources: readonly string[];
}

/**
 * Those of whom each may have been the first to consent to be bound, because their windows overlap: fewer than two where it is known who was.
 * The European Union's instrument counts for nothing here (article 65).
 */
export function possiblyFirst(record: TreatyRecord): ParticipantRecord[] {
	const consents = record.participants.filter(countsTowardsForce);
	const firstCertain = Math.min(...consents.map(({ consent }) => consent?.window.to ?? Infinity));
	return consents.filter(({ consent }) => consent !== undefined && consent.window.from <= firstCertain);
}

/** That several may have been the first to ratify, in a sentence for the page of one of them; `undefined` on every other page. */
export function possiblyFirstText(record: TreatyRecord, state: ParticipantRecord): string | undefined {
	const first = possiblyFirst(record);
	if (first.length < 2 || !first.includes(state)) return undefined;
	const list = first.map(({ participant, consent }) =>
		m.state_first_one({ name: participant.name, when: consent ? whenText(consent.window) : '' }),
	);
	return m.state_first({ list: clausesText(list) });
}

/**
 * The remarks on totals and events, by day, for each participant that they name. A name inside a longer one of another (Guinea) does not
 * count.
 * @param feeds in the language of the page
 * @param english the same rows in English, in which names are found: other languages bend them
 */
export function remarksByState(
	feeds: Pick<StateFeeds, 'counts' | 'events'>,
	english: NamingFeeds,
): Map<string, Remark[]> {
	const namings = namingsOf(english.standing.participants, english.names.names);
	const all = [
		...feeds.counts.counts.map(({ asOf, ...row }, at) => ({
			...row,
			english: english.counts.counts[at]?.note,
			day: dayOf(asOf),
			subject: m.state_remark_total({ day: formatDay(dayOf(asOf)) }),
		})),
		...feeds.events.events.map(({ startsOn, title, ...row }, at) => ({
			...row,
			english: english.events.events[at]?.note,
			day: dayOf(startsOn),
			subject: m.state_remark_event({ title }),
		})),
	].sort((a, b) => a.day - b.day);
	const remarks = new Map<string, Remark[]>();
	for (const { subject, note, english: words, sources } of all) {
		if (note === undefined || words === undefined) continue;
		for (const iso3 of namedIn(words, namings))
			remarks.set(iso3, [...(remarks.get(iso3) ?? []), { subject, note, sources }]);
	}
	return remarks;
}

/** Who bears a name, the longest names first. Former names are left out: a remark on Rhodesia is on another time. */
function namingsOf(participants: readonly Participant[], names: readonly OtherName[]): [string, string][] {
	return [
		...participants.map(({ iso3, name }): [string, string] => [name, iso3]),
		...names.filter(({ kind }) => kind !== 'former').map(({ iso3, name }): [string, string] => [name, iso3]),
	].sort(([a], [b]) => b.length - a.length);
}

function namedIn(note: string, namings: readonly [string, string][]): Set<string> {
	const found = new Set<string>();
	let rest = note;
	for (const [name, iso3] of namings) {
		const word = new RegExp(
			`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
			'gu',
		);
		if (!word.test(rest)) continue;
		found.add(iso3);
		rest = rest.replace(word, '·');
	}
	return found;
}
