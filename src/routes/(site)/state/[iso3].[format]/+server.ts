import { error } from '@sveltejs/kit';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { stateSchema, writeFeed } from '#pipeline/compile.ts';
import { record } from '#routes/record.server.ts';
import { stateCsvOf, stateFileOf } from '#routes/(site)/state/state-file.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** These are the same for all languages. */
export const prerender = LANGUAGE === BASE_LANGUAGE;

export const entries: EntryGenerator = () => [
	{ iso3: 'schema', format: 'json' },
	...record.participants.flatMap(({ participant: { iso3 } }) =>
		['csv', 'json'].map((format) => ({ iso3, format })),
	),
];

/** All rows that name one participant, as CSV or JSON, and the shape of that JSON in `schema.json`. */
export const GET: RequestHandler = ({ params: { iso3, format } }) => {
	const json = { headers: { 'Content-Type': 'application/json' } };
	if (iso3 === 'schema' && format === 'json') return new Response(stateSchema(), json);
	const state = record.byIso3.get(iso3);
	if (!state) error(404);
	const file = stateFileOf(state);
	if (format === 'json') return new Response(writeFeed(file), json);
	return new Response(stateCsvOf(file), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
