import { loadRecord } from '#routes/load-record.ts';
import type { PageLoad } from './$types';

/** The record of the treaty: the names to choose from, and what the picture of a day says. */
export const load: PageLoad = async ({ fetch, data }) => ({ ...data, record: await loadRecord(fetch) });
