import type { Locator, Page } from '@playwright/test';
import { m } from '../../src/lib/messages/index.ts';
import { expectAccessible, expectNoSidewaysScroll, LOOKS } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { nameOf, query, say } from './explorer.ts';
import { AS_OF, RELEASE } from './today.ts';

/** Opens the builder and waits until the browser has taken over: only it knows the address that the codes name. */
async function build(page: Page, search = ''): Promise<void> {
	await page.goto(`./embed-builder/${search}`);
	await expect(code(page, 'builder_code_iframe')).toContainText('src="http://localhost');
}

function block(page: Page, heading: Parameters<typeof say>[0]): Locator {
	return page.getByRole('region', { name: say(heading), exact: true });
}

function code(page: Page, heading: Parameters<typeof say>[0]): Locator {
	return block(page, heading).locator('code');
}

function preview(page: Page): Locator {
	return page.locator('.preview iframe');
}

/** What a browser makes of the code in a block: its elements, with their attributes. */
function parsed(page: Page, heading: Parameters<typeof say>[0]) {
	return code(page, heading).evaluate((element) => {
		const { body, head } = new DOMParser().parseFromString(element.textContent, 'text/html');
		return [...head.querySelectorAll('*'), ...body.querySelectorAll('*')].map((node) => ({
			name: node.localName,
			...Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
		}));
	});
}

test('what is chosen is in the code, in the preview and in the address', async ({ page, site }) => {
	await build(page);
	expect(await parsed(page, 'builder_code_iframe')).toMatchObject([
		{
			name: 'iframe',
			src: `${site.url}embed/`,
			title: say('builder_title_status'),
			height: '560',
			width: '100%',
		},
	]);

	await page.getByLabel(say('builder_key_day')).selectOption('2025-10-26');
	await page.getByLabel(say('layer_label')).selectOption('budapest');
	await page.getByLabel(say('region_label')).selectOption('asia');
	await page.getByLabel(say('group_label')).selectOption('asean');
	await page.getByLabel(say('builder_state')).selectOption({ label: nameOf('VNM') });
	await page.getByLabel(say('legend'), { exact: true }).uncheck();
	await page.getByLabel(say('timeline'), { exact: true }).uncheck();
	await page.getByLabel(say('builder_theme'), { exact: true }).selectOption('light');
	await page.getByLabel(say('builder_font'), { exact: true }).selectOption('serif');
	await page.getByLabel(say('builder_accent'), { exact: true }).fill('#0a3552');
	await page.getByLabel(say('builder_height'), { exact: true }).fill('640');
	await page.getByLabel(say('builder_height'), { exact: true }).press('Enter');

	const options =
		'?on=2025-10-26&layer=budapest&region=asia&state=VNM&group=asean&theme=light&timeline=off&legend=off&accent=0a3552&font=serif';
	await expect(preview(page)).toHaveAttribute('src', new RegExp(`/embed/${options.replace('?', '\\?')}$`));
	await expect(page).toHaveURL(`${site.url}embed-builder/${options}&height=640`);
	const [frame] = await parsed(page, 'builder_code_iframe');
	expect(frame).toMatchObject({ src: `${site.url}embed/${options}`, height: '640' });
	const [script, map, link] = await parsed(page, 'builder_code_script');
	expect(script).toEqual({ name: 'script', async: '', src: `${site.url}embed.js` });
	expect(map).toMatchObject({
		name: 'hanoi-map',
		...Object.fromEntries(new URLSearchParams(options)),
		height: '640',
		title: frame && 'title' in frame ? String(frame['title']) : '',
	});
	expect(link).toMatchObject({
		name: 'a',
		href: expect.stringContaining('?on=2025-10-26&layer=budapest'),
	});
	await expect(block(page, 'builder_code_picture')).toHaveCount(0);
	await expect(page.getByText(say('builder_code_picture_none'))).toBeVisible();

	await page.reload();
	await expect(page.getByLabel(say('builder_state'))).toHaveValue('VNM');
	await expect(page.getByLabel(say('legend'), { exact: true })).not.toBeChecked();
	await expect(page.getByLabel(say('builder_height'), { exact: true })).toHaveValue('640');
});

