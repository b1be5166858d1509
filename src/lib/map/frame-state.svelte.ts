import { loadPart } from '#lib/ui/parts-state.svelte.ts';
import {
	type Box,
	type Frame,
	frameFor,
	largestScale,
	MAP_HEIGHT,
	MAP_WIDTH,
	scaledBy,
	visibleBox,
	WHOLE_WORLD,
	within,
} from './frame.ts';
import type { Gestures } from './gestures.ts';

/** Where the reader has moved the map by button, wheel or finger, and the region that filled the frame before. */
export interface Moved {
	frame: Frame;
	region: Box | undefined;
}

/** Which part of the map fills its frame: a region, or where the reader has moved it. */
export class FrameState {
	widthPx = $state(0);
	heightPx = $state(0);
	/** A gesture is under way, so the map follows it without a transition. */
	isGesture = $state(false);
	readonly #region: () => Box | undefined;
	readonly #moved: () => Moved | undefined;
	readonly #onmove: (moved: Moved | undefined) => void;
	#gestures: Gestures | undefined;

	/**
	 * @param region what fills the frame until the reader moves the map; the whole world if not given
	 * @param moved holds until another region is chosen. That the region is given up by moving is no choice
	 * @param onmove called when the reader has moved the map, or put it back
	 */
	constructor(
		region: () => Box | undefined,
		moved: () => Moved | undefined,
		onmove: (moved: Moved | undefined) => void,
	) {
		this.#region = region;
		this.#moved = moved;
		this.#onmove = onmove;
	}

	readonly visible = $derived.by(() => visibleBox(this.widthPx || MAP_WIDTH, this.heightPx || MAP_HEIGHT));
	readonly maxScale = $derived.by(() => largestScale(this.widthPx || 960));
	/** The region that fills the frame, until the reader moves the map. */
	readonly region = $derived.by(() => {
		const [region, moved] = [this.#region(), this.#moved()];
		return moved && (!region || moved.region === region) ? undefined : region;
	});
	readonly frame = $derived.by((): Frame => {
		const [region, moved] = [this.region, this.#moved()];
		if (moved && !region) return within(moved.frame, this.visible);
		return region && this.widthPx ? frameFor(region, this.visible, this.maxScale) : WHOLE_WORLD;
	});
	/** Units of the map in one CSS pixel; before the map has been measured, as at 960 px. */
	readonly unitsPerPx = $derived.by(() =>
		this.widthPx ? this.visible.width / this.widthPx / this.frame.k : 5,
	);

	moveTo(frame: Frame): void {
		this.#onmove(frame.k > 1 ? { frame, region: this.#region() } : undefined);
	}

	reset(): void {
		this.#onmove(undefined);
	}

	zoomBy(factor: number): void {
		this.moveTo(scaledBy(this.frame, factor, this.visible, this.maxScale));
	}

	/** Moves the map if a point of it cannot be seen. */
	bringIntoView({ x, y }: { x: number; y: number }): void {
		const { frame, visible } = this;
		const [across, down] = [x * frame.k + frame.x - visible.x, y * frame.k + frame.y - visible.y];
		if (across > 0 && across < visible.width && down > 0 && down < visible.height) return;
		this.moveTo(frameFor({ x, y, width: 1, height: 1 }, visible, frame.k));
	}

	/** Where a point of the map is, in CSS pixels from its top left corner. */
	positionOf({ x, y }: { x: number; y: number }): { x: number; y: number } {
		const { frame, visible } = this;
		const scale = this.unitsPerPx * frame.k;
		return { x: (x * frame.k + frame.x - visible.x) / scale, y: (y * frame.k + frame.y - visible.y) / scale };
	}

	/** The point of the map at CSS pixels from its top left corner. */
	pointAt(xPx: number, yPx: number): { x: number; y: number } {
		const { frame, visible } = this;
		const scale = this.unitsPerPx * frame.k;
		return {
			x: (xPx * scale + visible.x - frame.x) / frame.k,
			y: (yPx * scale + visible.y - frame.y) / frame.k,
		};
	}

	/** Begins to listen to wheel, mouse and fingers, whose code comes with the first pointer on the map. */
	async startGestures(svg: SVGSVGElement): Promise<void> {
		if (this.#gestures) return;
		const { gesturesOn } = await loadPart(() => import('./gestures.ts'));
		this.#gestures ??= gesturesOn(
			svg,
			this.frame,
			() => this.visible,
			() => this.maxScale,
			(frame, isDone) => {
				// A click ends a gesture that has moved nothing: the region goes on filling the map when its size changes.
				if (!isDone) this.moveTo(frame);
				this.isGesture = !isDone;
			},
		);
	}

	/** Tells the gestures where the map is, after something else has moved it. */
	syncGestures(): void {
		if (!this.isGesture) this.#gestures?.syncFrame(this.frame);
	}

	stopGestures(): void {
		this.#gestures?.stop();
	}
}
