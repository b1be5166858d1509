import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FeedError, loadFeed } from './load.ts';

const FILES = [
	'standing.json',
	'events.json',
	'sources.json',
	'steps.json',
	'names.json',
	'territories.json',
	'budapest.json',
	'peers.json',
	'moments.json',
] as const;

const contentOf = (file: (typeof FILES)[number]) =>
	JSON.parse(readFileSync(`static/data/${file}`, 'utf8')) as Record<string, unknown>;
const answers = (response: Response) => () => Promise.resolve(response);
const load = (fetcher: typeof fetch) => loadFeed('/data/events.json', fetcher);

describe('a file of the feed', () => {
	it('is given when it is of our version', async () => {
		const content = { version: 1, asOf: '2026-09-26', events: [] };
		await expect(load(answers(Response.json(content)))).resolves.toEqual(content);
	});

	it.each(FILES)('is given when it is the %s of the site', async (name) => {
		const content = contentOf(name);
		await expect(loadFeed(`/data/${name}`, answers(Response.json(content)))).resolves.toEqual(content);
	});

	it.each(FILES)('is refused like one of another version when it is a %s of another shape', async (name) => {
		const content = contentOf(name);
		const list =
			{ standing: 'acts', budapest: 'standings', peers: 'treaties' }[name.replace('.json', '')] ??
			name.replace('.json', '');
		const rows = content[list] as object;
		const withRow = (row: unknown) =>
			Array.isArray(rows) ? [...(rows as unknown[]), row] : { ...rows, row };
		for (const other of [
			undefined,
			null,
			5,
			'rows',
			Array.isArray(rows) ? {} : [],
			withRow(null),
			withRow({}),
			withRow('row'),
		]) {
			const answer = answers(Response.json({ ...content, [list]: other }));
			await expect(
				loadFeed(`/data/${name}`, answer),
				JSON.stringify(other)?.slice(0, 40),
			).rejects.toMatchObject({
				file: name,
				reason: 'other-version',
			});
		}
	});

	it.each([
		['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
		['missing', answers(new Response('no', { status: 404 }))],
		['unreadable', answers(new Response('<!doctype html>'))],
		['other-version', answers(Response.json({ version: 2, asOf: '2027-01-01', events: [] }))],
		['other-version', answers(Response.json(null))],
	])('that is %s is refused by name', async (reason, fetcher) => {
		const error = await load(fetcher).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(FeedError);
		expect(error).toMatchObject({ file: 'events.json', reason });
	});
});
