import type { Box } from '#lib/map/frame.ts';
import { mapKeyItems } from '#lib/map/map-key.ts';
import { m } from '#lib/messages/index.ts';
import type { LegendItem, LegendModel } from '#lib/ui/legend.ts';
import { colour, type Colours } from './colours.ts';
import { CELL_LINE, CELL_ROWS, fortySvg, type FortyWords } from './forty-svg.ts';
import { legendInColumn, legendInRows, type LegendStyle, rowsOf } from './legend-svg.ts';
import { type DrawnMap, type MapDraft, mapIn } from './map.ts';
import { PICTURE_SIZES } from './sizes.ts';
import {
	escapeXml,
	FontMetrics,
	fromStart,
	IS_RTL,
	lineAt,
	round,
	runsAt,
	SERIF_LEADING,
	type Setting,
	startX,
	XML_LANG,
} from './svg-text.ts';

/** All that a picture says in words. */
export interface PictureWords {
	readonly day: string;
	/** The sentence that the picture says. */
	readonly headline: string;
	/** The figures under it, or where the selected participant stands. Lines end where it says so. */
	readonly facts: string;
	readonly legend: LegendModel;
	/** The standing of the European Union, which has no shape on the map. */
	readonly eu: LegendItem;
	/** How far it is to the forty; absent where the colours are no standings. */
	readonly forty?: FortyWords | undefined;
	readonly asOf: string;
	/** Where the day lies after the last one covered: that it does. */
	readonly beyond: string | undefined;
	/** The picture in full sentences, for those who do not see it. */
	readonly alt: string;
}

/** A picture before it is laid out: what it says and shows, whatever that is about. */
export interface PictureDraft extends MapDraft {
	/** The name of the picture, for its `<title>`; that of the site and the day if not given. */
	readonly title?: string;
	readonly words: PictureWords;
	/** Where the picture comes from, as its foot says it: the address of the site without its scheme, if it is known. */
	readonly address: string | undefined;
	/** The line of sources, as long as it fits; what all figures rest on if not given. */
	readonly sources?: (fits: (text: string) => boolean) => string;
}

/** A line of a foot: runs of text from its start, and what stands at its end. */
interface FootLine {
	readonly start: readonly (readonly [string, 'strong' | 'soft'])[];
	readonly end?: readonly [string, 'strong' | 'soft'] | undefined;
}

/** Words over the map, keys under it: everything, the map as wide as the sheet. */
interface StackedLayout {
	readonly width: number;
	readonly height: number;
	readonly text: LegendStyle & { readonly above: number; readonly below: number };
	/** What stays free under the last line. */
	readonly bottomPx: number;
	/** Whether the sources have lines of their own. */
	readonly hasSourceLines: boolean;
}

const STACKED = {
	wide: {
		...PICTURE_SIZES.wide,
		text: { sizePx: 15, lineHeight: 21, ink: 'text-soft', above: 31, below: 17 },
		bottomPx: 23.75,
		hasSourceLines: false,
	},
	moment: {
		width: 1200,
		height: 860,
		text: { sizePx: 17, lineHeight: 25, ink: 'text', above: 34, below: 20 },
		bottomPx: 20,
		hasSourceLines: true,
	},
} satisfies Record<string, StackedLayout>;

/** `og` and `wide` are the pictures of a view (see `PICTURE_SIZES`), `moment` is that of a moment of a briefing. */
export type PictureLayout = 'og' | keyof typeof STACKED;

const LEGEND = { sizePx: 16, lineHeight: 26, ink: 'text' } as const;
const KEYS = { sizePx: 14, lineHeight: 23, ink: 'text' } as const;
const OG_LEGEND = { sizePx: 18, lineHeight: 30, ink: 'text' } as const;
const OG_KEYS = { sizePx: 14, lineHeight: 23, ink: 'text-soft' } as const;
const FOOT_PX = 13;

