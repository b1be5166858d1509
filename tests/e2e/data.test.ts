import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { pathOf } from '../programs.ts';
import { expect, test } from './fixtures.ts';
import { say } from './explorer.ts';

const names = readdirSync('static/data')
	.filter((file) => file.endsWith('.schema.json'))
	.map((file) => file.replace('.schema.json', ''));
const signed = standing.acts.filter(({ act }) => act === 'signature').length;
const answer = `${signed} named signatories as of ${standing.asOf}`;

/** The example in a language, asking the site under test where it was built without an address of its own. */
async function example(page: Page, language: string, siteUrl: string): Promise<string> {
	await page.goto('./data/');
	const code = await page.getByRole('region', { name: language, exact: true }).textContent();
	return (code ?? '').trim().replaceAll('https://…', siteUrl.replace(/\/$/, ''));
}

test('every file is listed with its tables, its size and its schema, and comes when it is asked for', async ({
	page,
	request,
}) => {
	await page.goto('./data/');
	const table = page.getByRole('table', { name: say('data_files_caption') });
	await expect(table.locator('tbody tr')).toHaveCount(names.length);
	for (const name of names) {
		const row = table
			.getByRole('row')
			.filter({ has: page.getByRole('link', { name: `${name}.json`, exact: true }) });
		const { generatedFrom } = JSON.parse(readFileSync(`static/data/${name}.json`, 'utf8')) as {
			generatedFrom: string[];
		};
		for (const from of generatedFrom) await expect(row).toContainText(from);
		const { size } = statSync(`static/data/${name}.json`);
		await expect(row).toContainText(size < 1000 ? `${size} B` : `${Math.round(size / 1000)} kB`);
		for (const link of [
			row.getByRole('link', { name: `${name}.json`, exact: true }),
			row.getByRole('link', { name: say('data_schema_of', { file: `${name}.json` }) }),
		]) {
			const address = await link.evaluate((a) => (a as HTMLAnchorElement).href);
			const response = await request.get(address);
			expect(response.ok(), address).toBe(true);
			expect(response.headers()['access-control-allow-origin']).toBe('*');
		}
	}
});

test('the fields of a file are those of its schema', async ({ page }) => {
	await page.goto('./data/#file-positions');
	await expect(page.locator('#file-positions')).toBeInViewport();
	const table = page.getByRole('table', { name: say('data_fields_of', { file: 'positions.json' }) });
	const about = table.getByRole('row').filter({ hasText: 'positions[].about' });
	await expect(about).toContainText(say('data_where_known'));
	await expect(about).toContainText('draft, agreed-text, adopted-text');
	await expect(table.getByRole('row').filter({ hasText: 'positions[].statement' })).toContainText(
		say('data_always'),
	);
});

test('the example in JavaScript runs as it stands', async ({ page, site }) => {
	const code = await example(page, 'JavaScript', site.url);
	const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
	expect(stdout.trim()).toBe(answer);
});

test('the example in Python runs as it stands', async ({ page, site }) => {
	const python = pathOf('python');
	test.skip(python === undefined, 'Python is not installed');
	const { stdout } = await promisify(execFile)(python!, ['-c', await example(page, 'Python', site.url)]);
	expect(stdout.trim()).toBe(answer);
});

test('the example for curl fetches the file', async ({ page, site }) => {
	test.skip(spawnSync('curl', ['--version']).status !== 0, 'there is no curl here');
	const code = await example(page, 'curl', site.url);
	const { stdout } = await promisify(execFile)('sh', ['-c', code.replace('standing.json "', '- "')]);
	expect(JSON.parse(stdout)).toEqual(standing);
});

test('what else a machine can read is there', async ({ page, request, site }) => {
	await page.goto('./data/');
	for (const path of ['pictures/latest.svg', 'pictures/latest.png', 'map/world.svg', 'embed.js']) {
		await expect(page.getByRole('link', { name: `/${path}`, exact: true })).toBeVisible();
		expect((await request.get(site.url + path)).ok(), path).toBe(true);
	}
	const archived = page.getByRole('link', { name: `/archive/${standing.release}/standing.json` });
	expect((await request.get(await archived.evaluate((a) => (a as HTMLAnchorElement).href))).ok()).toBe(true);
	for (const name of [say('data_licence_file'), say('data_licence_data_file'), say('data_notice_file')]) {
		const link = page.getByRole('region', { name: say('data_licence') }).getByRole('link', { name });
		expect((await request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href))).ok(), name).toBe(
			true,
		);
	}
});

test('the licence of the data goes with them wherever they leave the site', async ({
	page,
	request,
	site,
}) => {
	const { license, attribution } = standing;
	expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
	await page.goto('./data/');
	const section = page.getByRole('region', { name: say('data_licence') });
	await expect(section).toContainText(attribution);
	await expect(section.getByRole('link', { name: license })).toHaveAttribute('href', license);
	for (const path of [
		'data/LICENSE.txt',
		'changes.atom',
		'archive/index.json',
		'state/VNM.json',
		'state/VNM.csv',
	]) {
		const text = await (await request.get(site.url + path)).text();
		expect(text, path).toContain(license);
	}
	for (const path of ['cite.bib', 'cite.ris'])
		expect(await (await request.get(site.url + path)).text(), path).toContain('CC BY 4.0');
	for (const name of names)
		expect(await (await request.get(`${site.url}data/${name}.json`)).json(), name).toMatchObject({
			license,
			attribution,
		});
});
