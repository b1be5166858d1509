import { error } from '@sveltejs/kit';
import { citeBibtex, citeRis, siteCitation } from '#routes/citation.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const FORMATS = [
	{ format: 'bib', type: 'application/x-bibtex', write: citeBibtex },
	{ format: 'ris', type: 'application/x-research-info-systems', write: citeRis },
];

export const entries: EntryGenerator = () => FORMATS.map(({ format }) => ({ format }));

/** The citation of the site for BibTeX, and in the RIS format for reference managers. */
export const GET: RequestHandler = ({ params }) => {
	const found = FORMATS.find(({ format }) => format === params.format);
	if (!found) error(404);
	return new Response(found.write(siteCitation()), {
		headers: { 'Content-Type': `${found.type}; charset=utf-8` },
	});
};
