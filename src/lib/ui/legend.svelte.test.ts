import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Legend from './Legend.svelte';

async function legend(chosen: readonly string[], isLive = true) {
	const onchoose = vi.fn();
	await render(Legend, {
		title: 'Standing on the Convention',
		hasHeading: true,
		items: [
			{ key: 'none', paint: 'none', label: 'not signed', count: 122 },
			{ key: 'signatory', paint: 'signatory', label: 'signed', count: 73 },
			{ key: 'contracting', paint: 'contracting', label: 'ratified', count: 3 },
		],
		chosen,
		unitsPerPx: 5,
		isLive,
		onchoose,
	});
	return onchoose;
}

test('has a title and, as toggles, the classes with their counts', async () => {
	await legend([]);
	await expect.element(page.getByRole('region', { name: 'Legend' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Standing on the Convention' })).toBeVisible();
	for (const name of [/not signed 122/, /signed 73/, /ratified 3/]) {
		await expect.element(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'false');
	}
	await expect.element(page.getByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
});

test('a click chooses a class, another adds one', async () => {
	const onchoose = await legend(['none']);
	await page.getByRole('button', { name: /ratified/ }).click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(['none', 'contracting']);
});

test('a click on what is chosen lets it go', async () => {
	const onchoose = await legend(['none', 'contracting']);
	await expect
		.element(page.getByRole('button', { name: /not signed/ }))
		.toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: /not signed/ }).click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(['contracting']);
});

test('Show all lets go of everything', async () => {
	const onchoose = await legend(['none', 'contracting']);
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith([]);
});

test('is no control before the browser has taken over', async () => {
	await legend([], false);
	for (const button of page.getByRole('button').elements()) expect(button).toBeDisabled();
});

test('without a listener its items are words alone', async () => {
	const items = [{ paint: 'none', label: 'not signed', count: 122 }];
	await render(Legend, { title: 'Standing', items, unitsPerPx: 5 });
	await expect.element(page.getByRole('group', { name: 'Legend' })).toHaveTextContent('not signed 122');
	expect(page.getByRole('button').elements()).toEqual([]);
});
