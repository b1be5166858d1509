import { error } from '@sveltejs/kit';
import { stateCsvOf } from '#lib/analysis/state-csv.ts';
import { stateFileOf } from '#lib/analysis/state-rows.ts';
import { record } from '#routes/record.server.ts';
import { feeds } from '#routes/state-feeds.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	record.participants.map(({ participant }) => ({ iso3: participant.iso3 }));

/** All rows that name one participant, as CSV. */
export const GET: RequestHandler = ({ params }) => {
	const one = record.byIso3.get(params.iso3);
	if (!one) error(404);
	return new Response(stateCsvOf(stateFileOf(record, feeds, one)), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
};
