/** Where a participant is on the map, in units of the map (see `frame.ts`). */
export interface Place {
	readonly iso3: string;
	/** The label point. */
	readonly x: number;
	readonly y: number;
	/** Area in square pixels on a map 960 px wide. */
	readonly area: number;
	/** Whether it has a marker, because its shape alone is too small to be seen or hit. */
	readonly small: boolean;
}
