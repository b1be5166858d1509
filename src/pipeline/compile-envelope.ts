import { DATA_ATTRIBUTION, DATA_LICENSE, FEED_VERSION, type Envelope } from '#lib/data/envelope.ts';
import type { Facts } from './facts.ts';
import type { TableName } from './tables.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/**
 * What every compiled file says of itself, in the order of the schema.
 * @param from the tables that the file is compiled from, beside `treaty.csv`
 */
export function envelopeOf(
	{ changes }: Pick<Facts, 'changes'>,
	{ asOf }: Pick<TreatyFacts, 'asOf'>,
	from: readonly TableName[],
): Envelope {
	return {
		version: FEED_VERSION,
		asOf,
		release: [asOf, ...changes.rows.map(({ on }) => on)].toSorted().at(-1) ?? asOf,
		generatedFrom: ['treaty', ...from].map((table) => `${table}.csv`),
		license: DATA_LICENSE,
		attribution: DATA_ATTRIBUTION,
	};
}
