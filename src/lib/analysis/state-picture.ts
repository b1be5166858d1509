import { formatDay } from '#lib/domain/format.ts';
import { colour, type Colours } from '#lib/pictures/colours.ts';
import { Fills } from '#lib/pictures/fills.ts';
import { keyInRows, rowsOf, type KeyItem } from '#lib/pictures/key.ts';
import { mapSvg, placingIn } from '#lib/pictures/map.ts';
import { ruleAt } from '#lib/pictures/parts.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { escapeXml, textAt, Type, type Face } from '#lib/pictures/type.ts';
import type { Scene } from '#lib/explorer/scene.ts';
import { sayClass } from '#lib/explorer/words.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { cropAround, croppedPaths, type PartedPath } from '#lib/pictures/crop.ts';
import { answerOf } from './state-words.ts';

/** What the picture of a participant is made from. */
export interface StatePictureInput {
	readonly record: TreatyRecord;
	readonly one: ParticipantRecord;
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
const KEY_PX = 16;
const KEY_LINE = 25;

/** What the picture of a participant shows, in full sentences. */
export function statePictureAlt(record: TreatyRecord, one: ParticipantRecord): string {
	const { sentence, further } = answerOf(record, one);
	const { name, kind } = one.participant;
	const map = kind === 'organization' ? m.state_picture_map_eu() : m.state_picture_map({ name });
	return [sentence, ...further, map, m.picture_as_of({ day: formatDay(record.days.asOf) })].join(' ');
}

/** The picture of a participant for previews of links, as the text of an SVG that stands by itself: 1200 × 630, our fonts. */
export function statePictureSvg(input: StatePictureInput): string {
	const { record, one, scene, paths, colours, address } = input;
	const { width, height } = PICTURE_SIZES.og;
	const type = new Type(1);
	const ink = colour(colours, 'text');
	const soft = colour(colours, 'text-soft');
	const answer = answerOf(record, one);
	const blocks: Block[] = [
		{ text: m.state_picture_question(), face: 'bold', sizes: [22], fill: colour(colours, 'accent'), most: 1 },
		{ text: one.participant.name, face: 'serif', sizes: [64, 54, 46, 40, 34], fill: ink, most: 3 },
		{ text: `${answer.short}.`, face: 'serif', sizes: [36, 32, 28], fill: ink, most: 3 },
		{ text: answer.further.join(' '), face: 'sans', sizes: [21, 19, 17], fill: ink, most: 6 },
	];
	const column = stacked(blocks, type);

	const keys: KeyItem[] = scene.legend.map(({ key }) => ({
		paint: key === 'possible' ? 'none+signatory' : key,
		words: sayClass(key),
	}));
	const mapWidth = width - MARGIN - MAP_X;
	const keyY = FOOT_Y - 24 - (rowsOf(keys, type, KEY_PX, mapWidth) - 1) * KEY_LINE;
	const frame = { x: MAP_X, y: MARGIN, width: mapWidth, height: keyY - 30 - MARGIN };
	const box = cropAround(paths, one.participant.iso3, frame.width / frame.height) ?? REGION_BOXES['europe'];
	const region = box ?? { x: 0, y: 0, width: 4800, height: 2212 };
	const placing = placingIn(frame, region);
	// What is in the frame, which may show more than the region asked for.
	const shown = {
		x: (frame.x - placing.x) / placing.scale,
		y: (frame.y - placing.y) / placing.scale,
		width: frame.width / placing.scale,
		height: frame.height / placing.scale,
	};
	const fills = new Fills(colours, false, 1 / placing.scale);
	const map = mapSvg(
		{
			paths: croppedPaths(paths, shown),
			painting: scene.painting,
			region,
			selected: one.participant.iso3,
		},
		placing,
		frame,
		colours,
		fills,
	);
	const key = keyInRows(
		keys,
		{ x: MAP_X, y: keyY, widthPx: mapWidth },
		{ type, fills, colours, scale: placing.scale, sizePx: KEY_PX, lineHeight: KEY_LINE, ink: 'text' },
	);
	const foot = { face: 'sans', sizePx: 15, fill: soft } as const;
	const footLine = FOOT_Y + 28;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
		`<title>${escapeXml(one.participant.name)}</title><desc>${escapeXml(statePictureAlt(record, one))}</desc>` +
		`${fills.defs}<rect width="${width}" height="${height}" fill="${colour(colours, 'sea')}"/>` +
		column +
		map +
		key +
		ruleAt(MARGIN, FOOT_Y, width - 2 * MARGIN, colour(colours, 'rule-strong')) +
		textAt(
			MARGIN,
			footLine,
			`${m.as_of({ day: formatDay(record.days.asOf) })}. ${m.picture_sources()}`,
			foot,
		) +
		textAt(width - MARGIN, footLine, address ?? m.site_title(), {
			...foot,
			face: 'bold',
			fill: ink,
			anchor: 'end',
		}) +
		'</svg>\n'
	);
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
function stacked(blocks: readonly Block[], type: Type, smaller = 0): string {
	let y = MARGIN;
	const lines = blocks.flatMap(({ text, face, sizes, fill, most }) => {
		if (text === '') return [];
		const left = sizes.slice(Math.min(smaller, sizes.length - 1));
		const fits = (size: number) => type.lines(text, face, size, COLUMN_PX).length <= most;
		const sizePx = left.find(fits) ?? left.at(-1) ?? 17;
		const leading = sizePx * (face === 'serif' ? 1.12 : 1.35);
		const top = y;
		const broken = type.balanced(text, face, sizePx, COLUMN_PX);
		y += broken.length * leading + 22;
		return broken.map((line, at) =>
			textAt(MARGIN, top + sizePx + at * leading, line, { face, sizePx, fill }),
		);
	});
	const isTooHigh = y - 22 > FOOT_Y - 16;
	return isTooHigh && smaller < MOST_SMALLER ? stacked(blocks, type, smaller + 1) : lines.join('');
}

const MOST_SMALLER = 4;
