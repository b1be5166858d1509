import methods from '#content/methods.md?raw';
import budapest from '#data/budapest.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import lists from '#data/lists.json' with { type: 'json' };
import territories from '#data/territories.json' with { type: 'json' };
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { CountsFeed, ListsFeed } from '#lib/data/counts.ts';
import type { TerritoriesFeed } from '#lib/data/states.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import { compareList } from '#lib/domain/signatory-list.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { citeBibtex, citeRis, citeText, siteCitation } from '#routes/citation.server.ts';
import { record } from '#routes/record.server.ts';
import { sources as known } from '#routes/sources.server.ts';
import { dataContents } from '#routes/(site)/data/files.server.ts';
import { htmlOf, rowsOf, sectionsOf } from './markdown.ts';
import { citingFiles, erasOf, evidenceIn, kindsOf, windowExample, windowsIn } from './tables.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

/** How the facts are counted and shown, what is known to be missing, and every source. */
export const load: PageServerLoad = () => {
	const { asOf } = record.days;
	const standings = (budapest as BudapestFeed).standings;
	const parties = standings.filter(({ kind }) => kind !== 'signature' && kind !== 'invited');
	const nameOf = (iso3: string | undefined) =>
		iso3 === undefined ? undefined : record.byIso3.get(iso3)?.participant.name;
	const citing = citingFiles(dataContents());
	const citation = siteCitation();
	const { drawing = '', ...prose } = sectionsOf(methods);
	return {
		asOf,
		windows: windowsIn(record),
		example: windowExample(record),
		evidence: evidenceIn(record),
		named: namedSignatories(record, asOf),
		counted: countedSignatories(record, asOf),
		forty: { ...fortyOn(record, asOf), threshold: record.feed.treaty.threshold },
		kinds: kindsOf(record),
		eras: erasOf(record),
		territories: (territories as TerritoriesFeed).territories.map((territory) => ({
			...territory,
			state: nameOf(territory.administeredBy),
		})),
		drawing: rowsOf(drawing),
		prose: Object.fromEntries(Object.entries(prose).map(([id, section]) => [id, htmlOf(section)])),
		counts: (counts as CountsFeed).counts,
		lists: listsCompared(nameOf),
		notes: record.feed.acts.flatMap(({ iso3, note, act, sources: ids }) =>
			note ? [{ iso3, name: nameOf(iso3) ?? iso3, act, note, sources: ids }] : [],
		),
		budapest: {
			parties: parties.length,
			undated: parties.filter(({ boundOn, inForceOn }) => !boundOn && !inForceOn).length,
		},
		known,
		sources: Object.entries(known).map(([id, source]) => ({ id, source, citing: citing.get(id) ?? [] })),
		citation: { text: citeText(citation), bibtex: citeBibtex(citation), ris: citeRis(citation) },
		hasAddress: citation.url !== undefined,
	};
};

/** Each list of signatories with how it agrees with ours, in names. */
function listsCompared(nameOf: (iso3: string) => string | undefined) {
	const signatures = record.feed.acts.filter(({ act }) => act === 'signature');
	const names = (codes: readonly string[]) => codes.map((iso3) => nameOf(iso3) ?? iso3);
	return (lists as ListsFeed).lists.map((list) => {
		const { agree, onlyThere, onlyHere } = compareList(list, signatures);
		return {
			...list,
			agree: agree.length,
			onlyThere: names(onlyThere),
			onlyHere: names(onlyHere),
		};
	});
}
