import { toIso } from '#lib/domain/day.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/**
 * Writes a view as the query of an address, with its question mark, or as the empty text for the default view. Only what differs
 * from the default is written, always in the same order, so that one view has one address.
 */
export function serializeView(view: View): string {
	const d = DEFAULT_VIEW;
	const params = new URLSearchParams();
	const write = (param: string, value: string, fallback: string) => {
		if (value !== fallback) params.set(param, value);
	};
	write('on', view.on === undefined ? '' : toIso(view.on), '');
	write('layer', view.layer, d.layer);
	write('region', view.region, d.region);
	write('state', view.state ?? '', '');
	write('group', view.group ?? '', '');
	write('show', view.show.join(','), '');
	write('find', view.find, d.find);
	write('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`, d.sort.column);
	write('texture', view.texture ? 'on' : 'off', 'off');
	write('theme', view.theme, d.theme);
	// A comma is allowed in a query (RFC 3986, 3.4) and is easier to read than its escape.
	const query = params.toString().replaceAll('%2C', ',');
	return query && `?${query}`;
}
