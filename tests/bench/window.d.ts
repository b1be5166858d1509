import type { FirstView } from './first-view.ts';

/** What the page scripts of the bench leave in the window. */
declare global {
	interface Window {
		benchFirstView: FirstView;
		/** When an `input` event on the scrubber first changed a fill; `undefined` until then. */
		benchScrubberLiveMs?: number;
		/** Moves the scrubber to each position in turn, with two frames each. */
		benchScrub: (positions: number[]) => Promise<void>;
	}
}
