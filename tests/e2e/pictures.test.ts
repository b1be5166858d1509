import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expectAccessible, expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { downloadOf, explore, legendEntry, ON_MAP, say } from './explorer.ts';

const DAYS = [
	...standing.rollCalls.map(({ votedOn }) => votedOn),
	standing.treaty.adoptedOn,
	standing.treaty.opensOn,
	standing.treaty.hanoiUntil,
].sort();

/** Width and height of a PNG, from its header (PNG, 11.2.2). */
function sizeOf(png: Buffer): number[] {
	expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** What the browser's own parser makes of an SVG. */
function parsed(page: Page, svg: string) {
	return page.evaluate((text) => {
		const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
		return {
			problem: picture.querySelector('parsererror')?.textContent ?? '',
			description: picture.querySelector('desc')?.textContent ?? '',
			states: picture.querySelectorAll('[id^="state-"]').length,
			words: [...picture.querySelectorAll('text')].map((line) => line.textContent).join(' '),
		};
	}, svg);
}

test.describe('the pictures of the build', () => {
	for (const name of [...DAYS, 'latest']) {
		test(`of ${name} are there as PNG, as SVG and for previews of links`, async ({ page, request }) => {
			const wide = await request.get(`./pictures/${name}.png`);
			expect(wide.headers()['content-type']).toBe('image/png');
			expect(sizeOf(await wide.body())).toEqual([2400, 1640]);
			const preview = await request.get(`./pictures/${name}-og.png`);
			expect(sizeOf(await preview.body())).toEqual([1200, 630]);
			const svg = await request.get(`./pictures/${name}.svg`);
			expect(svg.headers()['content-type']).toContain('image/svg+xml');
			const { problem, description, states } = await parsed(page, await svg.text());
			expect(problem).toBe('');
			expect(states).toBe(ON_MAP.length);
			expect(description).toMatch(/^Map of the world on \d{1,2} \w+ \d{4}: .+\. Data as of /);
		});
	}
});

test.describe('the page of a key day', () => {
	test('says the day in a sentence, shows its picture and leads to the map of that day', async ({
		page,
		site,
	}) => {
		await page.goto('./on/2025-10-26/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('26 October 2025');
		await expect(page.getByRole('main')).toContainText('72 states and bodies have signed.');
		const picture = page.getByRole('img', { name: 'Map of the world on 26 October 2025: 72 states' });
		await expect(picture).toHaveJSProperty('complete', true);
		expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
		expect(await picture.evaluate((image: HTMLImageElement) => image.width / image.height)).toBeCloseTo(
			1200 / 820,
			1,
		);
		await page.getByRole('link', { name: say('share_key_day_open') }).click();
		await expect(page).toHaveURL(`${site.url}?on=2025-10-26`);
	});

	test('leads to the key days before and after, and sends nobody on by itself', async ({ page }) => {
		const walked: string[] = [];
		await page.goto(`./on/${DAYS[0]}/`);
		for (;;) {
			walked.push(page.url());
			await expect(page.locator('meta[http-equiv="refresh"], script[src]')).toHaveCount(0);
			const next = page.locator('a[rel="next"]');
			if ((await next.count()) === 0) break;
			await next.click();
		}
		expect(walked.map((address) => address.split('/').at(-2))).toEqual(DAYS);
		await page.locator('a[rel="prev"]').click();
		expect(page.url()).toContain(DAYS.at(-2)!);
	});

	for (const [width, colorScheme] of [
		[360, 'light'],
		[1440, 'dark'],
	] as const) {
		test(`axe finds nothing on it at ${width} px, and it does not scroll sideways`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			await page.goto('./on/2018-12-17/');
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
	}
});

test.describe('the picture of the view on screen', () => {
	test('comes as SVG, named by its day and the as-of day', async ({ page }) => {
		await explore(page, '?on=2026-03-01&state=VNM&group=asean');
		await page.getByRole('button', { name: say('share'), exact: true }).click();
		const download = await downloadOf(page.getByRole('button', { name: say('share_picture_svg') }));
		const name = `hanoi-convention-map-2026-03-01-as-of-${standing.asOf}.svg`;
		expect(download.suggestedFilename()).toBe(name);
		await expect(page.getByRole('status').getByText(say('share_picture_done', { file: name }))).toBeVisible();
		const svg = await readFile(await download.path(), 'utf8');
		const { problem, description, states, words } = await parsed(page, svg);
		expect(problem).toBe('');
		expect(states).toBe(ON_MAP.length);
		expect(description).toContain('1 March 2026: ASEAN:');
		expect(words).toContain('Viet Nam signed on 25 October 2025');
		expect(svg).toContain('id="paint-signatory-or-contracting"');
	});

	test('comes as PNG, 2400 pixels wide, in the theme on screen', async ({ page }) => {
		await explore(page, '?theme=dark');
		await page.getByRole('button', { name: say('share'), exact: true }).click();
		const button = page.getByRole('button', { name: say('share_picture_png') });
		const download = await downloadOf(button);
		expect(download.suggestedFilename()).toMatch(/\.png$/);
		await expect(button).toBeFocused();
		const png = await readFile(await download.path());
		expect(sizeOf(png)).toEqual([2400, 1640]);
		const [sea, ink] = await page.evaluate(
			async (address) => {
				const image = new Image();
				image.src = address;
				await image.decode();
				const context = document.createElement('canvas').getContext('2d')!;
				context.canvas.width = image.width;
				context.canvas.height = image.height;
				context.drawImage(image, 0, 0);
				const colours = new Set<number>();
				const { data } = context.getImageData(0, 0, image.width, image.height);
				for (let at = 0; at < data.length; at += 4)
					colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
				return [[...data.slice(0, 3)], colours.has(0x4f97ba)];
			},
			`data:image/png;base64,${png.toString('base64')}`,
		);
		expect(sea).toEqual([0x14, 0x19, 0x1d]);
		expect(ink, 'the colour of the signatories').toBe(true);
	});

	test('is not made without a map, and the reader is told why', async ({ page }) => {
		await explore(page);
		await page.getByRole('button', { name: say('share'), exact: true }).click();
		await page.evaluate(() => document.querySelector('.world-map')?.remove());
		await page.getByRole('button', { name: say('share_picture_svg') }).click();
		const why = say('share_picture_no_map');
		await expect(page.getByRole('status').getByText(say('share_picture_failed', { why }))).toBeVisible();
	});

	test('its code is not loaded before the dialog is opened', async ({ page }) => {
		const scripts: string[] = [];
		page.on('response', (response) => {
			if (response.url().endsWith('.js')) scripts.push(response.url());
		});
		await explore(page);
		await page.waitForLoadState('networkidle');
		const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
		const drawing = (text: string) => text.includes('text-anchor');
		expect(texts.filter(drawing)).toEqual([]);
		await page.getByRole('button', { name: say('share'), exact: true }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		const later = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
		expect(later.filter(drawing)).not.toEqual([]);
	});
});

for (const [width, theme] of [
	[360, 'light'],
	[1440, 'dark'],
] as const) {
	test(`axe finds nothing in the share dialog at ${width} px, and all of it is on the screen`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 740 });
		await explore(page, `?theme=${theme}&group=g20`);
		await page.getByRole('button', { name: say('share'), exact: true }).click();
		const close = page.getByRole('dialog').getByRole('button', { name: say('close') });
		await expect(close).toBeInViewport({ ratio: 1 });
		await expectAccessible(page, 'dialog');
	});
}

test('Share leads to the embed of the view as it is now', async ({ page }) => {
	await explore(page, '?on=2026-03-01&state=VNM');
	await legendEntry(page, 'contracting').click();
	await page.getByRole('button', { name: say('share'), exact: true }).click();
	await expect(page.getByRole('link', { name: say('share_embed') })).toHaveAttribute(
		'href',
		/\/embed-builder\/\?on=2026-03-01&state=VNM&show=contracting$/,
	);
});
