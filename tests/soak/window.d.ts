/** How a participant is drawn. */
export interface Drawn {
	readonly paint: string;
	readonly isFaded: boolean;
}

/** An entry of the legend. */
export interface Entry {
	readonly paint: string;
	readonly count: number | undefined;
	readonly isChosen: boolean;
}

/** What a reader sees and hears of the explorer, at one moment. */
export interface Look {
	/** The path and query of the view: of the page, or of the frame's link to the full view. */
	readonly address: string;
	readonly lang: string;
	readonly theme: string;
	/** By `iso3`. */
	readonly paints: Readonly<Record<string, Drawn>>;
	/** Of the EU's button, which stands apart from the map. */
	readonly euPaint: string;
	readonly legend: readonly Entry[];
	readonly sentence: string;
	readonly mapLabel: string;
	/** The day as it is written beside the sentence. */
	readonly day: string;
	/** What the button of the day says; empty in a frame. */
	readonly buttonDay: string;
	/** The same as the data write it. */
	readonly isoDay: string;
	readonly valueText: string;
	/** The name of the state whose card is open; empty where none is. */
	readonly card: string;
	/** How many shapes of the map are in the tab order. */
	readonly tabStops: number;
	readonly isPlaying: boolean;
	/** Links that lead nowhere, by their paths. */
	readonly strayLinks: readonly string[];
	/** What has the focus; empty where nothing has. */
	readonly focus: string;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What look.page.js leaves in the window. */
declare global {
	interface Window {
		soakLook: () => Promise<Look>;
		/** The middle of an element that can be pointed at, of those that are shown; `undefined` where something lies over it. */
		soakAim: (what: { selector: string; at: number }) => Point | undefined;
		soakAimAtState: (place: { iso3: string } & Point) => Point | undefined;
		/** Gives the focus to the first of these elements that is shown; whether it took it. */
		soakFocus: (selector: string) => boolean;
	}
}
