import { LAYERS, type Layer } from '#lib/address/view.ts';

/** The layers of the map that have a path of their own; the standings are at the root. */
export function match(param: string): param is Exclude<Layer, 'status'> {
	return param !== 'status' && LAYERS.some((layer) => layer === param);
}
