import changesFeed from '#data/changes.json' with { type: 'json' };
import type { ChangesFeed } from '#lib/data/sources.ts';
import { changesAtom } from './atom.ts';
import { englishFeed } from '#routes/english.server.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import { sources } from '#routes/sources.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const { changes } = changesFeed as ChangesFeed;
const english = englishFeed<ChangesFeed>('changes').changes;

/** The feed of changes. */
export const GET: RequestHandler = () =>
	new Response(changesAtom(record, sources, changes, english, siteUrl()), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
