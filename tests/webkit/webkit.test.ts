import { By, Key, type WebDriver } from 'selenium-webdriver';
import { nameOf, ON_MAP, say } from '../e2e/explorer.ts';
import { MOMENTS } from '../e2e/presenting.ts';
import { PAGES } from '../e2e/checks.ts';
import type { Host } from '../hosts/fixtures.ts';
import { pathOf } from '../programs.ts';
import { control, expect, seen, test } from './fixtures.ts';

test.skip(
	pathOf('webkit') === undefined || pathOf('xvfb') === undefined,
	'WebKitGTK, or a screen for it, is not installed',
);

const DAY = 'input[type="range"]';

const dayText = async (driver: WebDriver) => (await seen(driver, DAY)).getAttribute('aria-valuetext');
const query = async (driver: WebDriver) => new URL(await driver.getCurrentUrl()).search;

/** How a state is painted: what it says of itself, and the colour that the browser fills it with. */
async function paintOf(driver: WebDriver, iso3: string): Promise<{ paint: string | null; fill: string }> {
	const shape = await driver.findElement(By.css(`svg path.s[data-iso3="${iso3}"]`));
	return { paint: await shape.getAttribute('data-paint'), fill: await shape.getCssValue('fill') };
}

/** Opens the explorer, and waits until scripts have taken it over. */
async function explore(driver: WebDriver, url: string): Promise<void> {
	await driver.get(url);
	await expect.poll(() => driver.findElement(By.css('main .key button')).isEnabled()).toBe(true);
}

test('the map paints each standing in a colour of its own, all 197 on it', async ({ driver, site }) => {
	await explore(driver, site.url);
	const paints = await Promise.all(['QAT', 'CHN', 'ITA'].map((iso3) => paintOf(driver, iso3)));
	expect(paints.map(({ paint }) => paint)).toEqual(['contracting', 'signatory', 'none']);
	expect(new Set(paints.map(({ fill }) => fill)).size).toBe(3);
	const drawn: number = await driver.executeScript(
		`return [...document.querySelectorAll('svg path.s[data-iso3]')].filter((shape) => shape.getBoundingClientRect().width > 0).length`,
	);
	expect(drawn).toBe(ON_MAP.length);
});

test('the timeline goes by keys, and sentence, map and address follow', async ({ driver, site }) => {
	await explore(driver, site.url);
	const slider = await seen(driver, DAY);
	await slider.sendKeys(Key.HOME);
	await expect.poll(() => dayText(driver)).toMatch(/^1 October 2017/);
	await expect.poll(() => query(driver)).toBe('?on=2017-10-01');
	expect((await paintOf(driver, 'CHN')).paint).not.toBe('signatory');
	const sentence = await (await seen(driver, 'main .sentence')).getText();
	await slider.sendKeys(Key.END);
	await expect.poll(async () => (await seen(driver, 'main .sentence')).getText()).not.toBe(sentence);
	await driver.navigate().back();
	expect(await driver.getCurrentUrl()).not.toBe(site.url);
});

test('a state is chosen on the map and found by a former name', async ({ driver, site }) => {
	await explore(driver, site.url);
	await driver.findElement(By.css('svg path.s[data-iso3="AUS"]')).click();
	await expect.poll(() => query(driver)).toBe('?state=AUS');
	await expect.poll(async () => (await seen(driver, '.card h2')).getText()).toBe(nameOf('AUS'));
	await (await seen(driver, 'input[type="search"]')).sendKeys('Burma');
	const option = await seen(driver, '.search [role="option"]');
	expect(await option.getText()).toContain(nameOf('MMR'));
	await driver.actions().sendKeys(Key.ENTER).perform();
	await expect.poll(() => query(driver)).toBe('?state=MMR');
});

