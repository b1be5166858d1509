import { toIso } from '#lib/domain/day.ts';
import { formatDay, rangeWords } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { coloursOnScreen, mapOnPage, pictureFile } from '#lib/pictures/picture-file.ts';
import { draftSvg, type PictureDraft, type PictureWords } from '#lib/pictures/picture.ts';
import { columnsCsv, type CsvColumns } from '#lib/ui/csv.ts';
import {
	changesLegend,
	changesScene,
	changesSentence,
	euChangesText,
	perhapsEarlierText,
	reportedText,
	type Changes,
} from './changes.ts';

/** The changes as CSV for machines, a line for each: by name, then from the weightiest kind. Days are ISO 8601 and words those of the facts. */
export function changesCsv({ record, span, changed }: Changes): string {
	const lines = changed.flatMap(({ changes, ...participant }) =>
		changes.map((change) => ({ ...participant, ...change, act: change.act.act })),
	);
	const columns: CsvColumns<(typeof lines)[number]> = {
		iso3: ({ state }) => state.participant.iso3,
		name: ({ state }) => state.participant.name,
		from: () => toIso(span.from),
		to: () => toIso(span.to),
		standing_from: ({ from }) => from.certain,
		possible_from: ({ from }) => from.possible,
		standing_to: ({ to }) => to.certain,
		possible_to: ({ to }) => to.possible,
		change: ({ kind }) => kind,
		act: ({ act }) => act.act,
		not_before: ({ act }) => act.notBefore,
		not_after: ({ act }) => act.notAfter,
		possible_on_first_day: ({ isPerhapsEarlier }) => (isPerhapsEarlier ? 'yes' : 'no'),
		place: ({ act }) => act.place,
		evidence: ({ act }) => act.evidence,
		sources: ({ act }) => act.sources.join(';'),
		as_of: () => record.feed.asOf,
		license: () => record.feed.license,
	};
	return columnsCsv(columns, lines);
}

/**
 * The changes as a file: as CSV, or their map, drawn from the one on the page in the colours on screen.
 * @param address of the page, without its scheme, for the foot of the picture
 * @throws {PictureError} when there is no map on the page, or the browser cannot draw
 */
export async function changesFile(
	changes: Changes,
	ending: 'svg' | 'png' | 'csv',
	address: string,
): Promise<{ name: string; blob: Blob }> {
	const { record, span } = changes;
	const name = `hanoi-convention-changes-${toIso(span.from)}-to-${toIso(span.to)}-as-of-${record.feed.asOf}`;
	if (ending === 'csv')
		return { name: `${name}.csv`, blob: new Blob([changesCsv(changes)], { type: 'text/csv' }) };
	const svg = changesSvg(changes, { paths: mapOnPage(), colours: coloursOnScreen(), address });
	return pictureFile(name, svg, ending);
}

/** The map of changes as an SVG that stands by itself, with its sentence, legend, as-of day and sources. */
export function changesSvg(
	changes: Changes,
	map: Pick<PictureDraft, 'paths' | 'colours' | 'address'>,
): string {
	const { painting } = changesScene(changes);
	const options = { region: undefined, selected: undefined, hasTextures: false };
	return draftSvg({ ...map, ...options, words: pictureWords(changes), painting }, 'wide');
}

function pictureWords(changes: Changes): PictureWords {
	const { record, span } = changes;
	const asOf = formatDay(record.days.asOf);
	const headline = changesSentence(changes);
	const scene = changesScene(changes);
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	return {
		day: m.window_short(rangeWords(span)),
		headline,
		facts: sentencesText([perhapsEarlierText(changes), reportedText(changes)]),
		legend: changesLegend(changes, scene, [], record.participants),
		eu: {
			paint: scene.painting.get(eu?.participant.iso3 ?? '')?.paint ?? 'none',
			label: euChangesText(changes),
		},
		asOf: m.as_of({ day: asOf }),
		beyond: span.to > record.days.asOf ? m.changes_beyond({ day: asOf }) : undefined,
		alt: sentencesText([m.changes_map_label({ sentence: headline }), m.picture_as_of({ day: asOf })]),
	};
}
