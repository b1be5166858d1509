import coarse from '#lib/map/generated/world-coarse.svg.txt?raw';
import type { StateFile } from '#lib/data/states.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isCountedBy, isReportedOnly } from '#lib/domain/forty.ts';
import { actsOf, participantsIn, type DatedAct, type ParticipantRecord } from '#lib/domain/record.ts';
import { isBudapestParty } from '#lib/domain/regime.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { budapestLabel } from '#lib/text/budapest.ts';
import { sceneLegend } from '#lib/explorer/legend.ts';
import { evidenceLabel } from '#lib/text/acts.ts';
import { capital, whenText } from '#lib/text/words.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import { cropAround, croppedPaths, parted } from '#lib/pictures/crop.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { m } from '#lib/messages/index.ts';
import { listText } from '#lib/messages/list.ts';
import { asOfScene, record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';
import {
	answerOf,
	descriptionOf,
	isReportOfOthers,
	titleOf,
	unionSentences,
} from '#routes/(site)/state/answer.ts';
import { statePictureAlt } from '#routes/(site)/state/picture.ts';
import { english, feeds, stateFileOf } from '#routes/(site)/state/state-file.server.ts';
import { entriesOf, figureOf, undatedOf } from './entries.ts';
import { possiblyFirstText, remarksByState } from './remarks.ts';

/** The base map, taken apart once for all 198. */
const COARSE = parted(pathsInText(coarse));
/** Width to height of the map beside the first words. */
const ASPECT = 4 / 3;
/** The paint of each participant on the as-of day. */
const PAINTS = Object.fromEntries([...asOfScene.painting].map(([iso3, { paint }]) => [iso3, paint]));
const REMARKS = remarksByState(feeds, english);
const LEGEND = sceneLegend(record, asOfScene).items;

/** All that the page of a participant shows, as plain values; `undefined` where no participant has the code. */
export function statePage(code: string) {
	const state = record.byIso3.get(code);
	if (!state) return undefined;
	const { participant, index } = state;
	const { asOf, adoptedOn, opensOn } = record.days;
	const file = stateFileOf(state);
	const entries = entriesOf(record, feeds, file);
	const remarks = REMARKS.get(participant.iso3) ?? [];
	const neighbour = (at: number) => record.participants[at]?.participant;
	return {
		participant,
		/** How many participants there are. */
		total: record.participants.length,
		title: titleOf(record, state),
		description: descriptionOf(record, state),
		/** What the picture for sharing shows. */
		alt: statePictureAlt(record, state),
		asOf,
		adoptedOn,
		opensOn,
		answer: answerOf(record, state),
		map: locatorOf(state),
		acts: actsOf(state).map(actOf),
		union: unionSentences(record, state),
		entries,
		figure: figureOf(record, entries),
		undated: undatedOf(file),
		votes: file.votes,
		budapest: { ...file.budapest, text: budapestText(state) },
		possiblyFirst: possiblyFirstText(record, state),
		remarks,
		groups: file.groups.map(groupLink),
		names: namesOf(file),
		/** Whether its instrument would be one more towards the forty. */
		isPickable: participant.kind !== 'organization' && !isCountedBy(state, asOf),
		before: neighbour(index - 1),
		after: neighbour(index + 1),
		sources: sourcesOf([{ sources: Object.keys(file.sources) }, ...entries, ...remarks]),
	};
}

/** What the map beside the first words is drawn from. */
function locatorOf({ participant: { iso3, name, kind } }: ParticipantRecord) {
	const day = formatDay(record.days.asOf);
	const box = cropAround(COARSE, iso3, ASPECT) ?? REGION_BOXES['europe'];
	return (
		box && {
			box,
			paths: croppedPaths(COARSE, box),
			paints: PAINTS,
			legend: LEGEND,
			selected: iso3,
			label: kind === 'organization' ? m.state_locator_eu({ day }) : m.state_locator({ name, day }),
		}
	);
}

/** An act under the Convention, in words. */
function actOf({ act, window }: DatedAct) {
	// Only where the editors are not quite sure.
	const confidence = { high: undefined, medium: m.state_confidence_medium(), low: m.state_confidence_low() };
	const words = { act: act.act, when: whenText(window) };
	return {
		heading: capital(isReportOfOthers(act.evidence) ? m.act_reported(words) : m.act_when(words)),
		place: act.place ? m.at_place({ place: act.place }) : m.place_unknown(),
		evidence: evidenceLabel(act.evidence),
		isReported: isReportedOnly(act.evidence),
		confidence: confidence[act.confidence],
		note: act.note === undefined ? undefined : capital(act.note),
		sources: act.sources,
	};
}

function budapestText({ budapest }: ParticipantRecord): string {
	const { asOf } = record.days;
	if (budapest) return m.sentence_of({ clause: capital(budapestLabel(budapest, asOf)) });
	const parties = record.participants.filter(
		(other) => isBudapestParty(other.budapest, asOf, asOf) === 'yes',
	);
	return m.state_budapest_is_none({ n: parties.length });
}

function groupLink({ id, name }: StateFile['groups'][number]) {
	const members = participantsIn(
		record,
		record.feed.groups.find((group) => group.id === id),
	);
	const n = namedSignatories(record, record.days.asOf, members);
	return { id, name, text: m.state_group({ n, of: members.length }) };
}

/** The other names of a participant in a sentence each, of now and of earlier. */
function namesOf({ names }: StateFile) {
	const listOf = (isFormer: boolean) =>
		listText(
			names
				.filter(({ kind }) => kind !== 'search' && (kind === 'former') === isFormer)
				.map(({ name }) => name),
		);
	const [others, former] = [listOf(false), listOf(true)];
	return {
		sentences: [
			...(others ? [m.state_names_other({ list: others })] : []),
			...(former ? [m.state_names_former({ list: former })] : []),
		],
		sources: [...new Set(names.flatMap(({ sources }) => sources))],
	};
}
