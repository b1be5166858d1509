import { formatDay } from '#lib/domain/format.ts';
import { namedSignatories } from '#lib/domain/standing.ts';
import { countedText, headlineOn } from '#lib/explorer/headline.ts';
import { sceneLegend } from '#lib/explorer/legend.ts';
import { m } from '#lib/messages/index.ts';
import { asOfScene, record } from '#routes/record.server.ts';
import type { PageServerLoad } from './$types';
import { stateLines } from './lines.ts';
import { feeds } from './state-file.server.ts';

/** Every participant in a line, and the totals as the map says them. */
export const load: PageServerLoad = () => {
	const { asOf } = record.days;
	return {
		lines: stateLines(record),
		names: feeds.names.names.map(({ iso3, name, kind }) => ({ iso3, name, kind })),
		headline: headlineOn(record, asOfScene, undefined, asOf),
		figures: [
			m.fact_named({ n: namedSignatories(record, asOf) }),
			countedText(record, asOfScene, undefined, asOf),
		].filter(Boolean),
		legend: sceneLegend(record, asOfScene).items.map(({ paint, label, count }) => ({ paint, label, count })),
		day: formatDay(asOf),
	};
};
