import { readFileSync } from 'node:fs';
import { m } from '../../src/lib/messages/index.ts';
import type { ChangesFeed } from '../../src/lib/data/sources.ts';
import type { Release } from '../../src/pipeline/archive.ts';
import { expect, test } from './fixtures.ts';

const { changes } = JSON.parse(readFileSync('static/data/changes.json', 'utf8')) as ChangesFeed;
const { releases } = JSON.parse(readFileSync('static/archive/index.json', 'utf8')) as { releases: Release[] };

test.describe('the corrections', () => {
	test('each change to a published fact is there, or it is said that there is none', async ({ page }) => {
		await page.goto('./corrections/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.corrections_heading());
		await expect(page.locator('main ol > li')).toHaveCount(changes.length);
		await expect(page.getByText(m.corrections_none())).toHaveCount(changes.length === 0 ? 1 : 0);
		for (const { what, why } of changes) {
			const entry = page.getByRole('listitem').filter({ hasText: what });
			await expect(entry).toContainText(why);
		}
	});

	test('every version of the data is where the list says, with the bytes that it says', async ({
		page,
		request,
	}) => {
		await page.goto('./corrections/');
		expect(releases.length).toBeGreaterThan(0);
		for (const { release, files } of releases) {
			await expect(page.locator(`main a[href$="archive/${release}/standing.json"]`)).toBeVisible();
			for (const { name, bytes } of files) {
				const response = await request.get(`./archive/${release}/${name}`);
				expect((await response.body()).length, name).toBe(bytes);
			}
		}
	});
});
