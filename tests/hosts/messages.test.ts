import type { Page } from '@playwright/test';
import standing from '../../static/data/standing.json' with { type: 'json' };
import { expect, test, viewsOf } from './fixtures.ts';
import { bareFrame, chosen, headline, liveFrameIn, paints, shape, slider } from './frame.ts';

const FIRST_DAY = standing.treaty.proposedOn;

/** What the article's own script does: it tells the frame what to show. */
function ask(page: Page, view: Record<string, string>, index = 0): Promise<void> {
	return page.evaluate(([data, at]) => frames[at]!.postMessage(data, '*'), [
		{ type: 'hanoi:view', version: 1, ...view },
		index,
	] as const);
}

test.describe('messages between the article and the frame', () => {
	test.beforeEach(async ({ article, site }) => {
		await article(bareFrame(`${site.url}embed/`));
	});

	test('the article sets day, state, layer and theme', async ({ page }) => {
		const frame = await liveFrameIn(page);
		const background = () => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		await ask(page, { on: '2025-10-25' });
		await expect(frame.getByText('25 October 2025').first()).toBeVisible();

		await ask(page, { state: 'VNM' });
		await expect(chosen(frame, 'VNM')).toBeVisible();
		await ask(page, { state: '' });
		await expect(chosen(frame, 'VNM')).toBeHidden();

		await ask(page, { on: '2020-01-15', layer: 'votes' });
		await expect
			.poll(async () => Object.keys(await paints(frame)))
			.toEqual(expect.arrayContaining(['yes', 'no']));

		const light = await background();
		await ask(page, { theme: 'dark' });
		await expect.poll(background).not.toBe(light);
	});

	test('the article is told when the reader moves the day, and not of what it asked for itself', async ({
		page,
	}) => {
		const frame = await liveFrameIn(page);
		const newest = (await headline(frame).textContent()) ?? '';
		await ask(page, { on: '2025-10-25' });
		await expect(headline(frame)).not.toHaveText(newest);
		expect(await viewsOf(page)).toEqual([]);

		await slider(frame).press('Home');
		await expect.poll(() => viewsOf(page)).toHaveLength(1);
		expect((await viewsOf(page))[0]).toMatchObject({ version: 1, on: FIRST_DAY, state: '' });
	});

	test('the article is told once of a drag, when it has ended', async ({ page }) => {
		const frame = await liveFrameIn(page);
		const newest = (await headline(frame).textContent()) ?? '';
		const box = (await slider(frame).boundingBox())!;
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2, { steps: 8 });
		await expect(headline(frame)).not.toHaveText(newest);
		expect(await viewsOf(page), 'while the thumb is held').toEqual([]);
		await page.mouse.up();
		await expect.poll(() => viewsOf(page)).toHaveLength(1);
	});

	test('the article is told which state the reader has chosen', async ({ page }) => {
		const frame = await liveFrameIn(page);
		await shape(frame, 'AUS').click();
		await expect.poll(() => viewsOf(page)).toEqual([expect.objectContaining({ state: 'AUS' })]);
	});

	test('thousands of messages are one change of the picture a frame, and the last one holds', async ({
		page,
	}) => {
		const frame = await liveFrameIn(page);
		await frame.evaluate(() => {
			const count = { changes: 0, frames: 0 };
			new MutationObserver(() => count.changes++).observe(document.querySelector('h1')!, {
				characterData: true,
				subtree: true,
				childList: true,
			});
			const tick = () => {
				count.frames++;
				requestAnimationFrame(tick);
			};
			tick();
			Object.assign(window, { count });
		});
		await page.evaluate(() => {
			for (let i = 0; i < 30_000; i++) {
				const on = ['2018-12-20', '2025-10-25', '2025-10-26'][i % 3];
				frames[0]!.postMessage(
					{ type: 'hanoi:view', version: 1, on, ...(i === 9 ? { state: 'VNM' } : {}) },
					'*',
				);
			}
			frames[0]!.postMessage({ type: 'hanoi:view', version: 1, on: '2020-01-15' }, '*');
		});
		await expect(frame.getByText('15 January 2020').first()).toBeVisible({ timeout: 20_000 });
		// What an earlier message named and no later one did has not been lost.
		await expect(chosen(frame, 'VNM')).toBeVisible();
		const { changes, frames: drawn } = await frame.evaluate(
			() => (window as unknown as { count: { changes: number; frames: number } }).count,
		);
		expect(changes).toBeLessThanOrEqual(drawn + 1);
	});

	test('an article that scrolls the map along needs nothing but messages', async ({ page }) => {
		const frame = await liveFrameIn(page);
		for (const on of ['2018-12-20', '2019-12-30', '2024-12-24', '2025-10-25', '2025-10-26']) {
			await ask(page, { on });
		}
		await expect(frame.getByText('26 October 2025').first()).toBeVisible();
		await ask(page, { on: '' });
		await expect(frame.getByText('26 October 2025')).toHaveCount(0);
	});
});
