import { mendedParams } from './query.ts';
import { DEFAULT_VIEW } from './view.ts';

/** The parameters of a view, and those of old addresses (migrate.ts). */
const PARAMS: readonly string[] = [...Object.keys(DEFAULT_VIEW), 'date', 'country'];

/** Whether a view has a parameter of this name, or once had. */
export function isViewParam(name: string): boolean {
	return PARAMS.includes(name.toLowerCase());
}

/** The parameters of a query that are no view's, as "colour=red". `parseView` leaves them alone; whoever is given a whole view says them. */
export function unknownParams(params: URLSearchParams): string[] {
	return [...mendedParams(params)]
		.filter(([name]) => !isViewParam(name))
		.map(([name, value]) => `${name}=${value}`);
}
