import changesFeed from '#data/changes.json' with { type: 'json' };
import type { ChangesFeed } from '#lib/data/sources.ts';
import { changesAtom } from './atom.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { sources } from '#routes/sources.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The feed of changes. */
export const GET: RequestHandler = () =>
	new Response(changesAtom(record, sources, (changesFeed as ChangesFeed).changes, siteUrl()), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
