import { FontMetrics, fromStart, lineAt, XML_LANG } from './svg-text.ts';
import { PictureError, svgToPng } from './svg-to-png.ts';
import { m } from '#lib/messages/index.ts';

/** What a drawing needs of its style once it leaves the page, and the value that need not be written. */
const STYLE: Readonly<Record<string, string>> = {
	fill: 'rgb(0, 0, 0)',
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-width': '1px',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-opacity': '1',
	'paint-order': 'normal',
	opacity: '1',
	visibility: 'visible',
	direction: 'ltr',
	'text-anchor': 'start',
	'dominant-baseline': 'auto',
	'font-family': '',
	'font-size': '',
	'font-weight': '400',
};

/** Pixels of a PNG for one of the drawing. */
const PNG_SCALE = 2;
const TITLE_PX = 20;
const NOTE_PX = 13;
const MARGIN = 24;

/**
 * A figure of the page as a file that stands by itself: the drawing in the colours on screen, its title over it, what it rests on under it.
 * @param svg the drawing; its `viewBox` is its size in pixels
 * @throws {PictureError} when there is no drawing, or the browser cannot draw
 */
export async function figureFile(
	svg: SVGSVGElement | undefined,
	words: { readonly title: string; readonly note: string },
	ending: 'svg' | 'png',
): Promise<Blob> {
	if (!svg) throw new PictureError(m.figure_missing());
	const text = standAlone(svg, words);
	return ending === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : svgToPng(text, PNG_SCALE);
}

function standAlone(svg: SVGSVGElement, { title, note }: { title: string; note: string }): string {
	const { width, height } = svg.viewBox.baseVal;
	const page = getComputedStyle(document.documentElement);
	const [ink, soft, paper] = ['--text', '--text-soft', '--sea'].map((name) => colourOn(svg, name));
	const metrics = new FontMetrics(1.25);
	const titleLines = metrics.lines(title, 'serif', TITLE_PX, width);
	const noteLines = metrics.lines(note, 'sans', NOTE_PX, width);
	const top = MARGIN + titleLines.length * TITLE_PX * 1.2 + 8;
	const bottom = top + height + 8;
	const whole = {
		width: width + 2 * MARGIN,
		height: Math.ceil(bottom + noteLines.length * NOTE_PX * 1.5 + MARGIN),
	};
	const drawing = withInlineStyles(svg);
	drawing.setAttribute('x', String(MARGIN));
	drawing.setAttribute('y', String(top));
	drawing.setAttribute('width', String(width));
	drawing.setAttribute('height', String(height));
	const line = (at: number, text: string, face: 'serif' | 'sans', sizePx: number, fill = '') =>
		fromStart(whole.width, lineAt(MARGIN, at, text, { face, sizePx, fill }));
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" ${XML_LANG} font-family="${page.fontFamily.replaceAll('"', "'")}">` +
		`<rect width="100%" height="100%" fill="${paper ?? ''}"/>` +
		titleLines
			.map((text, at) => line(MARGIN + TITLE_PX + at * TITLE_PX * 1.2, text, 'serif', TITLE_PX, ink))
			.join('') +
		new XMLSerializer().serializeToString(drawing) +
		noteLines
			.map((text, at) => line(bottom + NOTE_PX * 1.5 * (at + 1), text, 'sans', NOTE_PX, soft))
			.join('') +
		'</svg>'
	);
}

/** A copy with its styles as attributes. What a style hides is left out. */
function withInlineStyles(svg: SVGSVGElement): SVGSVGElement {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const originals = [svg, ...svg.querySelectorAll('*')];
	const copies = [copy, ...copy.querySelectorAll('*')];
	for (const [at, original] of originals.entries()) {
		const to = copies[at];
		if (!to) continue;
		const style = getComputedStyle(original);
		// The whole may be hidden, where a phone shows another; its parts are not.
		if (to !== copy && style.display === 'none') to.setAttribute('display', 'none');
		for (const [name, usual] of Object.entries(STYLE)) {
			const value = style.getPropertyValue(name);
			if (value !== usual) to.setAttribute(name, value);
			else to.removeAttribute(name);
		}
		for (const name of [...to.getAttributeNames()])
			if (/^(class|style|role|tabindex|on|aria-|data-)/.test(name)) to.removeAttribute(name);
	}
	for (const hidden of copy.querySelectorAll('[display="none"]')) hidden.remove();
	return copy;
}

/** A colour of the look as this element has it: custom properties keep `light-dark()`, which files do not know. */
function colourOn(svg: SVGSVGElement, property: string): string {
	const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	probe.style.fill = `var(${property})`;
	svg.append(probe);
	const { fill } = getComputedStyle(probe);
	probe.remove();
	return fill;
}
