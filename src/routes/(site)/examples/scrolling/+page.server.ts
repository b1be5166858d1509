import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import type { PageServerLoad } from './$types';
import { stepsOf } from './steps.ts';

/** The paragraphs, counted from the record when the page is built: the browser needs no more than their words. */
export const load: PageServerLoad = () => ({ siteUrl: siteUrl(), steps: stepsOf(record) });
