/** Where a participant is on the map, in units of the map (see `frame.ts`). */
export interface Place {
	readonly iso3: string;
	/** A point well inside its main land; of a small state, where its dot is drawn. */
	readonly x: number;
	readonly y: number;
	/** What a small state has more: its shape alone is too small to be seen or hit. */
	readonly small?: {
		/** Area of its shape in square pixels on a map 960 px wide. */
		readonly areaPx2: number;
		/** How far the dot stands from the label point, off its neighbours' dots, on a map 960 px wide. */
		readonly nudgeX: number;
		readonly nudgeY: number;
	};
}
