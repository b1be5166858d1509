import { patternsText } from './patterns.ts';

/**
 * Puts the shapes and patterns into a map that was reached without the server's HTML, from the finished picture.
 * @param url where the complete picture is served (`static/map/world.svg`)
 * @throws {Error} when the picture cannot be had or holds no shapes
 */
export async function fetchPicture(svg: SVGSVGElement, url: string): Promise<void> {
	const response = await fetch(url);
	const picture = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
	const paths = picture.querySelectorAll('path[class]');
	const group = svg.querySelector(':scope > g');
	const defs = svg.querySelector('defs');
	if (!response.ok || !group || !defs || paths.length === 0)
		throw new Error(`${url} answered ${response.status}`);
	group.prepend(...paths);
	defs.innerHTML = patternsText();
}
