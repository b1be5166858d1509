import { patternsText } from './patterns.ts';
import { labelsText, raiseShapes, type Ratified } from './ratified.ts';

/**
 * Puts the shapes and patterns into a map that was reached without the server's HTML, from the finished picture.
 * @param url where the complete picture is served (`static/map/world.svg`)
 * @throws {Error} when the picture cannot be had or holds no shapes
 */
export async function fetchPicture(
	svg: SVGSVGElement,
	url: string,
	ratified: readonly Ratified[],
): Promise<void> {
	const paths = await pathsOf(url, (text) => raiseShapes(text, ratified));
	const group = svg.querySelector(':scope > g');
	const defs = svg.querySelector('defs');
	if (!group || !defs) throw new Error('The map has no place for its shapes');
	group.prepend(...paths);
	defs.innerHTML = patternsText();
	svg.parentElement
		?.querySelector('.map-names')
		?.insertAdjacentHTML('afterbegin', labelsText(ratified, new Map()));
}

/**
 * Gives the shapes of a map the outlines of the finished picture, which are finer than those that a frame is sent with. The elements stay,
 * and so does their paint.
 * @throws {Error} when the picture cannot be had or holds no shapes
 */
export async function refinePicture(svg: SVGSVGElement, url: string): Promise<void> {
	const nameOf = (path: Element) =>
		[path.getAttribute('class'), path.getAttribute('data-iso3'), path.getAttribute('data-area')].join();
	const fine = new Map((await pathsOf(url)).map((path) => [nameOf(path), path.getAttribute('d')]));
	for (const path of svg.querySelectorAll('path[class]')) {
		// Dots have no outline, and are where the zoom has put them.
		if (path.matches('.m, .r')) continue;
		const d = fine.get(nameOf(path));
		if (d) path.setAttribute('d', d);
	}
	for (const outline of svg.querySelectorAll('.o[d]'))
		outline.setAttribute('d', outline.nextElementSibling?.getAttribute('d') ?? '');
}

async function pathsOf(url: string, edit = (text: string) => text): Promise<Element[]> {
	const response = await fetch(url);
	const picture = new DOMParser().parseFromString(edit(await response.text()), 'image/svg+xml');
	const paths = [...picture.querySelectorAll('path[class]')];
	if (!response.ok || paths.length === 0) throw new Error(`${url} answered ${response.status}`);
	return paths;
}
