import { expect, test } from './fixtures.ts';
import { explore, legendEntry, say } from './explorer.ts';

test('Share holds the absolute address of the view, and copies it', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
	await explore(page, '?on=2026-03-01&state=VNM&show=signatory');
	await page.getByRole('button', { name: say('share') }).click();
	const dialog = page.getByRole('dialog', { name: say('share_heading') });
	const address = `${site.url}?on=2026-03-01&state=VNM&show=signatory`;
	await expect(dialog.getByLabel(say('share_address'))).toHaveValue(address);
	// The sentence takes as many lines as it needs.
	expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
	await dialog.getByRole('button', { name: say('copy_link') }).click();
	await expect(dialog.getByText(say('copied'))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	await dialog.getByRole('button', { name: say('close') }).click();
	await expect(dialog).toHaveCount(0);
});

test('the address that it gives is that of the view as it is now', async ({ page, site }) => {
	await explore(page, '?foreign=1');
	await legendEntry(page, 'contracting').click();
	await page.getByRole('button', { name: say('share') }).click();
	await expect(page.getByLabel(say('share_address'))).toHaveValue(`${site.url}?show=contracting`);
});

test('Escape closes it, the focus is on the button again, and it opens once more', async ({ page }) => {
	await explore(page);
	const button = page.getByRole('button', { name: say('share'), exact: true });
	const dialog = page.getByRole('dialog');
	for (let i = 0; i < 2; i++) {
		await button.press('Enter');
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(button).toBeFocused();
	}
});

test('where copying is not allowed, the address is selected and the reader is told how', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator.clipboard, 'writeText', {
			value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
		});
	});
	await explore(page);
	await page.getByRole('button', { name: say('share') }).click();
	await page.getByRole('button', { name: say('copy_link') }).click();
	await expect(page.getByText(say('copy_by_hand'))).toBeVisible();
	const selected = await page
		.getByLabel(say('share_address'))
		.evaluate((field: HTMLInputElement) =>
			field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
		);
	expect(selected).toMatch(/^http/);
});
