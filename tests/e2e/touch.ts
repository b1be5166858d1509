import type { Locator, Page } from '@playwright/test';

/**
 * Brings an element to the middle of the screen, touches it with one finger at a share of its width, moves the finger and lifts it. The
 * browser gets the touches as from a screen, so it scrolls where it would; an element in a frame of another origin is touched through
 * the page.
 */
export async function swipe(
	page: Page,
	element: Locator,
	{ from = 0.5, dx = 0, dy = 0 }: { from?: number; dx?: number; dy?: number },
): Promise<void> {
	await element.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
	const box = (await element.boundingBox())!;
	const [x, y] = [Math.round(box.x + box.width * from), Math.round(box.y + box.height / 2)];
	const browser = await page.context().newCDPSession(page);
	// Half a second between the last move and the end: a finger that is lifted in motion would let the page run on.
	const start = Date.now() / 1000;
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number, seconds: number) =>
		browser.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * share, y: y + dy * share }],
			timestamp: start + seconds,
		});
	await touch('touchStart', 0, 0);
	if (dx || dy) for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10, step / 50);
	await touch('touchEnd', 1, dx || dy ? 0.7 : 0.05);
	await browser.detach();
}
