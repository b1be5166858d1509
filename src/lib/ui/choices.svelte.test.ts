import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Choices from './Choices.svelte';

const CHOICES = [
	{ value: 'a', label: 'Apples' },
	{ value: 'b', label: 'Bananas' },
	{ value: 'c', label: 'Cherries' },
] as const;

test('is a named group of radio buttons, of which the value is checked', async () => {
	await render(Choices, { legend: 'Fruit', choices: CHOICES, value: 'b', onchoose: () => {} });
	await expect.element(page.getByRole('group', { name: 'Fruit' })).toBeVisible();
	await expect.element(page.getByRole('radio', { name: 'Bananas' })).toBeChecked();
	await expect.element(page.getByRole('radio', { name: 'Apples' })).not.toBeChecked();
});

test('is one tab stop, and the arrow keys choose', async () => {
	const onchoose = vi.fn();
	await render(Choices, { legend: 'Fruit', choices: CHOICES, value: 'b', onchoose });
	await userEvent.tab();
	await expect.element(page.getByRole('radio', { name: 'Bananas' })).toHaveFocus();
	await userEvent.keyboard('{ArrowRight}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith('c');
});

test('a click on the words chooses', async () => {
	const onchoose = vi.fn();
	await render(Choices, { legend: 'Fruit', choices: CHOICES, value: 'b', onchoose });
	await page.getByText('Apples').click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith('a');
});

test('two groups on one page do not share a choice', async () => {
	await render(Choices, { legend: 'Fruit', choices: CHOICES, value: 'b', onchoose: () => {} });
	await render(Choices, { legend: 'Pie', choices: CHOICES, value: 'c', onchoose: () => {} });
	await expect
		.element(page.getByRole('group', { name: 'Fruit' }).getByRole('radio', { name: 'Bananas' }))
		.toBeChecked();
	await expect
		.element(page.getByRole('group', { name: 'Pie' }).getByRole('radio', { name: 'Cherries' }))
		.toBeChecked();
});