/** Opens the frame in an article of another site, and goes to the first day as a reader does. */
async function expectLiveFrame(driver: WebDriver, host: Host, url: string, attributes = ''): Promise<void> {
	await driver.get(
		host.serve({
			body: `<iframe src="${url}embed/" width="700" height="560" title="A map" ${attributes}></iframe>`,
			head: `<script>heights = []; addEventListener('message', ({ data }) => data['datawrapper-height'] && heights.push(...Object.values(data['datawrapper-height'])))</script>`,
		}),
	);
	await expect.poll(() => driver.executeScript('return heights.at(-1) > 200')).toBe(true);
	await driver.switchTo().frame(0);
	// A frame gets the focus with a click.
	await driver
		.actions()
		.move({ origin: await seen(driver, DAY) })
		.click()
		.sendKeys(Key.HOME)
		.perform();
	await expect.poll(() => dayText(driver)).toMatch(/^1 October 2017/);
	expect((await paintOf(driver, 'CHN')).paint).not.toBe('signatory');
}

test('a frame of another site comes to life, and tells its height', ({ driver, site, host }) =>
	expectLiveFrame(driver, host, site.url));

// WebKit finds no host for 'self' where a frame has no origin of its own, as in WordPress.
test('so it does in a sandbox that allows scripts alone', async ({ driver, published, host }) => {
	test.slow();
	await expectLiveFrame(driver, host, published.url, 'sandbox="allow-scripts"');
});

test('the presentation goes by keys, and the speaker’s window steers it', async ({ driver, site }) => {
	await driver.get(`${site.url}present/`);
	const titleAt = async () => (await seen(driver, 'main h1')).getText();
	await expect.poll(titleAt).toBe(MOMENTS[0]!.title);
	const stage = await driver.getWindowHandle();
	await (await control(driver, say('present_speaker'))).click();
	await expect.poll(async () => (await driver.getAllWindowHandles()).length).toBe(2);
	const speaker = (await driver.getAllWindowHandles()).find((handle) => handle !== stage)!;
	await driver.switchTo().window(speaker);
	await expect.poll(async () => (await seen(driver, 'h1')).getText()).toBe(MOMENTS[0]!.title);
	await expect
		.poll(async () => (await seen(driver, '[role=status]')).getText())
		.toBe(say('speaker_sees_moment'));
	await driver.actions().sendKeys(Key.ARROW_RIGHT).perform();
	await expect.poll(async () => (await seen(driver, 'h1')).getText()).toBe(MOMENTS[1]!.title);
	await driver.switchTo().window(stage);
	await expect.poll(titleAt).toBe(MOMENTS[1]!.title);
	await driver.actions().sendKeys(Key.PAGE_DOWN).perform();
	await expect.poll(titleAt).toBe(MOMENTS[2]!.title);
	await expect.poll(async () => new URL(await driver.getCurrentUrl()).hash).toBe('#3');
});

test('Arabic runs from right to left, and its line of time with it', async ({ driver, site }) => {
	await explore(driver, `${site.url}?on=2026-01-31`);
	const menu = await seen(driver, 'header .language');
	await menu.click();
	await (await control(driver, 'العربية')).click();
	await expect.poll(() => driver.getCurrentUrl()).toBe(`${site.url}ar/?on=2026-01-31`);
	const slider = await seen(driver, DAY);
	await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^31 .* 2026/);
	expect(await driver.findElement(By.css('html')).getAttribute('dir')).toBe('rtl');
	const isMirrored = await driver.executeScript(
		`const [first, last] = ['.milestone', '.axis.end'].map((css) => document.querySelector(css).getBoundingClientRect());
		return first.left > last.left`,
	);
	expect(isMirrored).toBe(true);
});

for (const width of [400, 1280]) {
	test(`no page scrolls sideways at ${width} px`, async ({ driver, site }) => {
		test.slow();
		await driver.manage().window().setRect({ width, height: 900 });
		for (const path of [...PAGES, 'ar/', 'zh/', 'vi/state/VNM/']) {
			await driver.get(`${site.url}${path}`);
			const wider = await driver.executeScript(
				'const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth',
			);
			expect.soft(wider, path).toBe(0);
		}
	});
}
