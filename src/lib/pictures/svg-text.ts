import { LANGUAGE } from '#lib/messages/generated.ts';
import { languageOf } from '#lib/messages/languages.ts';
import { type Face, widthOf } from './widths.ts';

const { dir, tag } = languageOf(LANGUAGE);
/** Whether a picture is read from its right edge. */
export const IS_RTL = dir === 'rtl';
/** How far lines of the serif are apart, in type sizes: Arabic letters reach further up and down, Chinese ones fill their squares. */
export const SERIF_LEADING = LANGUAGE === 'ar' || LANGUAGE === 'zh' ? 1.3 : 1.15;
/** For a root element: the language, by which the same character can have another shape. */
export const XML_LANG = `xml:lang="${tag}"`;

/** The first are those of our PNG (see `faces.server.ts`), the others those that readers' systems have. */
const FAMILIES: Partial<Record<typeof LANGUAGE, Pick<Record<Face, string>, 'serif' | 'sans'>>> = {
	ar: {
		serif: "'Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman', serif",
		sans: "'Noto Sans Arabic', system-ui, 'Segoe UI', 'Geeza Pro', Arial, sans-serif",
	},
	zh: {
		serif: "'Noto Serif SC', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif",
		sans: "'Noto Sans SC', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
	},
};
const { serif, sans } = FAMILIES[LANGUAGE] ?? {
	serif: "'Source Serif 4', Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
	sans: "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
};
const FAMILY: Record<Face, string> = { serif, sans, bold: sans };

/**
 * How wide words are in the fonts of a picture.
 * @param slack how much wider than measured a line may come out: 1 where our fonts draw it, more where the reader's do
 */
export class FontMetrics {
	readonly #slack: number;

	constructor(slack: number) {
		this.#slack = slack;
	}

