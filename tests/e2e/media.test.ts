import { expect, test } from './fixtures.ts';
import {
	card,
	explore,
	headline,
	legend,
	liveTable,
	map,
	openMore,
	say,
	shape,
	slider,
	table,
} from './explorer.ts';
import { AS_OF_DAY } from './today.ts';

test.describe('on paper', () => {
	test('the map has textures, and no control is printed', async ({ page }) => {
		await explore(page, '?theme=dark');
		await page.emulateMedia({ media: 'print' });
		const fill = (iso3: string) => shape(page, iso3).evaluate((path) => getComputedStyle(path).fill);
		expect(await fill('FRA')).toContain('#texture-signatory');
		expect(await fill('VNM')).toContain('#texture-contracting');
		for (const control of [
			page.getByLabel(say('search_label')),
			page.getByRole('button', { name: say('play') }),
			page.getByRole('button', { name: say('zoom_in') }),
			page.getByRole('button', { name: say('share') }),
			page.getByRole('combobox', { name: say('group_label') }),
			page.getByRole('combobox', { name: say('region_label') }),
			page.getByRole('button', { name: say('more') }),
		])
			await expect(control).toBeHidden();
		// Its thumb is the mark of the day.
		await expect(slider(page)).toBeVisible();
		// Paper is white, whatever the screen was.
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
			'rgb(255, 255, 255)',
		);
	});

	test('map, legend, summary, source line and table are printed', async ({ page }) => {
		await explore(page, '?state=VNM');
		await liveTable(page);
		await page.emulateMedia({ media: 'print' });
		await expect(map(page)).toBeVisible();
		await expect(legend(page)).toBeVisible();
		await expect(headline(page)).toBeVisible();
		await expect(page.getByText(new RegExp(`^Data as of ${AS_OF_DAY}`))).toBeVisible();
		await expect(page.getByText(say('footer_text'))).toBeVisible();
		await expect(table(page).locator('tbody tr')).toHaveCount(198);
		await expect(page.getByRole('searchbox', { name: say('table_find') })).toBeHidden();
		await expect(page.getByRole('button', { name: say('table_csv') })).toBeHidden();
		await expect(card(page, 'VNM')).toBeVisible();
	});
});

test(
	'in forced colours the map has textures and a coast, and still works',
	{ tag: '@forced-colours' },
	async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await explore(page, '?state=VNM');
		const style = await shape(page, 'FRA').evaluate((path) => {
			const { fill, stroke } = getComputedStyle(path);
			return { fill, stroke };
		});
		expect(style.fill).toContain('#texture-signatory');
		expect(style.stroke).not.toBe('none');
		await slider(page).press('ArrowLeft');
		await expect(page).toHaveURL(/on=/);
	},
);

test('in forced colours the thumb, its line, the track and the days that are not covered are seen', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await explore(page, '?on=2022-02-02');
	await slider(page).scrollIntoViewIfNeeded();
	const picture = await slider(page).screenshot();
	const { foot, knob } = await slider(page).evaluate((range: HTMLInputElement) => {
		const plot = range.parentElement!.querySelector('.plot')!.getBoundingClientRect();
		const { left, top } = range.getBoundingClientRect();
		return {
			foot: Math.round(plot.bottom - top),
			knob: Math.round(plot.left - left + (plot.width * range.valueAsNumber) / Number(range.max)),
		};
	});
	const seen = await page.evaluate(
		async ({ base64, foot, knob }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${base64}`;
			await image.decode();
			const bitmap = await createImageBitmap(image);
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
			canvas.drawImage(bitmap, 0, 0);
			const { width } = bitmap;
			const isDark = (x: number, y: number) => {
				const [r = 0, g = 0, b = 0] = canvas.getImageData(x, y, 1, 1).data;
				return r + g + b < 400;
			};
			const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
			const columns = range(20, width - 20);
			return {
				// The track is dark in nearly every column of the rows about it.
				track:
					columns.filter((x) => range(foot - 3, foot + 3).some((y) => isDark(x, y))).length / columns.length,
				// The line of the day stands on the knob, up to the top.
				line: Math.max(
					...range(knob - 2, knob + 3).map((x) => range(0, foot).filter((y) => isDark(x, y)).length / foot),
				),
			};
		},
		{ base64: picture.toString('base64'), foot, knob },
	);
	expect(seen.track).toBeGreaterThan(0.9);
	expect(seen.line).toBeGreaterThan(0.8);
	await expect(page.locator('.uncovered')).toHaveCSS('border-top-style', 'dashed');
});

test('the system’s dark theme is followed, and the reader’s choice goes over it', async ({ page }) => {
	const sea = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	await explore(page);
	const light = await sea();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await sea();
	expect(dark).not.toBe(light);
	await openMore(page);
	await page.getByRole('combobox', { name: say('theme') }).selectOption('light');
	await expect.poll(sea).toBe(light);
	await expect(page).toHaveURL(/theme=light/);
	await page.reload();
	expect(await sea()).toBe(light);
});

test('more contrast makes the coast as dark as the text', async ({ page }) => {
	await page.emulateMedia({ contrast: 'more' });
	await explore(page);
	const [coast, text] = await shape(page, 'FRA').evaluate((path) => [
		getComputedStyle(path).stroke,
		getComputedStyle(document.documentElement).color,
	]);
	expect(coast).toBe(text);
});
