import { toIso, type Day } from '#lib/domain/day.ts';
import { m } from '#lib/paraglide/messages.js';
import { CLASSES, COLUMNS, DEFAULT_VIEW, LAYERS, REGIONS, THEMES, type View } from '#lib/address/view.ts';

/** A parameter of the map's address. */
export interface Parameter {
	readonly name: keyof View;
	readonly what: string;
	/** The values that it takes: a few words to choose from, or their form in words. */
	readonly values: readonly string[] | string;
	/** What holds where it is missing. */
	readonly fallback: string;
}

/**
 * The parameters of a view of the map, in the order in which an address has them.
 * @param days the first and the last day that there is to see
 * @param groups the ids of the country groups
 */
export function parametersOf(
	{ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
	groups: readonly string[],
): Parameter[] {
	const between = { from: toIso(firstDay), to: toIso(lastDay) };
	const parameters: Record<keyof View, Omit<Parameter, 'name'>> = {
		on: { what: m.data_param_on(), values: m.data_values_day(between), fallback: m.data_default_day() },
		layer: { what: m.data_param_layer(), values: LAYERS, fallback: DEFAULT_VIEW.layer },
		region: { what: m.data_param_region(), values: REGIONS, fallback: DEFAULT_VIEW.region },
		state: { what: m.data_param_state(), values: m.data_values_state(), fallback: m.data_default_none() },
		group: { what: m.data_param_group(), values: groups, fallback: m.data_default_none() },
		show: { what: m.data_param_show(), values: CLASSES, fallback: m.data_default_all() },
		find: { what: m.data_param_find(), values: m.data_values_find(), fallback: m.data_default_none() },
		sort: { what: m.data_param_sort(), values: COLUMNS, fallback: DEFAULT_VIEW.sort.column },
		texture: { what: m.data_param_texture(), values: ['on', 'off'], fallback: 'off' },
		theme: { what: m.data_param_theme(), values: THEMES, fallback: DEFAULT_VIEW.theme },
	};
	return (Object.keys(parameters) as (keyof View)[]).map((name) => ({ name, ...parameters[name] }));
}
