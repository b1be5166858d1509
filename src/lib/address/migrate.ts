import { namedParams } from './query.ts';

/** Changes the parameters of an old address into today's, in place. */
type Migration = (params: URLSearchParams) => void;

/**
 * Each rule that an address has ever followed and no longer does, the oldest first, so that a link once given out never breaks.
 * Before the first release the day was called `date` and the state `country`, as in other country maps, whose readers still type them.
 */
const MIGRATIONS: readonly Migration[] = [
	(params) => rename(params, 'date', 'on'),
	(params) => rename(params, 'country', 'state'),
];

/** A copy of the parameters in today's form. A parameter that is there under its new name wins over its old one. */
export function migrate(params: URLSearchParams): URLSearchParams {
	const current = namedParams(params);
	for (const migration of MIGRATIONS) migration(current);
	return current;
}

function rename(params: URLSearchParams, from: string, to: string): void {
	const value = params.get(from);
	if (value !== null && !params.has(to)) params.set(to, value);
	params.delete(from);
}
