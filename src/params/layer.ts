import { MAP_PATHS, type MapPage } from '#lib/address/view.ts';

/** What the map shows at a path of its own; the standings are at the root. */
export function match(param: string): param is Exclude<MapPage, 'status'> {
	return param !== 'status' && Object.hasOwn(MAP_PATHS, param);
}
