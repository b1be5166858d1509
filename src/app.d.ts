import type { MapPage } from '#lib/address/view.ts';

declare global {
	namespace App {
		interface PageState {
			/** The query string of the view on screen, when it was written without a navigation. */
			search?: string;
			/** What the map shows, likewise. */
			page?: MapPage;
		}
	}
}
