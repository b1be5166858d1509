import { error } from '@sveltejs/kit';
import { stateFileOf } from '#lib/analysis/state-rows.ts';
import { writeFeed } from '#pipeline/compile.ts';
import { record } from '#routes/record.server.ts';
import { feeds } from '#routes/state-feeds.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	record.participants.map(({ participant }) => ({ iso3: participant.iso3 }));

/** All rows that name one participant, as JSON of the shape in `state/schema.json`. */
export const GET: RequestHandler = ({ params }) => {
	const one = record.byIso3.get(params.iso3);
	if (!one) error(404);
	return new Response(writeFeed(stateFileOf(record, feeds, one)), {
		headers: { 'Content-Type': 'application/json' },
	});
};
