import { sayBudapest } from '#lib/explorer/budapest-words.ts';
import { capital } from '#lib/explorer/capital.ts';
import { sayAct, sayEvidence } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StateFile } from '#lib/data/states.ts';
import { isCountedBy, isReportedOnly } from '#lib/domain/forty.ts';
import { participantsIn, actsOf, type ParticipantRecord, type TreatyRecord } from '#lib/domain/record.ts';
import { isBudapestParty } from '#lib/domain/regime.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { remarksOn, sayPossiblyFirst } from './state-conflicts.ts';
import { figureOf } from './state-figure.ts';
import type { StateFeeds } from './state-rows.ts';
import { entriesOf, undatedOf } from './state-timeline.ts';
import { answerOf, isReportOfOthers, unionWords } from './state-words.ts';

/** An act under the Convention, in words. */
export interface ActWords {
	readonly heading: string;
	readonly place: string;
	readonly evidence: string;
	readonly isReported: boolean;
	/** How sure the editors are, where they are not quite. */
	readonly confidence: string | undefined;
	readonly note: string | undefined;
	readonly sources: readonly string[];
}

/** All that the page of a participant says, beside its rows: plain values, ready to be written down. */
export function statePage(record: TreatyRecord, feeds: StateFeeds, one: ParticipantRecord, file: StateFile) {
	const { participant } = one;
	const { asOf } = record.days;
	const entries = entriesOf(record, feeds, file);
	const undated = undatedOf(file);
	const remarks = remarksOn(record, feeds, participant.iso3);
	const acts = actsOf(one).map(({ act, window }) => actWords(act, sayWhen(window)));
	const namesOf = (former: boolean) =>
		file.names.filter(({ kind }) => (kind === 'former') === former).map(({ name }) => name);
	const ids = new Set([
		...Object.keys(file.sources),
		...[...entries, ...remarks].flatMap(({ sources }) => sources),
	]);
	return {
		answer: answerOf(record, one),
		union: unionWords(record, one),
		acts,
		entries,
		figure: figureOf(record, entries),
		undated,
		first: sayPossiblyFirst(record, one),
		remarks,
		budapest: budapestWords(record, one),
		groups: file.groups.map(({ id, name }) => {
			const members = participantsIn(
				record,
				record.feed.groups.find((group) => group.id === id),
			);
			return {
				id,
				name,
				words: m.state_group({ n: namedSignatories(record, asOf, members), of: members.length }),
			};
		}),
		names: [
			[namesOf(false), m.state_names_other] as const,
			[namesOf(true), m.state_names_former] as const,
		].flatMap(([list, say]) => (list.length > 0 ? [say({ list: list.join(', ') })] : [])),
		nameSources: [...new Set(file.names.flatMap(({ sources }) => sources))],
		/** Whether its instrument would be one more towards the forty. */
		isPickable: participant.kind !== 'organization' && !isCountedBy(one, asOf),
		before: neighbour(record, one.index - 1),
		after: neighbour(record, one.index + 1),
		sources: Object.fromEntries(Object.entries(feeds.sources.sources).filter(([id]) => ids.has(id))),
	};
}

/** All that the page of a participant says, beside its rows. */
export type StatePage = ReturnType<typeof statePage>;

function actWords(act: StateFile['acts'][number], when: string): ActWords {
	const confidence = { high: undefined, medium: m.state_confidence_medium(), low: m.state_confidence_low() };
	const name = sayAct(act.act);
	return {
		heading: isReportOfOthers(act.evidence)
			? m.state_heading_reported({ act: name.toLowerCase(), when })
			: m.act_when({ act: name, when }),
		place: act.place ? m.at_place({ place: act.place }) : m.place_unknown(),
		evidence: sayEvidence(act.evidence),
		isReported: isReportedOnly(act.evidence),
		confidence: confidence[act.confidence],
		note: act.note === undefined ? undefined : capital(act.note),
		sources: act.sources,
	};
}

function budapestWords(record: TreatyRecord, one: ParticipantRecord): string {
	const { asOf } = record.days;
	if (one.budapest) return `${capital(sayBudapest(one.budapest, asOf))}.`;
	const parties = record.participants.filter(
		({ budapest }) => isBudapestParty(budapest, asOf, asOf) === 'yes',
	);
	return m.state_budapest_is_none({ n: parties.length });
}

function neighbour(record: TreatyRecord, index: number): { iso3: string; name: string } | undefined {
	const participant = record.participants[index]?.participant;
	return participant && { iso3: participant.iso3, name: participant.name };
}