	/** How wide a line is at most, in pixels of the picture. */
	width(text: string, face: Face, sizePx: number): number {
		let sum = 0;
		for (const char of text) sum += widthOf(char, face);
		// The serifs that there are differ less in width than the sans do.
		const slack = face === 'serif' ? (1 + this.#slack) / 2 : this.#slack;
		return (sum / 1000) * sizePx * slack;
	}

	/** Breaks a text between its words into lines no wider than this; a single word that is wider has a line of its own. */
	lines(text: string, face: Face, sizePx: number, widthPx: number): string[] {
		const lines: string[] = [];
		for (const word of wordsOf(text)) {
			const last = lines.at(-1);
			if (last !== undefined && this.width((last + word).trimEnd(), face, sizePx) <= widthPx)
				lines[lines.length - 1] = last + word;
			else lines.push(word);
		}
		return lines.map((line) => line.trimEnd());
	}

	/** Whether a text takes no more than so many lines, none of which is wider than this. */
	fits(text: string, face: Face, sizePx: number, widthPx: number, most: number): boolean {
		const lines = this.lines(text, face, sizePx, widthPx);
		return lines.length <= most && lines.every((line) => this.width(line, face, sizePx) <= widthPx);
	}

	/**
	 * Two lines where one does not do, broken where the sentence breaks if it can be, else in about the middle. A text that needs more lines
	 * is broken where it must be.
	 */
	balanced(text: string, face: Face, sizePx: number, widthPx: number): string[] {
		const plain = this.lines(text, face, sizePx, widthPx);
		if (plain.length !== 2) return plain;
		const words = wordsOf(text);
		const breaks = words.slice(1).map((_, at) => {
			const lines = [words.slice(0, at + 1), words.slice(at + 1)].map((line) => line.join('').trimEnd());
			const longest = Math.max(...lines.map((line) => this.width(line, face, sizePx)));
			const end = lines[0]?.at(-1) ?? '';
			return { lines, longest, cost: longest * (BREAKS[end] ?? 1) };
		});
		const [best] = breaks.filter(({ longest }) => longest <= widthPx).sort((a, b) => a.cost - b.cost);
		return best?.lines ?? plain;
	}
}

/** How much longer a line may be for ending with one of these. */
const BREAKS: Record<string, number | undefined> = {
	'.': 0.55,
	';': 0.75,
	':': 0.7,
	',': 0.65,
	'。': 0.55,
	'；': 0.75,
	'：': 0.7,
	'，': 0.65,
	'؛': 0.75,
	'،': 0.65,
};

const segmenter = LANGUAGE === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** What stands with the word before it: spaces, closing punctuation, and in Chinese what follows a number. */
const CLINGS = /^[\s\p{Pe}\p{Pf}\p{Po}·—…%]+$/u;
/** What stands with the word after it. */
const LEADS = /[\p{Ps}\p{Pi}\d]$/u;

/** The words of a text, between which it can be broken, each with the space after it. Chinese has none between them. */
function wordsOf(text: string): string[] {
	if (!segmenter) return text.split(/(?<= )/);
	const words: string[] = [];
	for (const { segment } of segmenter.segment(text)) {
		const last = words.at(-1);
		if (last !== undefined && (CLINGS.test(segment) || LEADS.test(last)))
			words[words.length - 1] = last + segment;
		else words.push(segment);
	}
	return words;
}

/** How a run of text is set. */
export interface Setting {
	readonly face: Face;
	readonly sizePx: number;
	readonly fill: string;
	/** What the x of a line is. */
	readonly anchor?: 'start' | 'middle' | 'end';
	/** Instead of the text, a line of this colour around it, for what lies under it to stand back. */
	readonly halo?: string | undefined;
}

/** One line of text as SVG, at an x of the sheet. */
export function textAt(x: number, y: number, text: string, setting: Setting): string {
	const end = setting.anchor && setting.anchor !== 'start' ? ` text-anchor="${setting.anchor}"` : '';
	return `<text x="${round(x)}" y="${round(y)}"${end} ${attributesOf(setting)}>${escapeXml(directed(text))}</text>`;
}

/** One line of text as SVG, `x` from the edge where reading starts: in a `fromStart`. */
export function lineAt(x: number, y: number, text: string, setting: Setting): string {
	const { anchor = 'start' } = setting;
	return textAt(startX(x), y, text, { ...setting, anchor: IS_RTL ? MIRRORED[anchor] : anchor });
}

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Runs of text one after the other, `gapPx` apart in whichever font they are drawn: in a `fromStart`. */
export function runsAt(
	x: number,
	y: number,
	gapPx: number,
	runs: readonly (readonly [string, Setting])[],
): string {
	const spans = runs.map(([text, setting], at) => {
		// From right to left no `dx` leads: engines differ in where it goes there.
		const gap = at > 0 && IS_RTL ? '\u00a0'.repeat(Math.round(gapPx / (setting.sizePx * 0.26))) : '';
		const shift = at > 0 && !IS_RTL ? ` dx="${round(gapPx)}"` : '';
		return `<tspan${shift} ${attributesOf(setting)}>${gap}${escapeXml(text)}</tspan>`;
	});
	const [start, end] = IS_RTL ? [RTL_START, RTL_END] : ['', ''];
	return `<text x="${round(startX(x))}" y="${round(y)}"${IS_RTL ? ' text-anchor="end"' : ''}>${start}${spans.join('')}${end}</text>`;
}

/**
 * Puts drawings into a sheet whose x is measured from the edge where reading starts: the left one, or the right one, from which x goes to the
 * left. Maps are never among them.
 */
export function fromStart(sheetPx: number, drawings: string): string {
	return IS_RTL ? `<g transform="translate(${round(sheetPx)} 0)">${drawings}</g>` : drawings;
}

/** The left edge of what stands so far from the edge where reading starts, and is so wide: in a `fromStart`. */
export function startX(x: number, widthPx = 0): number {
	return IS_RTL ? -x - widthPx : x;
}

const RTL_START = '\u202b';
const RTL_END = '\u202c';
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text runs from right to left, by its first letter (as `dir="auto"` in HTML). */
export function isRightToLeft(text: string): boolean {
	return RTL_LETTER.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/**
 * A text that runs from right to left is marked with direction characters: the engine of the PNGs knows no `direction`, which would also turn
 * `text-anchor` round.
 */
function directed(text: string): string {
	return isRightToLeft(text) || (IS_RTL && RTL_LETTER.test(text)) ? RTL_START + text + RTL_END : text;
}

function attributesOf({ face, sizePx, fill, halo }: Setting): string {
	const line = halo ? ` stroke="${halo}" stroke-width="${round(sizePx / 4)}" stroke-linejoin="round"` : '';
	return `font-family="${FAMILY[face]}" font-size="${sizePx}" font-weight="${face === 'sans' ? 400 : 600}" fill="${halo ?? fill}"${line}`;
}

/** Text as the content or the attribute of an element (XML 1.0, 2.4). */
export function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A length as a file writes it: to a hundredth, without noughts at the end. */
export function round(n: number): string {
	return String(Math.round(n * 100) / 100);
}