/** Room for fonts that are wider than ours, in a picture that the reader's own draw. */
export const READERS_FONTS = 1.25;

/**
 * A picture as the text of an SVG that stands by itself: no style sheet, no custom property, no file beside it. Headline, day, legend, map, the
 * European Union's standing, as-of day and sources are in it, and its full sentence is its `<desc>`.
 * @param slack how much wider than in our fonts a line may come out: 1 where our fonts draw it
 */
export function draftSvg(draft: PictureDraft, layout: PictureLayout, slack = READERS_FONTS): string {
	const { words, colours, title = `${m.site_title()}, ${words.day}` } = draft;
	const sheet = new Sheet(draft, new FontMetrics(slack));
	const size = layout === 'og' ? PICTURE_SIZES.og : STACKED[layout];
	const { map, body } = layout === 'og' ? sheet.besideMap() : sheet.stacked(STACKED[layout]);
	return svgDocument(
		{ ...size, title, description: words.alt },
		colours,
		map.fills.defs + map.svg + fromStart(size.width, body),
	);
}

/** A drawing on paper of the colour of the sea, as the text of an SVG. */
export function svgDocument(
	about: {
		readonly width: number;
		readonly height: number;
		readonly title: string;
		readonly description: string;
	},
	colours: Colours,
	drawing: string,
): string {
	const { width, height, title, description } = about;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${XML_LANG} aria-labelledby="title desc">` +
		`<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(description)}</desc>` +
		`<rect width="${width}" height="${height}" fill="${colour(colours, 'sea')}"/>${drawing}</svg>\n`
	);
}

/** Where a block of a picture stands. */
interface Place {
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
}

/** Lays out a draft. */
class Sheet {
	readonly #draft: PictureDraft;
	readonly #metrics: FontMetrics;

	constructor(draft: PictureDraft, metrics: FontMetrics) {
		this.#draft = draft;
		this.#metrics = metrics;
	}

	/** Sentence, text and legend over the map, keys under it. */
	stacked(layout: StackedLayout): { map: DrawnMap; body: string } {
		const { words } = this.#draft;
		const { text } = layout;
		const x = 40;
		const widthPx = layout.width - 2 * x;
		const head = this.#head({ x, y: 54, widthPx }, 20, [40, 36, 32, 28]);
		const lines = words.facts
			.split('\n')
			.flatMap((line) => (line ? this.#metrics.lines(line, 'sans', text.sizePx, widthPx) : []));
		const textY = head.bottom + text.above;
		const textEnd = lines.length > 0 ? textY + (lines.length - 1) * text.lineHeight : head.bottom;
		const ruleY = textEnd + text.below;
		const titleY = ruleY + 27;
		const legendY = titleY + 27;
		const legendWidth = words.forty ? widthPx - CELL_LINE.width - 30 : widthPx;
		const rows = rowsOf(words.legend.items, this.#metrics, LEGEND, legendWidth);
		const mapY = (rows > 0 ? legendY + (rows - 1) * LEGEND.lineHeight : titleY) + 14;
		const foot = this.#footLines(layout.hasSourceLines, widthPx);
		const footY = layout.height - footLine(foot.length - 1, FOOT_PX) - layout.bottomPx;
		const keys = [words.eu, ...mapKeyItems()];
		const keysY = footY - 20 - (rowsOf(keys, this.#metrics, KEYS, widthPx) - 1) * KEYS.lineHeight;
		const map = this.#map({ x, y: mapY, width: widthPx, height: keysY - 27 - mapY });
		const body = [
			head.svg,
			this.#text(lines, x, textY, text),
			ruleAt(x, ruleY, widthPx, this.#colour('rule')),
			this.#bold(words.legend.title, x, titleY, 16),
			legendInRows(words.legend.items, { x, y: legendY, widthPx: legendWidth }, this.#legend(map, LEGEND)),
			this.#forty(x + widthPx - CELL_LINE.width, titleY, 16, CELL_LINE),
			legendInRows(keys, { x, y: keysY, widthPx }, this.#legend(map, KEYS)),
			footSvg(foot, { x, y: footY, widthPx }, FOOT_PX, this.#draft.colours),
		];
		return { map, body: body.join('') };
	}

	/** Sentence over the map, legend beside it: to be read in a preview of half the size. */
	besideMap(): { map: DrawnMap; body: string } {
		const { words } = this.#draft;
		const { width, height } = PICTURE_SIZES.og;
		const x = 44;
		const widthPx = width - 2 * x;
		const column = { x: width - x - 268, widthPx: 268 };
		const head = this.#head({ x, y: 62, widthPx }, 24, [42, 38, 34, 30]);
		const footY = height - 50;
		const mapY = head.bottom + 26;
		const mapWidth = widthPx - column.widthPx - 36;
		const mapX = IS_RTL ? width - x - mapWidth : x;
		const map = this.#map({ x: mapX, y: mapY, width: mapWidth, height: footY - 14 - mapY });
		const title = this.#metrics.lines(words.legend.title, 'bold', 18, column.widthPx);
		const titleY = mapY + 22;
		const style = this.#legend(map, OG_LEGEND);
		const legendY = titleY + (title.length - 1) * 23 + 34;
		const legend = legendInColumn(words.legend.items, { ...column, y: legendY }, style);
		const euY = legend.bottom + (words.legend.items.length > 0 ? 10 : 0);
		const eu = legendInColumn([words.eu], { ...column, y: euY }, style);
		// In a preview of half the size, how far it is to the forty says more than what the few areas mean; those are named where there is room.
		const keys = legendInColumn(mapKeyItems(), { ...column, y: eu.bottom + 12 }, this.#legend(map, OG_KEYS));
		const areas = keys.bottom - OG_KEYS.lineHeight < footY - 12 ? keys.svg : '';
		const below = words.forty ? this.#forty(column.x, eu.bottom + 22, 18, CELL_ROWS) : areas;
		const foot: FootLine = {
			start: [
				[words.asOf, 'strong'],
				[words.beyond ?? m.picture_sources(), 'soft'],
			],
			end: [m.site_title(), 'strong'],
		};
		const body = [
			head.svg,
			...title.map((text, at) => this.#bold(text, column.x, titleY + at * 23, 18)),
			legend.svg,
			eu.svg,
			below,
			footSvg([foot], { x, y: footY, widthPx }, 15, this.#draft.colours),
		];
		return { map, body: body.join('') };
	}

	/** The words of the forty, the first on a base line, and the cells under them. */
	#forty(x: number, y: number, sizePx: number, grid: typeof CELL_LINE): string {
		const { words, colours } = this.#draft;
		if (!words.forty) return '';
		const { cells, text } = words.forty;
		const lines = this.#metrics.balanced(text, 'bold', sizePx, grid.width);
		const written = lines.map((line, at) => this.#bold(line, x, y + at * sizePx * 1.3, sizePx));
		const below = y + (lines.length - 1) * sizePx * 1.3 + sizePx * 0.75;
		return written.join('') + fortySvg(cells, { x, y: below }, grid, colours);
	}

	#map(box: Box): DrawnMap {
		return mapIn(this.#draft, box);
	}

	#legend(map: DrawnMap, style: LegendStyle) {
		return { map, metrics: this.#metrics, colours: this.#draft.colours, ...style };
	}

	#colour(name: string): string {
		return colour(this.#draft.colours, name);
	}

	#bold(text: string, x: number, y: number, sizePx: number): string {
		return lineAt(x, y, text, { face: 'bold', sizePx, fill: this.#colour('text') });
	}

	#text(lines: readonly string[], x: number, y: number, { sizePx, lineHeight, ink }: LegendStyle): string {
		const setting = { face: 'sans', sizePx, fill: this.#colour(ink) } as const;
		return lines.map((line, at) => lineAt(x, y + at * lineHeight, line, setting)).join('');
	}

	/**
	 * The day, what the map is about, and the sentence. `bottom` is the last base line.
	 * @param sizesPx of the sentence, the largest first: the first in which it takes two lines is taken, else the last
	 */
	#head(
		{ x, y, widthPx }: Place,
		dayPx: number,
		sizesPx: readonly number[],
	): { svg: string; bottom: number } {
		const { day, headline } = this.#draft.words;
		const fits = (size: number) => this.#metrics.fits(headline, 'serif', size, widthPx, 2);
		const sizePx = sizesPx.find(fits) ?? sizesPx.at(-1) ?? dayPx;
		const lines = this.#metrics.balanced(headline, 'serif', sizePx, widthPx);
		const first = y + dayPx * 0.45 + sizePx;
		const soft = { face: 'sans', sizePx: Math.round(dayPx * 0.75), fill: this.#colour('text-soft') } as const;
		const sentence = { face: 'serif', sizePx, fill: this.#colour('text') } as const;
		const svg =
			runsAt(x, y, dayPx * 0.8, [
				[day, { face: 'bold', sizePx: dayPx, fill: this.#colour('accent') }],
				[m.page_heading(), soft],
			]) + lines.map((text, at) => lineAt(x, first + at * sizePx * SERIF_LEADING, text, sentence)).join('');
		return { svg, bottom: first + (lines.length - 1) * sizePx * SERIF_LEADING };
	}

	/** As-of day and sources at the start of the foot, site and address at its end. */
	#footLines(hasSourceLines: boolean, widthPx: number): FootLine[] {
		const { words, address, sources = () => m.picture_sources() } = this.#draft;
		const broken = (text: string) => this.#metrics.lines(text, 'sans', FOOT_PX, widthPx);
		const beside = hasSourceLines ? words.beyond : m.picture_sources();
		const below = hasSourceLines ? broken(sources((text) => broken(text).length <= 2)) : [];
		return [
			{
				start: [[words.asOf, 'strong'], ...(beside === undefined ? [] : ([[beside, 'soft']] as const))],
				end: [m.site_title(), 'strong'],
			},
			...below.map((text): FootLine => ({ start: [[text, 'soft']] })),
			{ start: [[m.picture_map_data(), 'soft']], end: address ? [address, 'soft'] : undefined },
		];
	}
}

/** How far a line of a foot stands under its rule. */
function footLine(at: number, sizePx: number): number {
	return sizePx * (1.75 + at * 1.5);
}

/** The foot of a picture under a rule, which is at `y`: in a `fromStart`. */
export function footSvg(
	lines: readonly FootLine[],
	{ x, y, widthPx }: Place,
	sizePx: number,
	colours: Colours,
): string {
	const settings: Record<'strong' | 'soft', Setting> = {
		strong: { face: 'bold', sizePx, fill: colour(colours, 'text') },
		soft: { face: 'sans', sizePx, fill: colour(colours, 'text-soft') },
	};
	const written = lines.map(({ start, end }, at) => {
		const line = y + footLine(at, sizePx);
		const runs = start.map(([text, style]) => [text, settings[style]] as const);
		return (
			runsAt(x, line, sizePx * 0.8, runs) +
			(end ? lineAt(x + widthPx, line, end[0], { ...settings[end[1]], anchor: 'end' }) : '')
		);
	});
	return ruleAt(x, y, widthPx, colour(colours, 'rule-strong')) + written.join('');
}

/** A thin line across: in a `fromStart`. */
function ruleAt(x: number, y: number, widthPx: number, stroke: string): string {
	return `<path d="M${round(startX(x, widthPx))} ${round(Math.round(y) + 0.5)}h${round(widthPx)}" fill="none" stroke="${stroke}" stroke-width="1"/>`;
}
