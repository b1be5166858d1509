import { m } from '#lib/messages/index.ts';
import type { LegendItem } from '#lib/ui/legend.ts';

/** What on the map is no standing: territories, areas without an entry of their own, and borders that are not settled. */
export function mapKeyItems(): LegendItem[] {
	return [
		{ paint: 'territory', label: m.legend_territory() },
		{ paint: 'no-entry', label: m.legend_no_entry() },
		{ paint: 'dashes', label: m.legend_dashed() },
	];
}