test('a view of the explorer is carried over, and what cannot be used is said', async ({ page }) => {
	await build(page, '?on=2026-03-01&layer=votes&state=VNM&show=yes,no&region=mars&height=99');
	await expect(page.getByLabel(say('builder_key_day'))).toHaveValue('2026-03-01');
	await expect(page.locator('input[type="date"]')).toHaveValue('2026-03-01');
	await expect(page.getByLabel(say('layer_label'))).toHaveValue('votes');
	await expect(page.getByLabel(say('builder_state'))).toHaveValue('VNM');
	await expect(page.getByRole('alert').filter({ hasText: '“region=mars”' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: '“height=99”' })).toBeVisible();
	await expect(preview(page)).toHaveAttribute('src', /\?on=2026-03-01&layer=votes&state=VNM&show=yes,no$/);

	await page.getByRole('button', { name: say('legend_show_all') }).click();
	await expect(page).not.toHaveURL(/show=/);
});

test('what is copied is exactly the code, and the button says so', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
	await build(page, '?on=2025-10-26');
	for (const heading of ['builder_code_iframe', 'builder_code_script', 'builder_code_picture'] as const) {
		await block(page, heading)
			.getByRole('button', { name: say('copy') })
			.click();
		await expect(block(page, heading).getByRole('status')).toHaveText(say('copied'));
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			await code(page, heading).evaluate((element) => element.textContent),
		);
	}
	// The confirmation is of the code that was copied, and not of another.
	await page.getByLabel(say('region_label')).selectOption('africa');
	await expect(block(page, 'builder_code_iframe').getByRole('status')).toBeEmpty();
});

test('where copying is not allowed, the code is selected and the reader is told how', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator.clipboard, 'writeText', {
			value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
		});
	});
	await build(page);
	await block(page, 'builder_code_script')
		.getByRole('button', { name: say('copy') })
		.click();
	await expect(block(page, 'builder_code_script').getByRole('status')).toHaveText(say('copy_by_hand'));
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(
		await code(page, 'builder_code_script').evaluate((element) => element.textContent),
	);
});

test('a colour that nobody could read is refused, with the reason, and the way back is there', async ({
	page,
}) => {
	await build(page);
	const background = page.getByLabel(say('builder_background'), { exact: true });
	await background.fill('#777777');
	await expect(page.getByText(say('embed_background_unfit'))).toBeVisible();
	await expect(background).toHaveAttribute('aria-invalid', 'true');
	await expect(code(page, 'builder_code_iframe')).not.toContainText('background');

	await page
		.getByRole('button', { name: `${say('builder_colour_reset')}: ${say('builder_background')}` })
		.click();
	await expect(page.getByText(say('embed_background_unfit'))).toHaveCount(0);
	await expect(page).not.toHaveURL(/background/);

	await background.fill('#101418');
	await expect(code(page, 'builder_code_iframe')).toContainText('background=101418');
	await page.getByLabel(say('builder_accent'), { exact: true }).fill('#202020');
	await expect(page.getByText(say('embed_accent_unseen'))).toBeVisible();
	await expect(code(page, 'builder_code_iframe')).not.toContainText('accent');
});

test('frozen names the day of the data, and live takes it away again', async ({ page }) => {
	await build(page);
	await page.getByLabel(say('builder_frozen'), { exact: true }).check();
	await expect(code(page, 'builder_code_iframe')).toContainText(
		`?on=${AS_OF}&amp;frozen&amp;asof=${RELEASE}"`,
	);
	await expect(page.getByText(say('builder_code_picture_none'))).toBeVisible();
	await expect(page.getByLabel(say('timeline'), { exact: true })).toBeDisabled();
	await page.getByLabel(say('builder_live'), { exact: true }).check();
	await expect(code(page, 'builder_code_iframe')).toContainText('/embed/"');
	expect(query(page)).toEqual({});
});

test('a height out of bounds is not taken, and the field says what would do', async ({ page }) => {
	await build(page);
	const height = page.getByLabel(say('builder_height'), { exact: true });
	await height.fill('99');
	await height.press('Enter');
	await expect(page.getByText(say('builder_refused_height'))).toBeVisible();
	await expect(code(page, 'builder_code_iframe')).toContainText('height="560"');
	await height.fill('700');
	await height.press('Enter');
	await expect(page.getByText(say('builder_refused_height'))).toHaveCount(0);
	await expect(code(page, 'builder_code_iframe')).toContainText('height="700"');
});

