import { stateLines } from '#lib/analysis/state-list.ts';
import { formatDay } from '#lib/domain/format.ts';
import { countedText, headlineOn } from '#lib/explorer/headline.ts';
import { m } from '#lib/paraglide/messages.js';
import { namedSignatories } from '#lib/domain/standing.ts';
import { record } from '#routes/record.server.ts';
import { feeds } from '#routes/state-feeds.server.ts';
import { SCENE } from '#routes/state-map.server.ts';
import type { PageServerLoad } from './$types';

/** Every participant in a line, and the totals as the map says them. */
export const load: PageServerLoad = () => {
	const { asOf } = record.days;
	return {
		lines: stateLines(record),
		names: feeds.names.names.map(({ iso3, name, kind }) => ({ iso3, name, kind })),
		headline: headlineOn(record, SCENE, undefined, asOf),
		figures: [
			m.fact_named({ n: namedSignatories(record, asOf) }),
			countedText(record, SCENE, undefined, asOf),
		].filter(Boolean),
		legend: SCENE.legend,
		day: formatDay(asOf),
	};
};
