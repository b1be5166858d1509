import { m } from '#lib/paraglide/messages.js';
import { colour } from './colours.ts';
import { euItem, keyInColumn, keyInRows, plainKeys, rowsOf } from './key.ts';
import { footOf, headOf, keyStyle, mapIn, ruleAt, type Draft, type Drawn } from './parts.ts';
import { textAt } from './type.ts';
import { PICTURE_SIZES } from './sizes.ts';

const WIDE_LEGEND = { sizePx: 16, lineHeight: 26, ink: 'text' } as const;
const WIDE_KEYS = { sizePx: 14, lineHeight: 23, ink: 'text' } as const;
const OG_LEGEND = { sizePx: 18, lineHeight: 30, ink: 'text' } as const;
const OG_KEYS = { sizePx: 14, lineHeight: 23, ink: 'text-soft' } as const;

/** Sentence, figures and legend over the map, keys under it: everything, the map as wide as the sheet. */
export function wide(draft: Draft): Drawn {
	const { words, type, colours } = draft;
	const { width, height } = PICTURE_SIZES.wide;
	const x = 40;
	const widthPx = width - 2 * x;
	const head = headOf(draft, { x, y: 54, widthPx, dayPx: 20, sizesPx: [40, 36, 32, 28] });
	const facts = type.lines(words.facts, 'sans', 15, widthPx);
	const soft = colour(colours, 'text-soft');
	const factsY = head.bottom + 31;
	const ruleY = factsY + (facts.length - 1) * 21 + 17;
	const titleY = ruleY + 27;
	const legendY = titleY + 27;
	const keys = [euItem(words), ...plainKeys()];
	const footY = height - 66;
	const keysY = footY - 20 - (rowsOf(keys, type, WIDE_KEYS.sizePx, widthPx) - 1) * WIDE_KEYS.lineHeight;
	const mapY =
		legendY + 14 + (rowsOf(words.entries, type, WIDE_LEGEND.sizePx, widthPx) - 1) * WIDE_LEGEND.lineHeight;
	const map = mapIn(draft, { x, y: mapY, width: widthPx, height: keysY - 27 - mapY });
	const body = [
		map.svg,
		head.svg,
		...facts.map((text, at) => textAt(x, factsY + at * 21, text, { face: 'sans', sizePx: 15, fill: soft })),
		ruleAt(x, ruleY, widthPx, colour(colours, 'rule')),
		textAt(x, titleY, words.legendTitle, { face: 'bold', sizePx: 16, fill: colour(colours, 'text') }),
		keyInRows(words.entries, { x, y: legendY, widthPx }, keyStyle(draft, map, WIDE_LEGEND)),
		keyInRows(keys, { x, y: keysY, widthPx }, keyStyle(draft, map, WIDE_KEYS)),
		footOf(draft, { x, y: footY, widthPx, sizePx: 13 }, [m.picture_sources(), m.picture_map_data()]),
	];
	return { defs: map.fills.defs, body: body.join('') };
}

/** Sentence over the map, legend beside it: to be read in a preview of half the size. */
export function og(draft: Draft): Drawn {
	const { words, type, colours } = draft;
	const { width, height } = PICTURE_SIZES.og;
	const x = 44;
	const widthPx = width - 2 * x;
	const columnPx = 268;
	const columnX = width - x - columnPx;
	const head = headOf(draft, { x, y: 62, widthPx, dayPx: 24, sizesPx: [42, 38, 34, 30] });
	const footY = height - 50;
	const mapY = head.bottom + 26;
	const map = mapIn(draft, { x, y: mapY, width: widthPx - columnPx - 36, height: footY - 14 - mapY });
	const title = type.lines(words.legendTitle, 'bold', 18, columnPx);
	const titleY = mapY + 22;
	const legend = keyInColumn(
		words.entries,
		{ x: columnX, y: titleY + (title.length - 1) * 23 + 34, widthPx: columnPx },
		keyStyle(draft, map, OG_LEGEND),
	);
	const eu = keyInColumn(
		[euItem(words)],
		{ x: columnX, y: legend.bottom + (words.entries.length > 0 ? 10 : 0), widthPx: columnPx },
		keyStyle(draft, map, OG_LEGEND),
	);
	const keys = keyInColumn(
		plainKeys(),
		{ x: columnX, y: eu.bottom + 12, widthPx: columnPx },
		keyStyle(draft, map, OG_KEYS),
	);
	const body = [
		map.svg,
		head.svg,
		...title.map((text, at) =>
			textAt(columnX, titleY + at * 23, text, { face: 'bold', sizePx: 18, fill: colour(colours, 'text') }),
		),
		legend.svg,
		eu.svg,
		keys.svg,
		footOf(draft, { x, y: footY, widthPx, sizePx: 15 }, [words.beyond ?? m.picture_sources()]),
	];
	return { defs: map.fills.defs, body: body.join('') };
}
