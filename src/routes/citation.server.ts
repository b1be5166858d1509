import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import { phrasesText, sentencesText } from '#lib/messages/list.ts';
import { record } from './record.server.ts';
import { siteUrl } from './site-url.ts';

/** What a citation of the site says. */
export interface Cited {
	/** The name of the site and what it is, in one line. */
	readonly title: string;
	readonly author: string;
	/** The last day that the data cover: YYYY-MM-DD. */
	readonly asOf: string;
	/** The same in words, with what it is: "Data as of 26 September 2026". */
	readonly edition: string;
	/** The licence of the data, by its short name: "CC BY 4.0". */
	readonly licence: string;
	/** The public address; absent where the site was built without it. */
	readonly url: string | undefined;
}

/** How the site is cited: what `/methods/` shows, and what `/cite.bib` and `/cite.ris` hold. */
export function siteCitation(): Cited {
	const url = siteUrl();
	return {
		title: m.methods_cite_title({ site: m.site_title() }),
		author: m.methods_cite_author(),
		asOf: toIso(record.days.asOf),
		edition: m.as_of({ day: formatDay(record.days.asOf) }),
		licence: m.methods_cite_licence(),
		url: url === undefined ? undefined : `${url}/`,
	};
}

/** A citation as a sentence. */
export function citeText({ title, author, edition, licence, url }: Cited): string {
	const clauses = [phrasesText([author, title]), edition, licence, ...(url === undefined ? [] : [url])];
	return sentencesText(clauses.map((clause) => m.sentence_of({ clause })));
}

/** A citation as an entry for BibTeX. */
export function citeBibtex({ title, author, asOf, edition, licence, url }: Cited): string {
	const fields = {
		title: `{${escapeTex(title)}}`,
		author: `{${escapeTex(author)}}`,
		year: asOf.slice(0, 4),
		note: escapeTex(noteText(edition, licence)),
		...(url === undefined ? {} : { url }),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
	return [`@misc{hanoi-convention-map-${asOf},`, ...lines, '}', ''].join('\n');
}

/** A citation in the RIS format, whose lines end in CRLF: tag, two spaces, hyphen, space, value. */
export function citeRis({ title, author, asOf, edition, licence, url }: Cited): string {
	const lines = [
		['TY', 'ELEC'],
		['TI', title],
		['AU', author],
		['PY', asOf.slice(0, 4)],
		['DA', asOf.replaceAll('-', '/')],
		['N1', noteText(edition, licence)],
		...(url === undefined ? [] : [['UR', url]]),
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** What the data are and how they may be used, for the note of an entry. */
function noteText(edition: string, licence: string): string {
	return sentencesText([m.sentence_of({ clause: edition }), licence]);
}

function escapeTex(text: string): string {
	return text.replaceAll(/[&%$#_{}]/g, '\\$&');
}
