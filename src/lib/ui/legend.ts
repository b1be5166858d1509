/** A line of a legend, for screens, pictures, slides and files alike. */
export interface LegendItem<Key extends string = string> {
	/** The class that it stands for, where it stands for one. */
	readonly key?: Key | undefined;
	/** How its swatch is painted: a paint of the map, or `dashes` for a line that is not settled. */
	readonly paint: string;
	readonly label: string;
	/** How many participants it stands for; `undefined` where it stands for no class. */
	readonly count?: number | undefined;
	/** Whether those that it counts are counted by another item, too: a class that is only possible divides nobody from the others. */
	readonly isOverlap?: boolean | undefined;
	/** Whether a filter lets it step back. */
	readonly faded?: boolean | undefined;
}

/** A legend with its title. */
export interface LegendModel<Key extends string = string> {
	readonly title: string;
	readonly items: readonly LegendItem<Key>[];
}

/** How many participants the items divide among them: what a bar to scale is as long as. */
export function legendTotal(items: readonly LegendItem[]): number {
	return items.reduce((sum, { count = 0, isOverlap }) => sum + (isOverlap ? 0 : count), 0);
}