test('the preview is as wide as chosen and as high as the frame asks for', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await build(page, '?height=1000');
	const size = () => preview(page).evaluate((frame) => [frame.clientWidth, frame.clientHeight]);
	// The height that it asks for gives the map its own shape: the world's, and on a phone a taller one.
	const shape = () =>
		preview(page)
			.contentFrame()
			.locator('.picture')
			.evaluate((picture) => (100 * picture.clientHeight) / picture.clientWidth);
	await expect.poll(async () => (await size())[1]).toBeLessThan(1000);
	await expect.poll(shape).toBeCloseTo((100 * 2212) / 4800, 0);
	expect((await size())[0]).toBeGreaterThan(700);
	await page.getByText(m.builder_preview_choice({ preview: 'phone' })).click();
	await expect.poll(async () => (await size())[0]).toBe(360);
	await expect(page).toHaveURL(/preview=phone/);
	await expect.poll(shape).toBeCloseTo(100 * (2 / 3), 0);

	// Whatever else sends messages here does not set the height.
	await page.evaluate(() => postMessage({ 'datawrapper-height': { other: 3000 } }, '*'));
	await page.evaluate(() => new Promise((done) => setTimeout(done)));
	expect((await size())[1]).toBeLessThan(3000);
});

test('what is chosen quickly loads the preview once, and Back leaves the page', async ({ page }) => {
	await page.goto('./');
	await build(page);
	await expect(preview(page)).toHaveAttribute('src', /embed\/$/);
	const loaded: string[] = [];
	page.on('framenavigated', (frame) => {
		if (frame !== page.mainFrame()) loaded.push(new URL(frame.url()).search);
	});
	const group = page.getByLabel(say('group_label'));
	await group.evaluate(async (select: HTMLSelectElement) => {
		for (const value of ['asean', 'brics', 'g20']) {
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
			// Each is drawn before the next, as with a key that is held.
			for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
		}
	});
	await expect(preview(page)).toHaveAttribute('src', /group=g20$/);
	await expect.poll(() => loaded).toContain('?group=g20');
	expect(loaded).not.toContain('?group=asean');
	expect(loaded).not.toContain('?group=brics');
	await page.goBack();
	await expect(page).toHaveURL(/localhost:\d+\/$/);
});

test('all of it works with the keyboard alone', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
	await build(page);
	const tabTo = async (target: Locator) => {
		for (let i = 0; i < 80; i++) {
			await page.keyboard.press('Tab');
			if (await target.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error('Tab does not get there');
	};
	await tabTo(page.getByLabel(say('builder_key_day')));
	await page.keyboard.press('ArrowDown');
	await expect(code(page, 'builder_code_iframe')).toContainText('on=2018-12-17');
	await tabTo(page.getByLabel(say('builder_live'), { exact: true }));
	await page.keyboard.press('ArrowDown');
	await expect(code(page, 'builder_code_iframe')).toContainText('frozen');
	await tabTo(page.getByLabel(say('legend'), { exact: true }));
	await page.keyboard.press('Space');
	await expect(code(page, 'builder_code_iframe')).toContainText('legend=off');
	await tabTo(block(page, 'builder_code_iframe').getByRole('button', { name: say('copy') }));
	await page.keyboard.press('Enter');
	await expect(block(page, 'builder_code_iframe').getByRole('status')).toHaveText(say('copied'));
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('legend=off');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('the line of the live map is there as text, and no control is dead', async ({ page }) => {
		await page.goto('./embed-builder/');
		await expect(page.locator('noscript p')).toContainText(say('builder_no_js'));
		await expect(code(page, 'builder_code_iframe')).toContainText(/^<iframe src="https?:\/\/[^"]+\/embed\/"/);
		await expect(page.locator('main iframe')).toBeVisible();
		const controls = page.locator('button:not(.language), select, input');
		await expect(controls.and(page.locator(':visible'))).toHaveCount(0);
	});
});

for (const { colorScheme: theme, width } of LOOKS)
	test(`axe finds nothing in the ${theme} theme at ${width} px`, async ({ page }) => {
		test.setTimeout(90_000);
		await page.setViewportSize({ width, height: 800 });
		for (const search of [
			'',
			'&on=2025-10-26&frozen&background=777777&show=signatory&height=9&preview=column',
		]) {
			await build(page, `?theme=${theme}${search}`);
			await expect.poll(() => preview(page).evaluate((frame) => frame.clientHeight)).not.toBe(560);
			await expectAccessible(page);
		}
	});

for (const width of [320, 360, 768, 1440]) {
	test(`at ${width} px nothing makes the page scroll sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await build(page, '?state=GBR&background=777777&preview=column');
		await expectNoSidewaysScroll(page);
	});
}
