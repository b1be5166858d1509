import { parseDay, toIso, type Day } from '#lib/domain/day.ts';
import type { TreatyDays } from '#lib/domain/record.ts';
import { choice, onOff, readerOf, valid, type Parsed, type ViewProblem } from '#lib/address/params.ts';
import { serializeView, type Theme, type View } from '#lib/address/view.ts';

/** The font families that the frame can be set in; both are on the reader's machine already. */
export const FONTS = ['sans', 'serif'] as const;
export type Font = (typeof FONTS)[number];

/** The codes of `LANGUAGES`, whose names would be too heavy for a frame. */
export const CODES = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'vi'] as const;

/** How the frame looks in the page of its host, beside what it shows: that is the view. */
export interface EmbedOptions {
	readonly hasTimeline: boolean;
	readonly hasLegend: boolean;
	/** Shows one day as it was known when the embed was made; without it the newest data. */
	readonly isFrozen: boolean;
	/** The release of the data that a frozen embed was made with. */
	readonly asOf: Day | undefined;
	/** Six hexadecimal digits, for the chosen day, links and the focus. */
	readonly accent: string | undefined;
	/** Six hexadecimal digits: the page behind the map, which is also the sea. */
	readonly background: string | undefined;
	readonly font: Font;
}

export const DEFAULT_OPTIONS: EmbedOptions = {
	hasTimeline: true,
	hasLegend: true,
	isFrozen: false,
	asOf: undefined,
	accent: undefined,
	background: undefined,
	font: 'sans',
};

/** Why an option is not used. `contrast`: a colour on which the map or the text could not be read. */
type OptionReason = 'not-a-choice' | 'not-a-day' | 'not-a-colour' | 'contrast';

/** An option whose value is ignored. */
export type OptionProblem = ViewProblem<OptionReason>;

/**
 * The lightness (relative luminance, WCAG 2.2) that a background must have: the colours of the map are chosen for pages that are almost
 * white or almost black, and on others one could be taken for another.
 */
const LIGHT_ENOUGH = 0.85;
const DARK_ENOUGH = 0.02;

/** WCAG 2.2, 1.4.11: what shows a state or a focus stands 3:1 from what is beside it; links are underlined as well. */
const LEAST_CONTRAST = 3;

/** Reads the options of a frame's address; what cannot be used stays at its default and is reported. Never throws. */
export function parseOptions(params: URLSearchParams): { options: EmbedOptions; problems: OptionProblem[] } {
	const { read, problems } = readerOf<OptionReason>(params);
	const d = DEFAULT_OPTIONS;
	const colour = (param: 'accent' | 'background', fits: (hex: string) => boolean) =>
		read(param, d[param], (text) => {
			if (!/^[0-9a-f]{6}$/i.test(text)) return invalid('not-a-colour');
			const hex = text.toLowerCase();
			return fits(hex) ? valid(hex) : invalid('contrast');
		});
	const background = colour('background', (hex) => {
		const light = luminance(hex);
		return light >= LIGHT_ENOUGH || light <= DARK_ENOUGH;
	});
	// app.html redirects every known language, so a `lang` that reaches this is invalid.
	read('lang', undefined, (text) => choice(CODES)(text.toLowerCase()));
	const options: EmbedOptions = {
		hasTimeline: read('timeline', d.hasTimeline, onOff('timeline')),
		hasLegend: read('legend', d.hasLegend, onOff('legend')),
		isFrozen: read('frozen', d.isFrozen, onOff('frozen')),
		asOf: read('asof', d.asOf, (text) => {
			const day = parseDay(text);
			return day === undefined ? invalid('not-a-day') : valid(day);
		}),
		accent: colour('accent', (hex) => contrast(hex, background ?? 'ffffff') >= LEAST_CONTRAST),
		background,
		font: read('font', d.font, choice(FONTS)),
	};
	return { options, problems };
}

function invalid(reason: OptionReason): Parsed<never, OptionReason> {
	return { kind: 'invalid', reason };
}

/** The theme that goes with a background: dark text on a light one, and the other way round. */
export function themeOn(background: string): Exclude<Theme, 'auto'> {
	return luminance(background) >= LIGHT_ENOUGH ? 'light' : 'dark';
}

/**
 * The query of an embed, with its question mark, or an empty string for the live map with nothing changed. One view with its options has
 * one address; a frozen one carries its day and the release of its data.
 * @param days the as-of day and the release of today's data, which a frozen embed is made with
 */
export function embedQuery(
	view: View,
	options: EmbedOptions,
	{ asOf, release }: Pick<TreatyDays, 'asOf' | 'release'>,
): string {
	const d = DEFAULT_OPTIONS;
	const frozenAt = options.isFrozen ? (options.asOf ?? release) : undefined;
	// A release can be later than the last day that it covers.
	const shown = frozenAt === undefined ? view : { ...view, on: view.on ?? Math.min(frozenAt, asOf) };
	const parts = [
		serializeView({ ...shown, find: '', sort: { column: 'name', descending: false } }).slice(1),
		options.hasTimeline ? '' : 'timeline=off',
		options.hasLegend ? '' : 'legend=off',
		frozenAt === undefined ? '' : `frozen&asof=${toIso(frozenAt)}`,
		options.accent === undefined ? '' : `accent=${options.accent}`,
		options.background === undefined ? '' : `background=${options.background}`,
		options.font === d.font ? '' : `font=${options.font}`,
	].filter(Boolean);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The page of the dark theme, as `look.css` has it. */
const DARK_SEA = '14191d';

/**
 * Gives the document the theme and the style tokens of its host. A background of the host's decides the theme, because the map's
 * colours are chosen for the one or the other; an accent that could not be seen on the dark page is left out there.
 * @param root the document's root element
 */
export function applyTheme(root: HTMLElement, { theme }: View, options: EmbedOptions): void {
	const { background, accent, font } = options;
	const chosen = background === undefined ? theme : themeOn(background);
	if (chosen === 'auto') delete root.dataset['theme'];
	else root.dataset['theme'] = chosen;

	const isDark =
		chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
	const sea = background ?? (isDark ? DARK_SEA : 'ffffff');
	const visible = accent !== undefined && contrast(accent, sea) >= LEAST_CONTRAST ? accent : undefined;
	const tokens: Record<string, string | undefined> = {
		'--sea': background && `#${background}`,
		'--accent': visible && `#${visible}`,
		'--sans': font === 'serif' ? 'Georgia, serif' : undefined,
	};
	for (const [name, value] of Object.entries(tokens)) {
		if (value === undefined) root.style.removeProperty(name);
		else root.style.setProperty(name, value);
	}
}

/** Relative luminance of a colour from 0 (black) to 1 (white), as WCAG 2.2 defines it. @param hex six hexadecimal digits */
export function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). @param a six hexadecimal digits @param b the same */
export function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}
