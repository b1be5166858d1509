import type { LegendItem } from '#lib/ui/legend.ts';
import { colour, type Colours } from './colours.ts';
import { dashedLine } from './fills.ts';
import type { DrawnMap } from './map.ts';
import { type FontMetrics, lineAt, round, runsAt, startX } from './svg-text.ts';

/** How a legend is set. */
export interface LegendStyle {
	readonly sizePx: number;
	readonly lineHeight: number;
	/** Name of the colour of its words. */
	readonly ink: string;
}

/** What a legend is drawn with. */
interface LegendContext extends LegendStyle {
	readonly metrics: FontMetrics;
	readonly colours: Colours;
	/** The map beside it: swatches have its patterns, as fine as there. */
	readonly map: Pick<DrawnMap, 'fills' | 'scale'>;
}

/** Where a legend stands, in a `fromStart`; `y` is the base line of its first row. */
interface LegendPlace {
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
}

/** How many rows items take that stand one after the other. */
export function rowsOf(
	items: readonly LegendItem[],
	metrics: FontMetrics,
	{ sizePx }: Pick<LegendStyle, 'sizePx'>,
	widthPx: number,
): number {
	return (placed(items, metrics, sizePx, widthPx).at(-1)?.row ?? -1) + 1;
}

/** Items one after the other, in as many rows as they need. */
export function legendInRows(
	items: readonly LegendItem[],
	{ x, y, widthPx }: LegendPlace,
	context: LegendContext,
): string {
	const { metrics, sizePx, lineHeight } = context;
	return placed(items, metrics, sizePx, widthPx)
		.map(({ item, at, row }) => {
			const line = y + row * lineHeight;
			return swatch(item, x + at, line, context) + label(item, x + at + indentOf(sizePx), line, context);
		})
		.join('');
}

function placed(items: readonly LegendItem[], metrics: FontMetrics, sizePx: number, widthPx: number) {
	let at = 0;
	let row = 0;
	return items.map((item) => {
		const count =
			item.count === undefined ? 0 : sizePx * 0.45 + metrics.width(String(item.count), 'bold', sizePx);
		const width = indentOf(sizePx) + metrics.width(item.label, 'sans', sizePx) + count;
		if (at > 0 && at + width > widthPx) {
			at = 0;
			row += 1;
		}
		const here = { item, at, row };
		at += width + sizePx * 1.7;
		return here;
	});
}

function label(item: LegendItem, x: number, y: number, context: LegendContext): string {
	const setting = settings(item, context);
	if (item.count === undefined) return lineAt(x, y, item.label, setting.label);
	return runsAt(x, y, context.sizePx * 0.45, [
		[item.label, setting.label],
		[String(item.count), setting.count],
	]);
}

/** Items one under the other, the counts at the end of the column; long labels take several lines. `bottom` is the next base line. */
export function legendInColumn(
	items: readonly LegendItem[],
	{ x, y, widthPx }: LegendPlace,
	context: LegendContext,
): { svg: string; bottom: number } {
	const { metrics, sizePx, lineHeight } = context;
	const indent = indentOf(sizePx);
	const parts: string[] = [];
	let line = y;
	for (const item of items) {
		const setting = settings(item, context);
		const count = item.count === undefined ? '' : String(item.count);
		const labelWidth = widthPx - indent - (count ? metrics.width(`0${count}`, 'bold', sizePx) : 0);
		parts.push(swatch(item, x, line, context));
		if (count) parts.push(lineAt(x + widthPx, line, count, { ...setting.count, anchor: 'end' }));
		const lines = metrics.lines(item.label, 'sans', sizePx, labelWidth);
		lines.forEach((text, at) => {
			parts.push(lineAt(x + indent, line + at * sizePx * 1.25, text, setting.label));
		});
		line += lineHeight + (lines.length - 1) * sizePx * 1.25;
	}
	return { svg: parts.join(''), bottom: line };
}

function settings({ faded }: LegendItem, { sizePx, colours, ink }: LegendContext) {
	const fill = colour(colours, faded ? 'text-soft' : ink);
	return {
		label: { face: 'sans', sizePx, fill },
		count: { face: faded ? 'sans' : 'bold', sizePx, fill },
	} as const;
}

/** How far the words stand from the start of their swatch. */
function indentOf(sizePx: number): number {
	return swatchSize(sizePx) + Math.round(sizePx * 0.55);
}

function swatchSize(sizePx: number): number {
	return Math.round(sizePx * 1.05);
}

function swatch(item: LegendItem, x: number, y: number, { sizePx, colours, map }: LegendContext): string {
	const size = swatchSize(sizePx);
	const middle = y - sizePx * 0.34;
	if (item.paint === 'dashes') return dashedLine(startX(x, size), middle, size, colours);
	const top = Math.round(middle - size / 2) + 0.5;
	const side = round(size / map.scale);
	// In units of the map, for the patterns to be as fine as they are there.
	return (
		`<g transform="translate(${round(Math.round(startX(x, size)) + 0.5)} ${top}) scale(${map.scale.toFixed(5)})"${item.faded ? ' opacity="0.35"' : ''}>` +
		`<rect width="${side}" height="${side}" fill="${map.fills.of(item.paint)}" stroke="${colour(colours, 'coast')}" stroke-width="${round(1 / map.scale)}"/></g>`
	);
}
