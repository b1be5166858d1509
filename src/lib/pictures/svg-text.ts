/** The faces of a picture: the serif of the headline, the sans of everything else, and its bold. */
export type Face = 'serif' | 'sans' | 'bold';

/**
 * Advance widths of U+0020 to U+007E in thousandths of the type size, of Source Serif 4 SemiBold, Source Sans 3 Regular and SemiBold, read
 * from the font files. The PNG is drawn with these very fonts; other programs draw the SVG with what they have, hence `slack`.
 */
const WIDTHS: Record<Face, readonly number[]> = {
	serif: widths(
		'228 314 423 544 538 949 739 206 384 384 458 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 ' +
			'867 712 668 663 744 634 610 725 809 387 394 726 616 930 757 742 637 742 707 560 650 757 706 1020 678 667 592 356 364 356 548 528 ' +
			'400 554 630 527 623 540 374 573 650 336 313 615 337 961 652 590 632 613 475 475 368 640 581 850 585 592 497 365 301 365 548',
	),
	sans: widths(
		'200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 ' +
			'847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 ' +
			'542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
	),
	bold: widths(
		'200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 ' +
			'875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 ' +
			'549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513',
	),
};

/** Of a character that the table does not have, by its face; Latin letters with marks are about as wide. */
const OTHER: Record<Face, number> = { serif: 640, sans: 560, bold: 580 };
/** From here on scripts are set in squares (CJK and what follows). */
const FIRST_SQUARE = 0x2e80;

const FAMILY: Record<Face, string> = {
	serif: "'Source Serif 4', Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
	sans: "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
	bold: "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
};

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
		for (const char of text) {
			const code = char.codePointAt(0) ?? 0;
			sum += WIDTHS[face][code - 32] ?? (code < FIRST_SQUARE ? OTHER[face] : 1000);
		}
		// The serifs that there are differ less in width than the sans do.
		const slack = face === 'serif' ? (1 + this.#slack) / 2 : this.#slack;
		return (sum / 1000) * sizePx * slack;
	}

	/** Breaks a text at its spaces into lines no wider than this; a single word that is wider has a line of its own. */
	lines(text: string, face: Face, sizePx: number, widthPx: number): string[] {
		const lines: string[] = [];
		for (const word of text.split(' ')) {
			const last = lines.at(-1);
			if (last !== undefined && this.width(`${last} ${word}`, face, sizePx) <= widthPx)
				lines[lines.length - 1] = `${last} ${word}`;
			else lines.push(word);
		}
		return lines;
	}

	/**
	 * Two lines where one does not do, broken where the sentence breaks if it can be, else in about the middle. A text that needs more lines
	 * is broken where it must be.
	 */
	balanced(text: string, face: Face, sizePx: number, widthPx: number): string[] {
		const plain = this.lines(text, face, sizePx, widthPx);
		if (plain.length !== 2) return plain;
		const words = text.split(' ');
		const breaks = words.slice(1).map((_, at) => {
			const lines = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
			const longest = Math.max(...lines.map((line) => this.width(line, face, sizePx)));
			const end = lines[0]?.at(-1) ?? '';
			return { lines, longest, cost: longest * (BREAKS[end] ?? 1) };
		});
		const [best] = breaks.filter(({ longest }) => longest <= widthPx).sort((a, b) => a.cost - b.cost);
		return best?.lines ?? plain;
	}
}

/** How much longer a line may be for ending with one of these. */
const BREAKS: Record<string, number | undefined> = { '.': 0.55, ';': 0.75, ':': 0.7, ',': 0.65 };

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

/** One line of text as SVG. */
export function textAt(x: number, y: number, text: string, setting: Setting): string {
	const end = setting.anchor && setting.anchor !== 'start' ? ` text-anchor="${setting.anchor}"` : '';
	return `<text x="${round(x)}" y="${round(y)}"${end} ${attributesOf(setting)}>${escapeXml(text)}</text>`;
}

/** Runs of text one after the other, `gapPx` apart in whichever font they are drawn. */
export function runsAt(
	x: number,
	y: number,
	gapPx: number,
	runs: readonly (readonly [string, Setting])[],
): string {
	const spans = runs.map(
		([text, setting], at) =>
			`<tspan${at > 0 ? ` dx="${round(gapPx)}"` : ''} ${attributesOf(setting)}>${escapeXml(text)}</tspan>`,
	);
	return `<text x="${round(x)}" y="${round(y)}">${spans.join('')}</text>`;
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

function widths(list: string): readonly number[] {
	return list.split(' ').map(Number);
}
