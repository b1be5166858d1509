import { stateSchema } from '#pipeline/compile.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The shape of the JSON of every participant. */
export const GET: RequestHandler = () =>
	new Response(stateSchema(), { headers: { 'Content-Type': 'application/json' } });
