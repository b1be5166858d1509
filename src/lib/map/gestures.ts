import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { type Box, type Frame, within } from './frame.ts';

/** Zooming and panning by wheel, mouse and fingers on one map. */
export interface Gestures {
	/** Tells the gestures where the map is now, after a button or a region has moved it. */
	syncFrame: (frame: Frame) => void;
	stop: () => void;
}

/**
 * Listens on a map and reports each new frame. The page keeps its scroll: the wheel zooms only with Ctrl or ⌘, one finger scrolls the
 * page, two fingers pan and pinch the map, and a mouse drags it once it is larger than its frame.
 * @param visible what is visible now, in units of the map
 * @param maxScale the largest scale now
 * @param onframe called in each frame of a gesture; `isDone` in its last
 */
export function gesturesOn(
	svg: SVGSVGElement,
	start: Frame,
	visible: () => Box,
	maxScale: () => number,
	onframe: (frame: Frame, isDone: boolean) => void,
): Gestures {
	let isFollowing = false;
	const behaviour = zoom<SVGSVGElement, unknown>()
		.extent(() => {
			const { x, y, width, height } = visible();
			return [
				[x, y],
				[x + width, y + height],
			];
		})
		.constrain((transform) => transformOf(within(transform, visible())))
		.filter((event: Event) => {
			behaviour.scaleExtent([1, maxScale()]);
			if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
			if (window.TouchEvent && event instanceof TouchEvent) return event.touches.length > 1;
			return event instanceof MouseEvent && event.type === 'mousedown' && event.button === 0 && isZoomed(svg);
		})
		.on('zoom end', ({ transform, type }: D3ZoomEvent<SVGSVGElement, unknown>) => {
			if (!isFollowing) onframe({ x: transform.x, y: transform.y, k: transform.k }, type === 'end');
		});
	const selection = select(svg).call(behaviour).on('dblclick.zoom', null);
	const syncFrame = (frame: Frame) => {
		isFollowing = true;
		selection.property('__zoom', transformOf(frame));
		isFollowing = false;
	};
	syncFrame(start);
	return { syncFrame, stop: () => selection.on('.zoom', null) };
}

function transformOf({ x, y, k }: Frame): ZoomTransform {
	return zoomIdentity.translate(x, y).scale(k);
}

function isZoomed(svg: SVGSVGElement): boolean {
	const transform: unknown = Reflect.get(svg, '__zoom');
	return typeof transform === 'object' && transform !== null && 'k' in transform && Number(transform.k) > 1;
}
