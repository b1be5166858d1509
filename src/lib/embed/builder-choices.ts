import type { TreatyDays, TreatyRecord } from '#lib/domain/record.ts';
import type { ViewProblem } from '#lib/address/params.ts';
import { nameableIn, parseView, type View } from '#lib/address/view.ts';
import { namedParams } from '#lib/address/query.ts';
import { embedQuery, parseOptions, type EmbedOptions, type OptionProblem } from './options.ts';

/** How wide the preview is: a phone, a column of text, or all there is. */
export const PREVIEWS = ['phone', 'column', 'full'] as const;
export type Preview = (typeof PREVIEWS)[number];

/** The width of each preview in CSS pixels; `full` takes what there is. */
export const PREVIEW_PX: Record<Preview, number | undefined> = { phone: 360, column: 700, full: undefined };

/** The height of the frame, in CSS pixels, until it has said its own. */
export const HEIGHT = { least: 320, usual: 560, most: 1000 } as const;

/** All that is chosen in the builder: the address of its page is this and nothing else. */
export interface BuilderChoices {
	readonly view: View;
	/** As wished: a colour may be one that the embed refuses. */
	readonly wished: EmbedOptions;
	/** A whole number between the least and the most of `HEIGHT`. */
	readonly heightPx: number;
	readonly preview: Preview;
}

/** The choices of an address, what of them the embed can use, and what had to be ignored. */
export interface ParsedChoices {
	readonly choices: BuilderChoices;
	/** The options without what the embed would refuse. */
	readonly options: EmbedOptions;
	readonly viewProblems: readonly ViewProblem[];
	readonly optionProblems: readonly OptionProblem[];
}

/** Reads the choices from the parameters of an address. What cannot be used stays at its default and is reported. Never throws. */
export function parseChoices(params: URLSearchParams, record: TreatyRecord): ParsedChoices {
	const { view, problems } = parseView(params, nameableIn(record));
	const { options, problems: refused } = parseOptions(params);
	const optionProblems = [...refused];
	const named = namedParams(params);
	const read = <T>(param: string, fallback: T, parse: (text: string) => T | undefined): T => {
		const value = named.get(param);
		if (value === null) return fallback;
		const parsed = parse(value);
		if (parsed === undefined) optionProblems.push({ param, value, reason: 'not-a-choice' });
		return parsed ?? fallback;
	};
	const choices: BuilderChoices = {
		// A frozen embed names its day; here the as-of day is again the one that is not named, so that the way back to live is open.
		view: view.on === record.days.asOf ? { ...view, on: undefined } : view,
		wished: {
			...options,
			accent: options.accent ?? unreadable('accent', refused),
			background: options.background ?? unreadable('background', refused),
		},
		heightPx: read('height', HEIGHT.usual, (text) => heightOf(text)),
		preview: read('preview', 'full', (text) => PREVIEWS.find((known) => known === text)),
	};
	return { choices, options, viewProblems: problems, optionProblems };
}

/** Writes the choices as the query of the builder's address, with its question mark; the empty text where all is at its default. */
export function builderQuery(
	{ view, wished, heightPx, preview }: BuilderChoices,
	days: Pick<TreatyDays, 'asOf' | 'release'>,
): string {
	const parts = [
		embedQuery(view, wished, days).slice(1),
		heightPx === HEIGHT.usual ? '' : `height=${heightPx}`,
		preview === 'full' ? '' : `preview=${preview}`,
	].filter(Boolean);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** A height that was typed, in CSS pixels; `undefined` where it is no whole number or out of bounds. */
export function heightOf(text: string): number | undefined {
	const heightPx = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	return heightPx >= HEIGHT.least && heightPx <= HEIGHT.most ? heightPx : undefined;
}

/** A valid colour with too little contrast: it stays chosen, so that the page can explain why it is not used. */
function unreadable(param: 'accent' | 'background', problems: readonly OptionProblem[]): string | undefined {
	return problems
		.find((problem) => problem.param === param && problem.reason === 'contrast')
		?.value.toLowerCase();
}
