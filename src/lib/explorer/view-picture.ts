import type { Region, View } from '#lib/address/view.ts';
import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { fortyCells, fortyOn } from '#lib/domain/forty.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import type { FortyWords } from '#lib/pictures/forty-svg.ts';
import type { MapDraft } from '#lib/pictures/map.ts';
import { draftSvg, type PictureDraft, type PictureWords } from '#lib/pictures/picture.ts';
import type { PictureSize } from '#lib/pictures/sizes.ts';
import { standingSummary } from '#lib/text/acts.ts';
import { describe } from './describe.ts';
import { factsOn, headlineOn } from './headline.ts';
import { euItem, sceneLegend } from './legend.ts';
import { ratifiedStates } from './ratified.ts';
import { sceneOn, type Scene } from './scene.ts';
import { ratificationsText, regionLabel } from '#lib/text/words.ts';

/** What the picture of a view is made from. */
export interface PictureInput extends Pick<PictureDraft, 'paths' | 'colours' | 'address'> {
	readonly record: TreatyRecord;
	readonly view: View;
	readonly day: Day;
}

/**
 * The picture of a view on a day, as the text of an SVG.
 * @param slack as for `draftSvg`
 */
export function pictureSvg(
	{ record, view, day, ...rest }: PictureInput,
	size: PictureSize,
	slack?: number,
): string {
	const scene = sceneOn(record, view, day);
	const words = pictureWords(record, view, day, scene);
	return draftSvg(
		{ ...rest, ...mapOptions(view), words, painting: scene.painting, ratified: ratifiedStates(record) },
		size,
		slack,
	);
}

/** Which part of the map a view shows in pictures, and how. */
export function mapOptions({
	region,
	state,
	texture,
}: Pick<View, 'region' | 'state' | 'texture'>): Pick<MapDraft, 'region' | 'selected' | 'hasTextures'> {
	return { region: REGION_BOXES[region], selected: state, hasTextures: texture };
}

/** What the picture of a view says on a day. */
export function pictureWords(record: TreatyRecord, view: View, day: Day, scene: Scene): PictureWords {
	const group = groupOf(record, view.group);
	const headline = headlineOn(record, scene, group, day);
	const beyond = day > record.days.asOf ? m.beyond_as_of() : undefined;
	const figures = factsOn(record, scene, group, day).join(' · ');
	const facts = selectedWords(record, scene, view.state, day) ?? figures;
	return {
		day: formatDay(day),
		headline,
		facts: beyond === undefined ? facts : `${beyond} · ${facts}`,
		legend: sceneLegend(record, scene, view.show),
		eu: euItem(record, scene),
		forty: scene.meaning === 'standing' ? fortyWords(record, day) : undefined,
		asOf: m.as_of({ day: formatDay(record.days.asOf) }),
		beyond,
		alt: pictureAlt(record, headline, day, view.region),
	};
}

function fortyWords(record: TreatyRecord, day: Day): FortyWords {
	const forty = fortyOn(record, day);
	const count = m.forty_count({ n: forty.counted, needed: record.feed.treaty.threshold });
	return { cells: fortyCells(record, forty), text: `${count} ${ratificationsText(forty)}` };
}

/**
 * The full sentence that stands for the picture of a day: "Map of the world on 26 October 2025: 72 states and bodies have signed. …", with
 * the as-of day of the data.
 * @param headline what the picture says, from `headlineOn`
 */
export function pictureAlt(
	record: TreatyRecord,
	headline: string,
	day: Day,
	region: Region = 'world',
): string {
	const words = { day: formatDay(day), headline };
	const asOf = m.picture_as_of({ day: formatDay(record.days.asOf) });
	const alt =
		region === 'world'
			? m.picture_alt(words)
			: m.picture_alt_region({ ...words, region: regionLabel(region) });
	return sentencesText([alt, asOf]);
}

/** The full sentence for the default view of a day. */
export function pictureAltOn(record: TreatyRecord, day: Day): string {
	const scene = sceneOn(record, { layer: 'status', group: undefined, show: [] }, day);
	return pictureAlt(record, headlineOn(record, scene, undefined, day), day);
}

function selectedWords(
	record: TreatyRecord,
	scene: Scene,
	iso3: string | undefined,
	day: Day,
): string | undefined {
	const state = iso3 === undefined ? undefined : record.byIso3.get(iso3);
	if (!state) return undefined;
	if (scene.meaning === 'standing') return standingSummary(record, state, day);
	const { name } = state.participant;
	return m.picture_selected({ name, words: describe(record, scene, state.participant.iso3) });
}
