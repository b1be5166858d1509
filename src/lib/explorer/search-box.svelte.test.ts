import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { FeedsState } from './feeds-state.svelte.ts';
import SearchBox from './SearchBox.svelte';

const fetched = async <T>(file: string) => (await (await fetch(`/data/${file}`)).json()) as T;
const record = recordOf(await fetched<StandingFeed>('standing.json'));
const feeds = new FeedsState((file) => `/data/${file}`);
await feeds.need('names.json');

async function searchBox(typed = '') {
	const onselect = vi.fn();
	await render(SearchBox, { record, feeds, typed, onselect });
	return onselect;
}

const field = () => page.getByRole('combobox', { name: 'Find a state' });

test('takes the focus, and what was typed before it came', async () => {
	await searchBox('burma');
	await expect.element(field()).toHaveFocus();
	await expect.element(field()).toHaveValue('burma');
	await expect.element(page.getByRole('option', { name: /Myanmar/ })).toBeVisible();
});

test('chooses the first result where Enter was pressed before it came', async () => {
	const onselect = await searchBox('burma\n');
	await vi.waitFor(() => expect(onselect).toHaveBeenCalledExactlyOnceWith('MMR'));
	await expect.element(field()).toHaveValue('');
	await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

test('lists what fits, says by which name, and Enter chooses', async () => {
	const onselect = await searchBox();
	await field().fill('swazi');
	await expect.element(page.getByRole('option', { name: /Eswatini/ })).toHaveTextContent(/Swaziland/);
	await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('SWZ');
	await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

test('the arrows move among the results, which the field names to a screen reader', async () => {
	const onselect = await searchBox();
	await field().fill('guinea');
	await expect.element(page.getByRole('option', { name: 'Guinea', exact: true })).toBeVisible();
	await userEvent.keyboard('{ArrowDown}');
	const active = field().element().getAttribute('aria-activedescendant');
	expect(document.getElementById(active ?? '')).toHaveTextContent('Guinea-Bissau');
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('GNB');
});

test('the same participant can be chosen twice in a row', async () => {
	const onselect = await searchBox();
	for (let i = 0; i < 2; i++) {
		await field().fill('niue');
		await expect.element(page.getByRole('option', { name: 'Niue' })).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
	}
	expect(onselect.mock.calls).toEqual([['NIU'], ['NIU']]);
});

test('says when nothing fits, in a status and without a list box, and Escape takes it away', async () => {
	const onselect = await searchBox();
	await field().fill('atlantis');
	await expect.element(page.getByRole('status')).toHaveTextContent(/atlantis/);
	await expect.element(page.getByText(/atlantis/)).toBeVisible();
	await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
	await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('status')).toHaveTextContent('');
	expect(onselect).not.toHaveBeenCalled();
});
