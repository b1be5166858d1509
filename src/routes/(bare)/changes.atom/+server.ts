import changesFeed from '#data/changes.json' with { type: 'json' };
import sourcesFeed from '#data/sources.json' with { type: 'json' };
import type { ChangesFeed, SourcesFeed } from '#lib/data/sources.ts';
import { changesAtom } from './atom.ts';
import { record } from '#routes/record.server.ts';
import { siteUrl } from '#routes/site-url.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The feed of changes. */
export const GET: RequestHandler = () =>
	new Response(
		changesAtom(
			record,
			(sourcesFeed as SourcesFeed).sources,
			(changesFeed as ChangesFeed).changes,
			siteUrl(),
		),
		{ headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
	);
