import type { Layer } from '#lib/address/view.ts';

declare global {
	namespace App {
		interface PageState {
			/** The query string of the view on screen, when it was written without a navigation. */
			search?: string;
			/** The layer of the map on screen, likewise. */
			layer?: Layer;
		}
	}
}
