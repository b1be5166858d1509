import { expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { card, explore, headline, legend, map, query, say, shape, slider, whereIs } from './explorer.ts';
import { swipe } from './touch.ts';

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('a tap selects, and the card is docked at the bottom with the map in sight', async ({ page }) => {
		await explore(page);
		await map(page).evaluate((svg) => svg.scrollIntoView({ block: 'start' }));
		const { x, y } = await whereIs(page, 'BRA');
		await page.touchscreen.tap(x, y);
		await expect(card(page, 'BRA')).toBeVisible();
		expect(query(page)).toEqual({ state: 'BRA' });
		await expect
			.poll(() =>
				card(page, 'BRA').evaluate((element) => {
					for (let box: Element | null = element; box; box = box.parentElement)
						if (getComputedStyle(box).position === 'fixed')
							return Math.round(innerHeight - box.getBoundingClientRect().bottom);
					return 'not docked';
				}),
			)
			.toBe(0);
		await expect(map(page)).toBeInViewport({ ratio: 0.6 });
		await expect(page.locator('.tip')).toHaveCount(0);
	});

	test('a tap within a finger’s reach of a small state selects it', async ({ page }) => {
		await explore(page);
		await map(page).evaluate((svg) => svg.scrollIntoView({ block: 'start' }));
		const { x, y } = await whereIs(page, 'MUS');
		await page.touchscreen.tap(x + 9, y + 9);
		await expect(card(page, 'MUS')).toBeVisible();
	});

	test('the chosen layer is in sight, though its row may scroll sideways', async ({ page }) => {
		await page.goto('./changes/');
		await expect
			.poll(() =>
				page.locator('fieldset span', { hasText: say('nav_changes') }).evaluate((word) => {
					const { left, right } = word.closest('fieldset')!.getBoundingClientRect();
					const box = word.getBoundingClientRect();
					return left - 1 <= box.left && box.right <= right + 1;
				}),
			)
			.toBe(true);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	test('one finger on the map scrolls the page', async ({ page }) => {
		await explore(page);
		await map(page).evaluate((svg) => svg.scrollIntoView({ block: 'center' }));
		const before = await page.evaluate(() => scrollY);
		await swipe(page, shape(page, 'TCD'), { dy: -150 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
		expect(query(page)).toEqual({});
	});

	test('a swipe up on the timeline scrolls the page and leaves the day', async ({ page }) => {
		await explore(page);
		await slider(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const before = await page.evaluate(() => scrollY);
		const text = (await slider(page).getAttribute('aria-valuetext'))!;
		const value = await slider(page).inputValue();
		await swipe(page, slider(page), { from: 0.3, dy: -150 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', text);
		expect(await slider(page).inputValue()).toBe(value);
		expect(query(page)).toEqual({});
	});

	test('a drag along the timeline and a tap on it move the day', async ({ page }) => {
		await explore(page);
		await swipe(page, slider(page), { from: 0.3, dx: 60 });
		await expect.poll(() => query(page)['on']).toMatch(/^20/);
		const dragged = query(page)['on'];
		await swipe(page, slider(page), { from: 0.1 });
		await expect.poll(() => query(page)['on']).not.toBe(dragged);
		expect(query(page)['on']! < dragged!).toBe(true);
	});

	test('targets are large enough for a finger', async ({ page }) => {
		await explore(page, '?state=BRA');
		await expect(card(page, 'BRA')).toBeVisible();
		await expect(slider(page)).toBeVisible();
		const small = await page
			.locator('button:visible, select:visible, input:visible, summary:visible')
			.evaluateAll((controls) =>
				controls
					// A radio button is hit by its label; words in a sentence are exempt (WCAG 2.5.5).
					.filter((control) => !control.matches('input[type="radio"], input[type="checkbox"], p button'))
					.map((control) => ({ box: control.getBoundingClientRect(), name: control.outerHTML.slice(0, 120) }))
					.filter(({ box }) => box.width < 44 || box.height < 44)
					.map(({ box, name }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name}`),
			);
		expect(small).toEqual([]);
	});
});

test('on a phone a long word that nobody is called does not make the page scroll sideways', async ({
	page,
}) => {
	const typed = 'w'.repeat(60);
	await page.setViewportSize({ width: 360, height: 740 });
	await explore(page);
	await page.getByLabel(say('search_label')).click();
	const box = page.getByRole('combobox', { name: say('search_label') });
	await expect(box).toBeFocused();
	await box.pressSequentially(`${typed}w`);
	await expect(box).toHaveValue(typed);
	const message = page.getByText(say('search_none', { typed }));
	await expect(message).toBeVisible();
	expect((await message.boundingBox())!.x).toBeGreaterThanOrEqual(0);
	await expectNoSidewaysScroll(page);
	await page.goto('./state/');
	await page.getByLabel(say('state_find')).fill(typed);
	await expect(page.getByText(say('state_find_none', { typed }))).toBeVisible();
	await expectNoSidewaysScroll(page);
});

for (const width of [320, 360, 768, 1440]) {
	test(`at ${width} px nothing makes the page scroll sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const query of ['', '?state=GBR&group=g20&show=signatory', '?on=2019-12-27&region=caribbean']) {
			await explore(page, query);
			await page.locator('#table-heading').scrollIntoViewIfNeeded();
			await expectNoSidewaysScroll(page);
		}
	});
}

for (const [width, height, least] of [
	[1440, 900, { width: 1150, height: 500 }],
	[1280, 720, { width: 1150, height: 380 }],
] as const)
	test(`at ${width} × ${height} sentence, forty, map, legend and line of time are in sight, and the map is large`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await explore(page);
		for (const part of [
			headline(page),
			page.locator('.forty'),
			map(page),
			legend(page),
			page.getByRole('button', { name: say('play') }),
			slider(page),
		])
			await expect(part).toBeInViewport({ ratio: 1 });
		const box = (await map(page).boundingBox())!;
		expect(box.width).toBeGreaterThanOrEqual(least.width);
		expect(box.height).toBeGreaterThanOrEqual(least.height);
	});

test('on a phone the map begins in the upper third', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await explore(page);
	expect((await map(page).boundingBox())!.y).toBeLessThanOrEqual(260);
	const line = (await page.locator('.scrubber .plot').boundingBox())!;
	// The handle is a circle of 22 px on the line at the foot of the plot.
	expect(line.y + line.height + 11).toBeLessThanOrEqual(560);
});

for (const width of [1024, 1200, 1280, 1440, 1920])
	test(`no control stands on land at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await explore(page);
		const onLand = await page.evaluate(() => {
			const shapes = [...document.querySelectorAll('.world-map path.s, .world-map .land')];
			const controls = [...document.querySelectorAll('.explorer :is(button, input, select, label)')]
				.map((control) => ({ control, box: control.getBoundingClientRect() }))
				.filter(({ control, box }) => control.checkVisibility() && box.width > 1 && box.height > 1);
			const map = document.querySelector('.world-map')!.getBoundingClientRect();
			return controls
				.filter(({ box }) => box.bottom > map.top && box.top < map.bottom)
				.filter(({ control, box }) =>
					[0.1, 0.5, 0.9].some((dx) =>
						[0.1, 0.5, 0.9].some((dy) =>
							document
								.elementsFromPoint(box.left + dx * box.width, box.top + dy * box.height)
								.some((element) => shapes.includes(element) && !control.contains(element)),
						),
					),
				)
				.map(({ control }) => control.textContent || control.getAttribute('aria-label'));
		});
		expect(onLand).toEqual([]);
	});
