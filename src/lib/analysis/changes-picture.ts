import type { DaySpan } from '#lib/domain/change-days.ts';
import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { coloursOnScreen, mapOnPage, pictureFile } from '#lib/pictures/picture-file.ts';
import { draftSvg, type PictureDraft, type PictureWords } from '#lib/pictures/picture.ts';
import { changesLegend, type ChangesScene } from './changes-scene.ts';
import { sayChanges, sayEu, sayPerhapsEarlier, sayReported, spanWords } from './changes-words.ts';

/** What the map of changes is drawn from. */
export interface ChangesPicture extends Pick<PictureDraft, 'address'> {
	readonly record: TreatyRecord;
	readonly scene: ChangesScene;
	/** In order. */
	readonly span: DaySpan;
}

/** The map of changes as an SVG that stands by itself, with its sentence, legend, as-of day and sources. */
export function changesSvg(
	picture: ChangesPicture,
	map: Pick<PictureDraft, 'paths' | 'colours'>,
	slack?: number,
): string {
	const { scene, address } = picture;
	const options = { region: undefined, selected: undefined, hasTextures: false };
	const words = changesPictureWords(picture);
	return draftSvg({ ...map, ...options, words, painting: scene.painting, address }, 'wide', slack);
}

/**
 * The same as a file, drawn from the map that is on the page, in the colours on screen.
 * @throws {PictureError} when there is no map on the page, or the browser cannot draw
 */
export function changesFile(
	picture: ChangesPicture,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const svg = changesSvg(picture, { paths: mapOnPage(), colours: coloursOnScreen() });
	return pictureFile(changesFileName(picture), svg, ending);
}

/** The name of a file about these changes, without its ending: both days and the as-of day. */
export function changesFileName({ record, span }: Pick<ChangesPicture, 'record' | 'span'>): string {
	return `hanoi-convention-changes-${toIso(span.from)}-to-${toIso(span.to)}-as-of-${record.feed.asOf}`;
}

function changesPictureWords({ record, scene, span }: ChangesPicture): PictureWords {
	const asOf = formatDay(record.days.asOf);
	const headline = sayChanges(record, scene, span);
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	return {
		day: m.window_short(spanWords(span)),
		headline,
		facts: [sayPerhapsEarlier(scene, span), m.changes_legend_note(), sayReported(scene, 'picture')]
			.filter(Boolean)
			.join(' '),
		legend: changesLegend(scene),
		eu: {
			paint: scene.painting.get(eu?.participant.iso3 ?? '')?.paint ?? 'none',
			label: sayEu(record, scene, span),
		},
		asOf: m.as_of({ day: asOf }),
		beyond: span.to > record.days.asOf ? m.changes_beyond({ day: asOf }) : undefined,
		alt: `${m.changes_map_label({ sentence: headline })} ${m.picture_as_of({ day: asOf })}`,
	};
}
