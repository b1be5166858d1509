import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { keyDays } from '#lib/explorer/key-days.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/messages/index.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { groupOf, type TreatyDays, type TreatyRecord } from '#lib/domain/record.ts';
import type { ViewProblem } from '#lib/address/params.ts';
import {
	DEFAULT_VIEW,
	nameableIn,
	parseView,
	serializeView,
	type Layer,
	type View,
} from '#lib/address/view.ts';
import { namedParams } from '#lib/address/query.ts';
import {
	DEFAULT_OPTIONS,
	embedQuery,
	parseOptions,
	type EmbedOptions,
	type OptionProblem,
} from './options.ts';
import { iframeSnippet, pictureSnippet, scriptSnippet, type Embedded, type Picture } from './snippets.ts';

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
	/** As requested: a colour may be one that the embed refuses. */
	readonly requested: EmbedOptions;
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
		requested: {
			...options,
			accent: options.accent ?? unreadable('accent', refused),
			background: options.background ?? unreadable('background', refused),
		},
		heightPx: read('height', HEIGHT.usual, (text) => heightOf(text)),
		preview: read('preview', 'full', (text) => PREVIEWS.find((preview) => preview === text)),
	};
	return { choices, options, viewProblems: problems, optionProblems };
}

/** Writes the choices as the query of the builder's address, with its question mark; an empty string where all is at its default. */
export function builderQuery(
	{ view, requested, heightPx, preview }: BuilderChoices,
	days: Pick<TreatyDays, 'asOf' | 'release'>,
): string {
	const parts = [
		embedQuery(view, requested, days).slice(1),
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

/** What the builder gives to take away. */
export interface Codes {
	readonly iframe: string;
	readonly script: string;
	/** The page that answers for the embed by oEmbed, and the JSON file itself; `undefined` where there is none for these choices. */
	readonly pageUrl: string | undefined;
	readonly oembedUrl: string | undefined;
	/** A linked picture; `undefined` where the site keeps none of this view. */
	readonly picture: string | undefined;
}

/**
 * The code of an embed, in all its forms.
 * @param siteUrl the absolute address of the site, without a slash at its end
 * @param hasOembed whether the site answers by oEmbed at all
 */
export function codesOf(
	record: TreatyRecord,
	{ choices, options }: Pick<ParsedChoices, 'choices' | 'options'>,
	siteUrl: string,
	hasOembed: boolean,
): Codes {
	const { asOf } = record.days;
	const { isFrozen } = options;
	const shown = shownView(choices.view, isFrozen, Math.min(options.asOf ?? asOf, asOf));
	const embedded: Embedded = {
		embedUrl: `${siteUrl}/embed/${embedQuery(choices.view, options, record.days)}`,
		title: frameTitle(shown),
		heightPx: choices.heightPx,
	};
	const fullUrl = `${siteUrl}/${serializeView({ ...shown, theme: DEFAULT_VIEW.theme })}`;
	const pictured = pictureName(record, choices.view, isFrozen);
	const picture: Picture | undefined =
		pictured === undefined
			? undefined
			: {
					url: `${siteUrl}/pictures/${pictured}.png`,
					alt: embedAlt(record, shown),
					widthPx: PICTURE_SIZES.wide.width,
					heightPx: PICTURE_SIZES.wide.height,
				};
	const named = hasOembed ? oembedName(record, choices.view, options) : undefined;
	const dayPage = choices.view.on === undefined ? '' : `on/${toIso(choices.view.on)}/`;
	return {
		iframe: iframeSnippet(embedded),
		script: scriptSnippet(siteUrl, embedded, fullUrl, picture),
		pageUrl: named && `${siteUrl}/${dayPage}`,
		oembedUrl: named && `${siteUrl}/oembed/${named}.json`,
		picture: picture && pictureSnippet(picture, fullUrl),
	};
}

/** The view that is on screen in the frame, for its title and its link: a frozen one names its day, and nothing of the table. */
export function shownView(view: View, isFrozen: boolean, asOf: number): View {
	const { find, sort } = DEFAULT_VIEW;
	return { ...view, find, sort, on: view.on ?? (isFrozen ? asOf : undefined) };
}

/**
 * The title of a frame. Without a day it names none and gives no figure: the title stays in the article, and the map in it
 * moves on.
 */
export function frameTitle(view: View): string {
	const titles: Record<Layer, () => string> = {
		status: m.builder_title_status,
		votes: m.builder_title_votes,
		budapest: m.builder_title_budapest,
	};
	const title = titles[view.layer]();
	return view.on === undefined ? title : m.builder_title_on({ title, day: formatDay(view.on) });
}

/** The text of a view's picture, in full sentences: with its figures where the day is fixed, without where it moves on. */
function embedAlt(record: TreatyRecord, view: View): string {
	if (view.on === undefined) return m.builder_alt_latest({ title: frameTitle(view) });
	const headline = headlineOn(record, sceneOn(record, view, view.on), groupOf(record, view.group), view.on);
	return m.builder_alt_on({ day: formatDay(view.on), headline });
}

/** Why an option of the address is not used. */
export function optionProblemText({ param, reason }: OptionProblem): string {
	switch (reason) {
		case 'not-a-day':
			return m.problem_not_a_day();
		case 'not-a-colour':
			return m.embed_not_a_colour();
		case 'contrast':
			return param === 'background' ? m.embed_background_unfit() : m.embed_accent_unseen();
		case 'not-a-choice':
			return param === 'height' ? m.builder_refused_height() : m.builder_not_a_choice();
	}
}

/** The name of the as-of day in stable addresses: `/pictures/latest.png`. */
export const LATEST = 'latest';

/**
 * The name under which the site keeps a picture of a view: a key day as `YYYY-MM-DD`, or `latest`. `undefined` where it keeps none: pictures
 * are made for the whole world in the first layer. The picture called `latest` moves on with the data, so it is none of a frozen view.
 */
function pictureName(record: TreatyRecord, view: View, isFrozen: boolean): string | undefined {
	const day = view.on ?? record.days.asOf;
	const shown: View = { ...view, on: undefined, theme: DEFAULT_VIEW.theme };
	if (embedQuery(shown, DEFAULT_OPTIONS, record.days) !== '') return undefined;
	if (keyDays(record).some((keyDay) => keyDay.day === day)) return toIso(day);
	return day === record.days.asOf && !isFrozen ? LATEST : undefined;
}

/**
 * The name under which the site answers for an embed by oEmbed: `latest` for the live map, a key day for that day as it is known now, frozen.
 * `undefined` where it does not answer: the answers are files, so there are none for other views and options.
 */
function oembedName(record: TreatyRecord, view: View, options: EmbedOptions): string | undefined {
	const { days } = record;
	const day = keyDays(record).find((keyDay) => keyDay.day === view.on)?.day;
	const answer: EmbedOptions = { ...DEFAULT_OPTIONS, isFrozen: day !== undefined };
	const answered = embedQuery({ ...DEFAULT_VIEW, on: day }, answer, days);
	if (embedQuery(view, options, days) !== answered) return undefined;
	return day === undefined ? LATEST : toIso(day);
}

/** No embed is higher than this; a larger number is a mistake that would push the rest of the page away. In CSS pixels. */
const MOST_PX = 4000;

/**
 * The height that a frame asks its host for, in CSS pixels, from a message in the dialect of Datawrapper: `{"datawrapper-height":{"<id>":px}}`.
 * `undefined` for every other message.
 */
export function heightAskedFor(message: unknown): number | undefined {
	if (typeof message !== 'object' || message === null || !('datawrapper-height' in message)) return undefined;
	const byId = message['datawrapper-height'];
	if (typeof byId !== 'object' || byId === null) return undefined;
	const heightPx: unknown = Object.values(byId)[0];
	return typeof heightPx === 'number' && heightPx > 0 && heightPx <= MOST_PX
		? Math.ceil(heightPx)
		: undefined;
}
