import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Builder, By, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../free-port.ts';
import { expect } from '../hosts/fixtures.ts';
import { test as publishedTest } from '../hosts/published.ts';
import { pathOf } from '../programs.ts';

/** Playwright's `test` with WebKitGTK, which is driven by WebDriver: a window of its own for each test. */
export const test = publishedTest.extend<{ driver: WebDriver }, { driverUrl: string }>({
	driverUrl: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that one needs from this pattern
		async ({}, use) => {
			const screen = spawn(pathOf('xvfb')!, ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
				stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
			});
			const display = await firstLineOf(screen);
			const port = await freePort();
			const server = spawn(pathOf('webkit')!, [`--port=${port}`], {
				stdio: 'ignore',
				env: { ...process.env, DISPLAY: `:${display}` },
			});
			await use(`http://127.0.0.1:${port}`);
			for (const child of [server, screen]) {
				child.kill();
				await once(child, 'exit');
			}
		},
		{ scope: 'worker' },
	],
	driver: async ({ driverUrl }, use) => {
		const driver = await open(driverUrl);
		await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
		await use(driver);
		await driver.quit();
	},
});

export { expect };

/** A session with a window. The driver may not listen yet. */
async function open(url: string): Promise<WebDriver> {
	let driver: WebDriver | undefined;
	await expect(async () => {
		driver = await new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser' }).build();
	}).toPass();
	return driver!;
}

/** Waits for an element that is to be seen. */
export async function seen(driver: WebDriver, css: string): Promise<WebElement> {
	const element = await driver.wait(until.elementLocated(By.css(css)), 15_000, css);
	return driver.wait(until.elementIsVisible(element), 15_000, css);
}

/** The button or link with a text, once it is to be seen and can be used. */
export async function control(driver: WebDriver, text: string): Promise<WebElement> {
	const xpath = `//*[self::button or self::a][normalize-space()=${JSON.stringify(text)}][not(@disabled)]`;
	const element = await driver.wait(until.elementLocated(By.xpath(xpath)), 15_000, text);
	return driver.wait(until.elementIsVisible(element), 15_000, text);
}

/** The first line that a process writes to its fourth pipe. */
async function firstLineOf({ stdio }: ChildProcess): Promise<string> {
	const [line] = (await once(createInterface(stdio[3] as NodeJS.ReadableStream), 'line')) as [string];
	return line;
}
