import { classLabel } from '../../src/lib/text/words.ts';
import { expect, test } from './fixtures.ts';
import { card, explore, map, nameOf, pxPerUnit, query, regions, say, whereIs } from './explorer.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('hovering a state shows its name and standing; Escape takes that away', async ({ page }) => {
	await explore(page);
	const { x, y } = await whereIs(page, 'BRA');
	await page.mouse.move(x, y);
	const tip = page.locator('.tip');
	await expect(tip).toContainText(nameOf('BRA'));
	await expect(tip).toContainText(classLabel('signatory'));
	await page.keyboard.press('Escape');
	await expect(tip).toHaveCount(0);
});

test('the words beside the pointer stay while the pointer goes onto them', async ({ page }) => {
	await explore(page);
	const { x, y } = await whereIs(page, 'RUS');
	await page.mouse.move(x, y);
	const tip = page.locator('.tip');
	await expect(tip).toContainText(nameOf('RUS'));
	const box = (await tip.boundingBox())!;
	const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
	// As slowly as a hand: each step is seen by a frame of its own.
	for (let step = 1; step <= 30; step++) {
		await page.mouse.move(x + (dx * step) / 30, y + (dy * step) / 30);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
	}
	await expect(tip).toContainText(nameOf('RUS'));
	expect(await tip.evaluate((node) => node.matches(':hover'))).toBe(true);
});

test('a mark on the line of time says what happened, and Escape takes that away', async ({ page }) => {
	await explore(page);
	// The second vote, on a stretch of the line with few events around.
	const vote = page.locator('.marks i.vote').last();
	const { x, y, height } = (await vote.boundingBox())!;
	await page.mouse.move(x + 40, y + height - 4);
	await page.mouse.move(x, y + height - 4, { steps: 5 });
	const tip = page.locator('.tip');
	await expect(tip).toContainText('27 December 2019');
	await expect(tip).toContainText('74/247');
	await page.keyboard.press('Escape');
	await expect(tip).toHaveCount(0);
});

test('a territory is described as what it is, with no standing of its own', async ({ page }) => {
	await explore(page);
	const greenland = page.locator('svg [data-area="GRL"]');
	const box = (await greenland.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.6);
	await expect(page.locator('.tip')).toContainText('Greenland');
	await expect(page.locator('.tip')).toContainText('Denmark');
	await expect(page.locator('.tip')).not.toContainText('signed');
	await page.mouse.down();
	await page.mouse.up();
	expect(query(page)).toEqual({});
});

test('a click selects, and the selection stays when the mouse goes elsewhere', async ({ page }) => {
	await explore(page);
	const brazil = await whereIs(page, 'BRA');
	await page.mouse.click(brazil.x, brazil.y);
	await expect(card(page, 'BRA')).toBeVisible();
	const china = await whereIs(page, 'CHN');
	await page.mouse.move(china.x, china.y, { steps: 5 });
	await page.mouse.move(10, 10);
	await expect(page.locator('.tip')).toHaveCount(0);
	await expect(card(page, 'BRA')).toBeVisible();
	expect(query(page)).toEqual({ state: 'BRA' });
});

test('a click near a small state selects it', async ({ page }) => {
	await explore(page);
	for (const { iso3, dx, dy } of [
		{ iso3: 'MLT', dx: 9, dy: 9 },
		{ iso3: 'SGP', dx: 0, dy: 0 },
		{ iso3: 'MUS', dx: 14, dy: 10 },
		{ iso3: 'BRB', dx: 16, dy: 4 },
		{ iso3: 'NRU', dx: -7, dy: 5 },
		{ iso3: 'CPV', dx: -12, dy: 8 },
	]) {
		const { x, y } = await whereIs(page, iso3);
		await page.mouse.click(x + dx, y + dy);
		await expect(card(page, iso3), iso3).toBeVisible();
	}
});

test('a click on the open sea selects nothing', async ({ page }) => {
	await explore(page);
	const { x, y } = await whereIs(page, 'BRB');
	await page.mouse.click(x + 60, y);
	await page.mouse.click(x + 62, y + 2);
	expect(query(page)).toEqual({});
});

test('the buttons zoom in and back to the whole map, keys out', async ({ page }) => {
	await explore(page);
	const whole = await pxPerUnit(page);
	const reset = page.getByRole('button', { name: say('zoom_reset') });
	await expect(reset).toHaveCount(0);
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect.poll(() => pxPerUnit(page)).toBeCloseTo(2 * whole, 3);
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect.poll(() => pxPerUnit(page)).toBeCloseTo(4 * whole, 3);
	await map(page).getByRole('option').press('-');
	await expect.poll(() => pxPerUnit(page)).toBeCloseTo(2 * whole, 3);
	await reset.click();
	await expect.poll(() => pxPerUnit(page)).toBeCloseTo(whole, 3);
	await expect(reset).toHaveCount(0);
});

test('the wheel with Ctrl zooms the map, the plain wheel scrolls the page', async ({ page }) => {
	await explore(page);
	const whole = await pxPerUnit(page);
	const { x, y } = await whereIs(page, 'CHN');
	await page.mouse.move(x, y);
	// The code for gestures comes when the pointer does.
	await expect(async () => {
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -150);
		await page.keyboard.up('Control');
		expect(await pxPerUnit(page)).toBeGreaterThan(whole * 1.2);
	}).toPass();
	expect(await page.evaluate(() => scrollY)).toBe(0);

	const zoomed = await pxPerUnit(page);
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	expect(await pxPerUnit(page)).toBeCloseTo(zoomed, 4);
});

test('a zoomed map is dragged, the drag selects nothing, and Back gives the region back', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await explore(page, '?region=africa');
	const { x } = await whereIs(page, 'TCD');
	// The code for gestures comes when the pointer does.
	const gestures = page.waitForResponse((response) => response.url().includes('/immutable/chunks/'));
	await map(page).hover();
	await (await gestures).finished();
	await expect(async () => {
		const before = await whereIs(page, 'TCD');
		await page.mouse.move(before.x, before.y);
		await page.mouse.down();
		await page.mouse.move(before.x - 60, before.y - 40, { steps: 6 });
		await page.mouse.up();
		expect(Math.round((await whereIs(page, 'TCD')).x - before.x)).toBe(-60);
	}).toPass();
	// It shows no region any more.
	expect(query(page)).toEqual({});
	await page.goBack();
	await expect(regions(page)).toHaveValue('africa');
	expect(query(page)).toEqual({ region: 'africa' });
	await expect.poll(async () => Math.round((await whereIs(page, 'TCD')).x - x)).toBe(0);
});

test('Back from the card of a state keeps a zoom by hand', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await explore(page);
	const whole = await pxPerUnit(page);
	await page.getByRole('button', { name: say('zoom_in') }).click();
	await expect.poll(() => pxPerUnit(page)).toBeGreaterThan(1.2 * whole);
	await map(page).getByRole('option').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#card-name')).toBeVisible();
	await page.goBack();
	await expect(page.locator('#card-name')).toHaveCount(0);
	expect(await pxPerUnit(page)).toBeGreaterThan(1.2 * whole);
});

test('a region fills the frame, and World leads back', async ({ page }) => {
	await explore(page);
	const whole = await pxPerUnit(page);
	await regions(page).selectOption('europe');
	await expect.poll(() => pxPerUnit(page)).toBeGreaterThan(2 * whole);
	expect(query(page)).toEqual({ region: 'europe' });
	await regions(page).selectOption('world');
	await expect.poll(() => pxPerUnit(page)).toBeCloseTo(whole, 3);
	expect(query(page)).toEqual({});
});
