import type { FirstView } from './first-view.ts';

/** What the page scripts of the bench leave in the window. */
declare global {
	interface Window {
		benchFirstView: FirstView;
		/** When an `input` event on the scrubber first changed a fill; `undefined` until then. */
		benchScrubberLiveMs?: number;
		/** Moves the scrubber to each position in turn, one a frame. */
		benchScrub: (positions: number[]) => Promise<void>;
		/** Lets frames pass. */
		benchIdle: (frames: number) => Promise<void>;
		/** How many participants are painted otherwise at one position than at another. */
		benchChanges: (from: number, to: number) => Promise<number>;
	}
}
