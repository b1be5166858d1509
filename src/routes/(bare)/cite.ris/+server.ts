import { citeRis } from '#routes/citation.ts';
import { cited } from '#routes/cited.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The citation of the site in the RIS format, for reference managers. */
export const GET: RequestHandler = () =>
	new Response(citeRis(cited()), {
		headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
	});
