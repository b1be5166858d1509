import { citeBibtex } from '#routes/citation.ts';
import { cited } from '#routes/cited.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The citation of the site for BibTeX. */
export const GET: RequestHandler = () =>
	new Response(citeBibtex(cited()), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
