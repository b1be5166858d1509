import { describe, expect, it } from 'vitest';
import { FeedError, loadFeed } from './load.ts';

const answers = (response: Response) => () => Promise.resolve(response);
const load = (fetcher: typeof fetch) => loadFeed('/data/events.json', fetcher);

describe('a file of the feed', () => {
	it('is given when it is of our version', async () => {
		const content = { version: 1, asOf: '2026-09-26', events: [] };
		await expect(load(answers(Response.json(content)))).resolves.toEqual(content);
	});

	it.each([
		['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
		['missing', answers(new Response('no', { status: 404 }))],
		['unreadable', answers(new Response('<!doctype html>'))],
		['other-version', answers(Response.json({ version: 2, asOf: '2027-01-01' }))],
		['other-version', answers(Response.json(null))],
	])('that is %s is refused by name', async (reason, fetcher) => {
		const error = await load(fetcher).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(FeedError);
		expect(error).toMatchObject({ file: 'events.json', reason });
	});
});
