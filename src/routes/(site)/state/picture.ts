import { formatDay } from '#lib/domain/format.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { sceneLegend } from '#lib/explorer/legend.ts';
import type { Scene } from '#lib/explorer/scene.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { colour, type Colours } from '#lib/pictures/colours.ts';
import { cropAround, croppedPaths, type PartedPath } from '#lib/pictures/crop.ts';
import { legendInRows, rowsOf } from '#lib/pictures/legend-svg.ts';
import { mapIn } from '#lib/pictures/map.ts';
import { footSvg, svgDocument } from '#lib/pictures/picture.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { FontMetrics, fromStart, IS_RTL, lineAt, SERIF_LEADING } from '#lib/pictures/svg-text.ts';
import type { Face } from '#lib/pictures/widths.ts';
import { answerOf } from './answer.ts';

/** What the picture of a participant is made from. */
export interface StatePictureInput {
	readonly record: TreatyRecord;
	readonly state: ParticipantRecord;
	/** The picture of the as-of day. */
	readonly scene: Scene;
	/** The base map, taken apart. */
	readonly paths: readonly PartedPath[];
	readonly colours: Colours;
	/** The address of the site without its scheme, if it is known. */
	readonly address: string | undefined;
}
const MARGIN = 44;
const COLUMN_PX = 520;
const MAP_X = 620;
const FOOT_Y = 570;
/** How often all blocks can be set a size smaller. */
const MOST_SMALLER = 4;
const KEY = { sizePx: 16, lineHeight: 25, ink: 'text' } as const;

/** What the picture of a participant shows, in full sentences. */
export function statePictureAlt(record: TreatyRecord, state: ParticipantRecord): string {
	const { sentence, further } = answerOf(record, state);
	const { name, kind } = state.participant;
	const map = kind === 'organization' ? m.state_picture_map_eu() : m.state_picture_map({ name });
	return sentencesText([sentence, ...further, map, m.picture_as_of({ day: formatDay(record.days.asOf) })]);
}

/** The picture of a participant for previews of links, as the text of an SVG that stands by itself: 1200 × 630, our fonts. */
export function statePictureSvg(input: StatePictureInput): string {
	const { record, state, scene, paths, colours, address } = input;
	const { width, height } = PICTURE_SIZES.og;
	const metrics = new FontMetrics(1);
	const ink = colour(colours, 'text');
	const answer = answerOf(record, state);
	const blocks: Block[] = [
		{ text: m.state_picture_question(), face: 'bold', sizes: [22], fill: colour(colours, 'accent'), most: 1 },
		{ text: state.participant.name, face: 'serif', sizes: [64, 54, 46, 40, 34], fill: ink, most: 3 },
		{ text: m.sentence_of({ clause: answer.short }), face: 'serif', sizes: [36, 32, 28], fill: ink, most: 3 },
		{ text: sentencesText(answer.further), face: 'sans', sizes: [21, 19, 17], fill: ink, most: 6 },
	];
	const column = stacked(blocks, metrics);

	const keys = sceneLegend(record, scene).items.map(({ paint, label }) => ({ paint, label }));
	const mapWidth = width - MARGIN - MAP_X;
	const keyY = FOOT_Y - 24 - (rowsOf(keys, metrics, KEY, mapWidth) - 1) * KEY.lineHeight;
	const frame = { x: IS_RTL ? MARGIN : MAP_X, y: MARGIN, width: mapWidth, height: keyY - 30 - MARGIN };
	const { iso3 } = state.participant;
	const region = cropAround(paths, iso3, frame.width / frame.height) ?? REGION_BOXES['europe'];
	const draft = { colours, painting: scene.painting, region, selected: iso3, hasTextures: false };
	const { seen } = mapIn({ ...draft, paths: [] }, frame);
	const map = mapIn({ ...draft, paths: croppedPaths(paths, seen) }, frame);
	const key = legendInRows(keys, { x: MAP_X, y: keyY, widthPx: mapWidth }, { metrics, colours, map, ...KEY });
	const foot = footSvg(
		[
			{
				start: [
					[m.as_of({ day: formatDay(record.days.asOf) }), 'strong'],
					[m.picture_sources(), 'soft'],
				],
				end: [address ?? m.site_title(), 'strong'],
			},
		],
		{ x: MARGIN, y: FOOT_Y, widthPx: width - 2 * MARGIN },
		15,
		colours,
	);
	const about = { width, height, title: state.participant.name, description: statePictureAlt(record, state) };
	return svgDocument(about, colours, map.fills.defs + map.svg + fromStart(width, column + key + foot));
}

/** A run of text in the column: the largest size in which it takes no more than `most` lines is taken, else the last. */
interface Block {
	readonly text: string;
	readonly face: Face;
	readonly sizes: readonly number[];
	readonly fill: string;
	readonly most: number;
}

/** The blocks one under the other, each a size smaller until all stand over the foot. */
function stacked(blocks: readonly Block[], metrics: FontMetrics, smaller = 0): string {
	let y = MARGIN;
	const lines = blocks.flatMap(({ text, face, sizes, fill, most }) => {
		if (text === '') return [];
		const left = sizes.slice(Math.min(smaller, sizes.length - 1));
		const fits = (size: number) => metrics.fits(text, face, size, COLUMN_PX, most);
		const sizePx = left.find(fits) ?? left.at(-1) ?? 17;
		const leading = sizePx * (face === 'serif' ? SERIF_LEADING - 0.03 : 1.35);
		const top = y;
		const broken = metrics.balanced(text, face, sizePx, COLUMN_PX);
		y += broken.length * leading + 22;
		return broken.map((line, at) =>
			lineAt(MARGIN, top + sizePx + at * leading, line, { face, sizePx, fill }),
		);
	});
	const isTooHigh = y - 22 > FOOT_Y - 16;
	return isTooHigh && smaller < MOST_SMALLER ? stacked(blocks, metrics, smaller + 1) : lines.join('');
}
