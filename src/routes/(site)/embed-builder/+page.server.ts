import { siteUrl } from '#routes/site-url.ts';
import type { PageServerLoad } from './$types';

/** The public address of the site: with it the codes are the same wherever the page is opened. */
export const load: PageServerLoad = () => ({ siteUrl: siteUrl() });
