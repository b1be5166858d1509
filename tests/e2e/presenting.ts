import type { Locator, Page } from '@playwright/test';
import moments from '../../static/data/moments.json' with { type: 'json' };
import { say } from './explorer.ts';
import { expect } from './fixtures.ts';

/** The moments of the shipped briefing. */
export const MOMENTS = moments.moments;

/** The title of the n-th moment, from 1. */
export function titleOf(n: number): string {
	return MOMENTS[n - 1]!.title;
}

/** The title that the audience reads. */
export function title(page: Page): Locator {
	return page.getByRole('heading', { level: 1 });
}

/** Opens the presentation and waits until it follows its address. */
export async function present(page: Page, query = ''): Promise<void> {
	await page.goto(`./present/${query}`);
	await expect(page.locator('[aria-live=polite]')).not.toBeEmpty();
	await expect(page.locator('html')).not.toHaveAttribute('data-waits');
}

export async function expectMoment(page: Page, n: number): Promise<void> {
	await expect(title(page)).toHaveText(titleOf(n));
	await expect(
		page.getByText(say('present_place', { n, count: MOMENTS.length }), { exact: true }),
	).toBeVisible();
}

/** A button of the bar, by its message. */
export function tool(page: Page, name: Parameters<typeof say>[0]): Locator {
	return page
		.getByRole('navigation', { name: say('present_controls') })
		.getByRole('button', { name: say(name) });
}

/** The black or white screen. */
export function curtain(page: Page, screen: 'black' | 'white'): Locator {
	return page.getByRole('button', { name: say(`present_screen_${screen}`) });
}

/** All moments at a glance, with the moment that is focused there. */
export async function expectOverview(page: Page, focused: number): Promise<void> {
	await expect(page.getByRole('heading', { name: say('present_overview_heading') })).toBeVisible();
	await expect(
		page
			.getByRole('listitem')
			.getByRole('button')
			.nth(focused - 1),
	).toBeFocused();
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Opens the speaker's window, and waits until both have found each other. */
export async function speakerOf(page: Page): Promise<Page> {
	const [speaker] = await Promise.all([page.waitForEvent('popup'), tool(page, 'present_speaker').click()]);
	await expect(speaker.getByRole('status')).toHaveText(say('speaker_sees_moment'));
	return speaker;
}

/** Drops a file on the page, as a hand does. */
export async function dropFile(page: Page, name: string, content: unknown): Promise<void> {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	const data = await page.evaluateHandle(
		([name, text]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text!], name!, { type: 'application/json' }));
			return transfer;
		},
		[name, text],
	);
	await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
	await expect(page.getByText(say('present_drop'))).toBeVisible();
	await page.dispatchEvent('body', 'drop', { dataTransfer: data });
	await expect(page.getByText(say('present_drop'))).toHaveCount(0);
}
