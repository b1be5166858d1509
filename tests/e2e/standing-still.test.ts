import { expect, test } from './fixtures.ts';
import { explore, slider } from './explorer.ts';

/** How far map and line of time move up and down, and the map grows, while the day goes through all that the data cover. */
for (const address of ['', 'embed/'])
	for (const width of [360, 768, 1440])
		test(`map and line of time on /${address} stand still at ${width} px, whatever the day says`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`./${address}`);
			await expect(slider(page)).toBeVisible();
			await page.waitForLoadState('networkidle');
			const seen = await slider(page).evaluate(async (range: HTMLInputElement) => {
				const last = range.valueAsNumber;
				const places: { sentence: string; top: number; height: number; line: number }[] = [];
				for (let at = 0; at <= 60; at++) {
					range.value = String(Math.round((at * last) / 60));
					range.dispatchEvent(new Event('input', { bubbles: true }));
					await new Promise(requestAnimationFrame);
					const { top, height } = document.querySelector('.world-map')!.getBoundingClientRect();
					const sentence = document.querySelector('.sentence > .forms + *')!.textContent;
					places.push({ sentence, top, height, line: range.getBoundingClientRect().top });
				}
				return places;
			});
			expect(new Set(seen.map(({ sentence }) => sentence)).size).toBeGreaterThan(4);
			for (const what of ['top', 'height', 'line'] as const) {
				const all = seen.map((place) => place[what]);
				expect(Math.max(...all) - Math.min(...all), what).toBeLessThan(1);
			}
		});

/** How far, in CSS pixels, words that lie over their room reach beyond it while the day goes through all that the data cover. */
function wordsBeyondTheirRoom(range: HTMLInputElement, last: number): Promise<Record<string, number>> {
	const letters = document.createRange();
	const beyond = (live: Element, room: DOMRect) => {
		const texts = document.createTreeWalker(live, NodeFilter.SHOW_TEXT);
		let most = 0;
		while (texts.nextNode()) {
			letters.selectNodeContents(texts.currentNode);
			for (const { bottom, right } of letters.getClientRects())
				most = Math.max(most, bottom - room.bottom, right - room.right);
		}
		return most;
	};
	return (async () => {
		const found: Record<string, number> = {};
		for (let at = 0; at <= 30; at++) {
			range.value = String(Math.round((at * last) / 30));
			range.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise(requestAnimationFrame);
			for (const forms of document.querySelectorAll('.room:not(.flows) > .forms')) {
				const room = forms.parentElement!;
				const by = beyond(forms.nextElementSibling!, room.getBoundingClientRect());
				if (by > 2)
					found[`${room.className} at ${innerWidth} px: ${forms.nextElementSibling!.textContent}`] = by;
			}
		}
		return found;
	})();
}

for (const address of ['', 'embed/'])
	for (const layer of ['status', 'votes', 'budapest'])
		test(`no words on /${address} lie over what follows them, at any width, in the layer ${layer}`, async ({
			page,
		}) => {
			await page.goto(`./${address}?layer=${layer}`);
			await page.waitForLoadState('networkidle');
			await expect(page.locator('.room:not(.flows) > .forms')).not.toHaveCount(0);
			const last = await slider(page).evaluate((range: HTMLInputElement) => range.valueAsNumber);
			for (const width of [260, 300, 320, 360, 440, 560, 680, 768, 860, 1040, 1220, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				expect(await slider(page).evaluate(wordsBeyondTheirRoom, last)).toEqual({});
			}
		});

test('words that are longer than the room held open push what follows them', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await explore(page);
	await page.getByRole('combobox', { name: 'Country group' }).selectOption({ index: 1 });
	const sentence = page.locator('.sentence');
	await expect(sentence).toHaveClass(/flows/);
	const [words, room] = await Promise.all([sentence.locator('p').boundingBox(), sentence.boundingBox()]);
	expect(words!.y + words!.height).toBeLessThanOrEqual(room!.y + room!.height + 1);
});

test('the words that hold room open are seen, read and found by nobody', async ({ page }) => {
	await page.goto('./');
	const rooms = page.locator('.room > .forms');
	await expect(rooms).toHaveCount(5);
	for (const room of await rooms.all()) {
		await expect(room).toBeHidden();
		expect(await room.textContent()).toMatch(/^\s*$/);
		expect(await room.locator('button, [tabindex]').count()).toBe(0);
	}
});
