import { expectAccessible, LOOKS } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { card, explore, legendEntry, liveTable, say } from './explorer.ts';

for (const { colorScheme: theme, width } of LOOKS)
	test.describe(`axe finds nothing in the ${theme} theme at ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test('on arrival, with a state selected, and with the table', async ({ page }) => {
			test.setTimeout(90_000);
			await explore(page, `?theme=${theme}`);
			await expectAccessible(page);
			// Eleven rows show axe all that 198 would, in less of its time.
			await explore(page, `?theme=${theme}&state=VNM&group=asean`);
			await expect(card(page, 'VNM')).toContainText('VTC News');
			await liveTable(page);
			await expectAccessible(page);
		});

		test('in the other layers, with a filter, an unknown state, the dialog and the search', async ({
			page,
		}) => {
			test.setTimeout(90_000);
			await explore(page, `?theme=${theme}&layer=votes&show=no&state=XYZ&texture=on`);
			await expect(legendEntry(page, 'no')).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByRole('alert')).toBeVisible();
			await page.getByLabel(say('search_label')).click();
			await page.getByRole('combobox', { name: say('search_label') }).pressSequentially('guinea');
			await expect(page.locator('[role="option"][data-highlighted]')).toBeVisible();
			await expectAccessible(page);

			await explore(page, `?theme=${theme}&layer=budapest&on=2026-12-31`);
			await page.getByRole('button', { name: say('share') }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await expectAccessible(page);
		});
	});

test.describe('the page of an address that does not exist', () => {
	test.use({ expectedProblems: /status of 404|Not found: \// });

	test('axe finds nothing there', async ({ page }) => {
		await page.goto('./nowhere/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectAccessible(page);
	});
});
