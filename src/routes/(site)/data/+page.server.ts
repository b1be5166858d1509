import { toIso } from '#lib/domain/day.ts';
import { m } from '#lib/messages/index.ts';
import type { Parameter } from '#lib/address/params.ts';
import { nameableIn, VIEW_PARAMS, type Nameable, type View } from '#lib/address/view.ts';
import { daysWithPages } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { archivedFiles, dataFiles, envelopeFields } from './files.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

/** The files, their fields, and where everything else is that a machine can read. */
export const load: PageServerLoad = () => ({
	asOf: record.days.asOf,
	license: record.feed.license,
	attribution: record.feed.attribution,
	parameters: parameterRows(
		nameableIn(record),
		record.feed.groups.map(({ id }) => id),
	),
	files: dataFiles(),
	envelope: envelopeFields(),
	archive: archivedFiles(),
	keyDays: daysWithPages(record).map(toIso),
	siteUrl: siteUrl(),
	examples: examplesFor(siteUrl() ?? 'https://…'),
});

/** A parameter of the map's address, in words. */
interface ParameterRow {
	readonly name: keyof View;
	readonly meaning: string;
	/** The values that it takes: a few to choose from, or their form in words. */
	readonly values: readonly string[] | string;
	/** The value where it is missing. */
	readonly fallback: string;
}

/**
 * The parameters of a view of the map, in the order in which an address has them.
 * @param groups the ids of the country groups
 */
function parameterRows(
	{ firstDay, lastDay }: Pick<Nameable, 'firstDay' | 'lastDay'>,
	groups: readonly string[],
): ParameterRow[] {
	const words: Record<keyof View, Pick<ParameterRow, 'meaning'> & Partial<ParameterRow>> = {
		on: {
			meaning: m.data_param_on(),
			values: m.data_values_day({ from: toIso(firstDay), to: toIso(lastDay) }),
			fallback: m.data_default_day(),
		},
		layer: { meaning: m.data_param_layer() },
		region: { meaning: m.data_param_region() },
		state: { meaning: m.data_param_state(), values: m.data_values_state() },
		group: { meaning: m.data_param_group(), values: groups },
		show: { meaning: m.data_param_show(), fallback: m.data_default_all() },
		find: { meaning: m.data_param_find(), values: m.data_values_find() },
		sort: { meaning: m.data_param_sort() },
		texture: { meaning: m.data_param_texture() },
		theme: { meaning: m.data_param_theme() },
	};
	return (Object.keys(VIEW_PARAMS) as (keyof View)[]).map((name) => ({
		name,
		values: VIEW_PARAMS[name].choices ?? [],
		fallback: writtenDefault(name) || m.data_default_none(),
		...words[name],
	}));
}

function writtenDefault<Name extends keyof View>(name: Name): string {
	const { fallback, write }: Parameter<View[Name], Nameable> = VIEW_PARAMS[name];
	return write(fallback);
}

/** How to read the data in a language: a program that runs as it stands. */
interface Example {
	/** The language, as its name is written. */
	readonly language: string;
	readonly code: string;
}

/**
 * The same question in four languages: how many participants are named as signatories?
 * @param base the absolute address of the site, without a slash at its end
 */
function examplesFor(base: string): Example[] {
	const address = `${base}/data/standing.json`;
	return [
		{ language: 'curl', code: `curl -sS -o standing.json "${address}"` },
		{
			language: 'JavaScript',
			code: [
				`const response = await fetch('${address}');`,
				'const { asOf, acts } = await response.json();',
				"const signed = acts.filter(({ act }) => act === 'signature');",
				'console.log(`${signed.length} named signatories as of ${asOf}`);',
			].join('\n'),
		},
		{
			language: 'Python',
			code: [
				'import json',
				'from urllib.request import urlopen',
				'',
				`with urlopen("${address}") as response:`,
				'    data = json.load(response)',
				'signed = [act for act in data["acts"] if act["act"] == "signature"]',
				'print(f"{len(signed)} named signatories as of {data[\'asOf\']}")',
			].join('\n'),
		},
		{
			language: 'R',
			code: [
				'library(jsonlite)',
				'',
				`data <- fromJSON("${address}")`,
				'signed <- data$acts[data$acts$act == "signature", ]',
				'cat(nrow(signed), "named signatories as of", data$asOf, "\\n")',
			].join('\n'),
		},
	];
}
