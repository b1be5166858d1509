import { examplesFor } from './examples.ts';
import { parameterRows } from './parameters.ts';
import { toIso } from '#lib/domain/day.ts';
import { nameableIn } from '#lib/address/view.ts';
import { keyDays } from '#routes/key-days.ts';
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
	keyDays: keyDays(record).map(toIso),
	siteUrl: siteUrl(),
	examples: examplesFor(siteUrl() ?? 'https://…'),
});
