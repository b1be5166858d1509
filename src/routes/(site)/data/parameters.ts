import { toIso } from '#lib/domain/day.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Parameter } from '#lib/address/params.ts';
import { VIEW_PARAMS, type Nameable, type View } from '#lib/address/view.ts';

/** A parameter of the map's address, in words. */
export interface ParameterRow {
	readonly name: keyof View;
	readonly meaning: string;
	/** The values that it takes: a few to choose from, or their form in words. */
	readonly values: readonly string[] | string;
	/** The value where it is missing. */
	readonly fallback: string;
}

/**
 * The parameters of a view of the map, in the order in which an address has them.
 * @param groups the ids of the country groups
 */
export function parameterRows(
	{ firstDay, lastDay }: Pick<Nameable, 'firstDay' | 'lastDay'>,
	groups: readonly string[],
): ParameterRow[] {
	const words: Record<keyof View, Pick<ParameterRow, 'meaning'> & Partial<ParameterRow>> = {
		on: {
			meaning: m.data_param_on(),
			values: m.data_values_day({ from: toIso(firstDay), to: toIso(lastDay) }),
			fallback: m.data_default_day(),
		},
		layer: { meaning: m.data_param_layer() },
		region: { meaning: m.data_param_region() },
		state: { meaning: m.data_param_state(), values: m.data_values_state() },
		group: { meaning: m.data_param_group(), values: groups },
		show: { meaning: m.data_param_show(), fallback: m.data_default_all() },
		find: { meaning: m.data_param_find(), values: m.data_values_find() },
		sort: { meaning: m.data_param_sort() },
		texture: { meaning: m.data_param_texture() },
		theme: { meaning: m.data_param_theme() },
	};
	return (Object.keys(VIEW_PARAMS) as (keyof View)[]).map((name) => ({
		name,
		values: VIEW_PARAMS[name].choices ?? [],
		fallback: writtenDefault(name) || m.data_default_none(),
		...words[name],
	}));
}

function writtenDefault<Name extends keyof View>(name: Name): string {
	const { fallback, write }: Parameter<View[Name], Nameable> = VIEW_PARAMS[name];
	return write(fallback);
}
