import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { LegendClass } from '#lib/address/view.ts';
import Legend from './Legend.svelte';

async function legend(show: readonly LegendClass[], isLive = true) {
	const onshow = vi.fn();
	await render(Legend, {
		title: 'Standing on the Convention',
		entries: [
			{ key: 'none', count: 122 },
			{ key: 'signatory', count: 73 },
			{ key: 'contracting', count: 3 },
		],
		show,
		possiblePaint: 'none+signatory',
		hasProposer: false,
		unitsPerPx: 5,
		isLive,
		onshow,
	});
	return onshow;
}

test('has a title and, as toggles, the classes with their counts', async () => {
	await legend([]);
	await expect.element(page.getByRole('region', { name: 'Legend' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Standing on the Convention' })).toBeVisible();
	for (const name of [/not signed 122/, /signed, not bound 73/, /bound once in force 3/]) {
		await expect.element(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'false');
	}
	await expect.element(page.getByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
});

test('a click chooses a class, another adds one', async () => {
	const onshow = await legend(['none']);
	await page.getByRole('button', { name: /bound once in force/ }).click();
	expect(onshow).toHaveBeenCalledExactlyOnceWith(['none', 'contracting']);
});

test('a click on what is chosen lets it go', async () => {
	const onshow = await legend(['none', 'contracting']);
	await expect
		.element(page.getByRole('button', { name: /not signed/ }))
		.toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: /not signed/ }).click();
	expect(onshow).toHaveBeenCalledExactlyOnceWith(['contracting']);
});

test('Show all lets go of everything', async () => {
	const onshow = await legend(['none', 'contracting']);
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(onshow).toHaveBeenCalledExactlyOnceWith([]);
});

test('is no control before the browser has taken over', async () => {
	await legend([], false);
	for (const button of page.getByRole('button').elements()) expect(button).toBeDisabled();
});
