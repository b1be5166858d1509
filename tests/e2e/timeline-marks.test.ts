import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { explore } from './explorer.ts';
import { NAMED } from './today.ts';

const WIDTHS = [320, 360, 600, 768, 1024, 1280, 1440, 1920];

interface Box {
	readonly text: string;
	/** Whether it stands under the line. */
	readonly isAxis: boolean;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The boxes of all labels on the line of time that can be seen: a label without room is on a line that its parent cuts off. */
function labels(page: Page): Promise<Box[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.marks span, .cumulative-acts .labels > span')]
			.filter((label) => label.checkVisibility())
			.map((label) => {
				const { left, right, top, bottom } = label.getBoundingClientRect();
				const isAxis = label.classList.contains('axis');
				return { label, isAxis, text: label.textContent.trim(), left, right, top, bottom };
			})
			.filter(({ label, left, right, top }) => {
				const parent = label.parentElement!;
				const isCut = getComputedStyle(parent).overflow === 'hidden';
				return right > left && !(isCut && top > parent.getBoundingClientRect().bottom - 2);
			})
			.map(({ text, isAxis, left, right, top, bottom }) => ({ text, isAxis, left, right, top, bottom })),
	);
}

function overlaps(boxes: readonly Box[]): string[] {
	return boxes.flatMap((a, at) =>
		boxes
			.slice(at + 1)
			.filter(
				(b) =>
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
					// Lines of text have space above and below their letters.
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3,
			)
			.map((b) => `${a.text} / ${b.text}`),
	);
}

/** How far from the edge at which the line of time begins its parts are, in CSS pixels. */
function places(page: Page): Promise<Record<string, number>> {
	return page.locator('.plot').evaluate((plot) => {
		const isRtl = document.documentElement.dir === 'rtl';
		const edge = plot.getBoundingClientRect();
		const from = (selector: string, side: 'start' | 'end') => {
			const box = plot.querySelector(selector)!.getBoundingClientRect();
			return isRtl
				? edge.right - (side === 'start' ? box.right : box.left)
				: (side === 'start' ? box.left : box.right) - edge.left;
		};
		return {
			voteMark: from('.marks i.vote', 'start'),
			lastEvent: from('.marks .events path', 'end'),
			gap: from('.marks .gap', 'start'),
			curveBegins: from('.cumulative-acts .signed path', 'start'),
			curveEnds: from('.cumulative-acts .signed path', 'end'),
			uncovered: from('.marks .uncovered', 'start'),
		};
	});
}

test('the line of time mirrors as a whole where the text runs from right to left', async ({ page }) => {
	await explore(page);
	const leftToRight = await places(page);
	await page.route('**/*', async (route) => {
		if (route.request().resourceType() !== 'document') return route.fallback();
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace('dir="ltr"', 'dir="rtl"') });
	});
	await explore(page);
	const rightToLeft = await places(page);
	for (const [name, at] of Object.entries(leftToRight))
		expect(Math.abs((rightToLeft[name] ?? 0) - at), name).toBeLessThan(2);
	expect(Math.abs(rightToLeft['curveEnds']! - rightToLeft['uncovered']!)).toBeLessThan(3);
});

for (const address of ['', 'embed/', 'present/'])
	for (const width of WIDTHS)
		test(`the labels of the timeline on /${address} stand apart at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`./${address}`, { waitUntil: 'networkidle' });
			const all = await labels(page);
			expect(overlaps(all)).toEqual([]);
			const line = (await page.locator('.scrubber').boundingBox())!;
			const axis = all.filter(({ isAxis }) => isAxis).sort((a, b) => a.left - b.left);
			expect(axis.length).toBeGreaterThanOrEqual(3);
			expect(axis.at(-1)!.text).toBe('31 Dec 2026');
			expect(axis.at(-1)!.right).toBeGreaterThan(line.x + line.width * 0.95);
			for (const { text, left, right } of all) {
				expect(left, text).toBeGreaterThanOrEqual(0);
				expect(right, text).toBeLessThanOrEqual(width);
			}
			if (address !== 'present/')
				expect(all.map(({ text }) => text)).toEqual(
					expect.arrayContaining([`${NAMED} signatures`, expect.stringMatching(/^\d+ ratifications?/)]),
				);
		});

for (const width of WIDTHS)
	test(`forty is a line in the row of ratifications alone, above their curve, at ${width} px`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await explore(page);
		// Without the width of the stroke, which boxes on screen have.
		const box = (selector: string) =>
			page.locator(selector).evaluate((path: SVGGraphicsElement) => {
				const { y, height } = path.getBBox();
				const { d, f } = path.getScreenCTM()!;
				return { top: y * d + f, bottom: (y + height) * d + f };
			});
		await expect(page.locator('.threshold')).toHaveCount(1);
		const forty = await box('.row.consented .threshold');
		const signed = await box('.row.signed path');
		const ratified = await box('.row.consented path:not(.threshold)');
		expect(signed.bottom).toBeLessThanOrEqual(forty.top);
		expect(forty.bottom).toBeLessThan(ratified.top);
		// The empty height is the message: three of forty stand near the foot.
		expect(ratified.bottom - ratified.top).toBeLessThan((ratified.bottom - forty.top) / 4);
	});

test('the road names what led to the opening: the proposal, each vote by its figures, the adoption', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await explore(page);
	const names = (await labels(page)).map(({ text }) => text);
	expect(names).toEqual(
		expect.arrayContaining(['Proposed', '94–59', '79–60', 'Adopted', 'not yet covered', '40 needed']),
	);
});

for (const [address, width, height] of [
	['', 1440, 112],
	['', 1024, 112],
	['', 390, 85],
	['embed/', 600, 85],
] as const)
	test(`the line of time on /${address} takes about ${height} px at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(`./${address}`);
		const line = (await page.locator('.scrubber').boundingBox())!;
		expect(Math.abs(line.height - height)).toBeLessThanOrEqual(3);
	});

test('in the lowest frames it takes no more than 60 px', async ({ page }) => {
	await page.setViewportSize({ width: 400, height: 400 });
	await page.goto('./embed/');
	expect((await page.locator('.scrubber').boundingBox())!.height).toBeLessThanOrEqual(60);
	expect(overlaps(await labels(page))).toEqual([]);
});

test('the knob of the day is at least 18 px wide, and the line can be touched over at least 44', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await explore(page);
	const knob = await page
		.locator('.scrubber')
		.evaluate((line) => 2 * parseFloat(getComputedStyle(line).getPropertyValue('--knob')));
	expect(knob).toBeGreaterThanOrEqual(18);
	expect((await page.getByRole('slider').boundingBox())!.height).toBeGreaterThanOrEqual(44);
});
