import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { SITES } from './sites.ts';

/** An absolute IRI with its scheme (RFC 4287, 4.2.6). */
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;
/** A date and time with its zone (RFC 3339). */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const changesFeedIn = (folder: string) => readFileSync(join(folder, 'changes.atom'), 'utf8');

for (const { code, tag, folder } of SITES) {
	test(`the feed in "${code}" says its language and has the ids of the English one`, () => {
		const ids = (xml: string) => parseAtomFeed(xml).entries?.map(({ id }) => id);
		const xml = changesFeedIn(folder);
		expect(xml).toContain(`<feed xml:lang="${tag}" `);
		expect(new Set(ids(xml))).toEqual(new Set(ids(changesFeedIn('build'))));
	});

	test(`the feed in "${code}" has what RFC 4287 asks for, and its links lead to pages`, () => {
		const feed = parseAtomFeed(changesFeedIn(folder));
		const entries = feed.entries ?? [];
		expect(entries.length).toBeGreaterThanOrEqual(standing.acts.length);
		expect(feed.authors?.map(({ name }) => name)).toEqual([expect.stringMatching(/\S/)]);
		const ids = [feed, ...entries].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, title, updated } of [feed, ...entries]) {
			expect(id).toMatch(IRI);
			expect(title?.value).toMatch(/\S/);
			expect(updated).toMatch(MOMENT);
			expect(Date.parse(String(updated))).not.toBeNaN();
		}
		const newest = entries.map(({ updated }) => String(updated)).sort();
		expect(String(feed.updated) >= String(newest.at(-1))).toBe(true);
		for (const { links = [], title } of [feed, ...entries]) {
			const alternate = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
			expect(alternate, title?.value).toHaveLength(1);
			// Without an address of its own the site gives links that begin where the feed is.
			for (const { href } of alternate) {
				const { hostname, pathname } = new URL(href ?? '', 'http://site.invalid/');
				expect(hostname).toBe('site.invalid');
				expect(existsSync(join(folder, pathname, 'index.html')), href).toBe(true);
			}
		}
		for (const { content } of entries) expect(content?.value).toMatch(/<li>.*\S.*<\/li>/);
	});
}
