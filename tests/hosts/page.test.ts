import { expect, heightsOf, test, viewsOf } from './fixtures.ts';
import {
	asOf,
	bareFrame,
	expectSized,
	frameIn,
	headline,
	heightOf,
	legend,
	liveFrameIn,
	overflow,
	shape,
	slider,
} from './frame.ts';
import { AS_OF } from '../e2e/today.ts';
import { swipe } from '../e2e/touch.ts';

/** Days with something else to see on each, and another width of column. */
const DAYS = [
	'2017-12-01',
	'2018-12-20',
	'2019-12-30',
	'2024-12-24',
	'2025-10-25',
	'2025-10-26',
	'2025-12-31',
	'2026-03-01',
	'2026-06-01',
	AS_OF,
];

test.describe('an article', () => {
	test('with ten embeds: each has its own height and its own view', async ({ page, article, site }) => {
		test.setTimeout(60_000);
		await article({
			head: `<script src="${site.url}embed.js"></script>`,
			body: DAYS.map((day, index) => {
				const width = 300 + index * 90;
				return `<div style="inline-size:${width}px"><iframe loading="lazy" src="${site.url}embed/?on=${day}" width="100%" height="480" title="${day}"></iframe></div>`;
			}).join('<p>…</p>'),
		});
		for (const index of DAYS.keys()) await expectSized(page, index);
		const heights = await Promise.all(DAYS.map((_, index) => heightOf(page.locator('iframe').nth(index))));
		expect(new Set(heights).size, heights.join(' ')).toBeGreaterThan(5);

		const sentences = async () =>
			Promise.all([...DAYS.keys()].map(async (index) => headline(await frameIn(page, index)).textContent()));
		const before = await sentences();
		expect(new Set(before).size).toBeGreaterThan(7);
		await page.evaluate((on) => frames[4]!.postMessage({ type: 'hanoi:view', version: 1, on }, '*'), AS_OF);
		await expect(headline(await frameIn(page, 4))).toHaveText(before[9]!);
		expect((await sentences()).filter((sentence, index) => sentence !== before[index])).toHaveLength(1);

		await slider(await liveFrameIn(page, 9)).press('Home');
		await expect.poll(() => viewsOf(page, 9)).toHaveLength(1);
		for (const index of DAYS.keys()) {
			if (index !== 9) expect(await viewsOf(page, index)).toEqual([]);
		}
	});

	test('that hides the frame at first gets its height when it is shown', async ({ page, article, site }) => {
		await article({
			head: `<script src="${site.url}embed.js"></script>`,
			body: `<details><summary>The map</summary><div style="display:none">${bareFrame(`${site.url}embed/`)}</div></details>`,
		});
		const frame = await frameIn(page);
		await frame.waitForLoadState('networkidle');

		await page.evaluate(() => {
			document.querySelector('details')!.open = true;
			document.querySelector('div')!.style.display = 'block';
		});
		await expectSized(page);
		for (const px of await heightsOf(page)) expect(px).toBeGreaterThan(200);
	});

	test('that changes the width of its column gets the new height', async ({ page, article, site }) => {
		await article({
			head: `<script src="${site.url}embed.js"></script>`,
			body: bareFrame(`${site.url}embed/`, { width: 900 }),
		});
		await expectSized(page);
		for (const width of [400, 700, 300, 1000]) {
			const before = (await heightsOf(page)).length;
			await page.locator('iframe').evaluate((frame, px) => frame.setAttribute('width', String(px)), width);
			await expect.poll(async () => (await heightsOf(page)).length).toBeGreaterThan(before);
			await expectSized(page);
		}
	});

	test('makes room for what the reader opens in the frame, as often as it is opened', async ({
		page,
		article,
		site,
	}) => {
		await article({
			head: `<script src="${site.url}embed.js"></script>`,
			body: bareFrame(`${site.url}embed/`),
		});
		await expectSized(page);
		const frame = await frameIn(page);
		const height = () => heightOf(page.locator('iframe'));
		const closed = await height();
		for (let turn = 0; turn < 5; turn++) {
			await frame.locator('summary').click();
			await expect.poll(height).toBeGreaterThan(closed + 50);
			await expectSized(page);
			await frame.locator('summary').click();
			await expect.poll(height).toBe(closed);
		}
	});

	test('is scrolled, not the map, by the wheel over the frame', async ({ page, article, site }) => {
		await article(`${bareFrame(`${site.url}embed/`)}<div style="block-size:3000px"></div>`);
		const frame = await liveFrameIn(page);
		const scale = () => shape(frame, 'RUS').evaluate((path: SVGGraphicsElement) => path.getScreenCTM()?.a);
		const before = await scale();
		await shape(frame, 'RUS').hover();
		await page.mouse.wheel(0, 400);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		expect(await scale()).toBe(before);
	});

	test.describe('on a touch screen', () => {
		test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

		test('is scrolled by a swipe up on the timeline, which leaves the day; a drag and a tap move it', async ({
			page,
			article,
			site,
		}) => {
			await article({
				head: `<script src="${site.url}embed.js"></script>`,
				body: `${bareFrame(`${site.url}embed/`, { width: 360 })}<div style="block-size:3000px"></div>`,
			});
			await expectSized(page);
			const frame = await frameIn(page);
			const day = slider(frame);
			const value = await day.inputValue();
			await swipe(page, day, { from: 0.3, dy: -150 });
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
			expect(await day.inputValue()).toBe(value);
			expect(await viewsOf(page)).toEqual([]);

			await swipe(page, day, { from: 0.3, dx: 60 });
			await expect.poll(() => viewsOf(page)).toHaveLength(1);
			const dragged = await day.inputValue();
			expect(Number(dragged)).toBeLessThan(Number(value));
			await swipe(page, day, { from: 0.1 });
			await expect.poll(async () => Number(await day.inputValue())).toBeLessThan(Number(dragged));
		});
	});

	test('that is printed has the map, its legend and its date, and no controls', async ({
		page,
		article,
		site,
	}) => {
		await article(bareFrame(`${site.url}embed/`));
		const frame = await liveFrameIn(page);
		await expect(slider(frame)).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(slider(frame)).toBeHidden();
		for (const part of [headline(frame), legend(frame), asOf(frame), shape(frame, 'BRA')]) {
			await expect(part).toBeVisible();
		}
		for (const button of await frame.locator('.time button, [aria-label*="oom"], .hint').all()) {
			await expect(button).toBeHidden();
		}
		expect((await overflow(frame)).x).toBe(0);
	});
});
