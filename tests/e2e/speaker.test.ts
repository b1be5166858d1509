import type { Page } from '@playwright/test';
import sources from '../../static/data/sources.json' with { type: 'json' };
import type { SourcesFeed } from '../../src/lib/data/sources.ts';
import { say } from './explorer.ts';
import { expectAccessible, expectNoSidewaysScroll } from './checks.ts';
import { expect, test } from './fixtures.ts';
import { curtain, dropFile, MOMENTS, present, press, speakerOf } from './presenting.ts';

const titles = MOMENTS.map(({ title }) => title);
const heading = (window: Page) => window.getByRole('heading', { level: 1 });

/** Whether a window shows a moment, counted from 1. */
async function isAt(window: Page, number: number): Promise<void> {
	await expect(heading(window)).toHaveText(titles[number - 1]!);
}

/** Opens both windows, and gives the speaker's. */
async function open(page: Page): Promise<Page> {
	await present(page);
	return speakerOf(page);
}

/** Text that does not compress, the same every time. */
function noise(seed: number): string {
	let state = seed + 1;
	const letter = () => String.fromCharCode(97 + ((state = (state * 48271) % 2147483647) % 26));
	return Array.from({ length: 3900 }, letter).join('');
}

function status(speaker: Page) {
	return speaker.getByRole('status');
}

const button = (speaker: Page, name: Parameters<typeof say>[0]) =>
	speaker.getByRole('button', { name: say(name), exact: true });

test.describe('the speaker’s window', () => {
	test('shows the moment and the next, the notes and the sources', async ({ page }) => {
		const speaker = await open(page);
		await press(page, 'ArrowRight', 'ArrowRight');
		await isAt(speaker, 3);
		const moment = MOMENTS[2]!;
		await expect(speaker.getByText(say('briefing_moment_of', { n: 3, of: MOMENTS.length }))).toBeVisible();
		await expect(speaker.getByText(moment.text)).toBeVisible();
		await expect(speaker.getByText(moment.notes)).toBeVisible();
		const next = speaker.getByRole('region', { name: say('speaker_next_up') });
		await expect(next).toContainText(MOMENTS[3]!.title);
		await expect(next).toContainText(MOMENTS[3]!.text);
		const cited = speaker.getByRole('region', { name: say('briefing_sources') });
		for (const id of moment.sources) {
			const { publisher, title, language, url } = (sources as SourcesFeed).sources[id]!;
			const item = cited.getByRole('listitem').filter({ hasText: title });
			await expect(item).toContainText(publisher);
			if (url) await expect(item.getByRole('link')).toHaveAttribute('href', url);
			if (language !== 'en') await expect(item.locator(`[lang="${language}"]`)).toHaveText(title);
		}
		await speaker.keyboard.press('End');
		await expect(next).toHaveText(new RegExp(`${say('speaker_is_last')}$`));
		await isAt(page, MOMENTS.length);
	});

	test('and the audience’s steer each other, by key, button and choice', async ({ page }) => {
		const speaker = await open(page);
		await speaker.keyboard.press('PageDown');
		await isAt(page, 2);
		await page.keyboard.press('n');
		await isAt(speaker, 3);
		await button(speaker, 'present_next').click();
		await isAt(page, 4);
		await button(speaker, 'speaker_previous').click();
		await isAt(page, 3);
		await button(speaker, 'speaker_last').click();
		await isAt(page, MOMENTS.length);
		await button(speaker, 'speaker_first').click();
		await isAt(page, 1);
		await speaker.getByRole('combobox').selectOption({ index: 6 });
		await isAt(page, 7);
		// A clicker moves on while the list has the focus.
		await speaker.keyboard.press('PageDown');
		await isAt(page, 8);
		await speaker.getByRole('heading', { level: 1 }).click();
		await press(speaker, '1', '1', 'Enter');
		await isAt(page, 11);
		await expect(speaker.getByRole('combobox')).toHaveValue('10');
	});

	test('makes the screen black or white, and says so whoever did it', async ({ page }) => {
		const speaker = await open(page);
		await page.keyboard.press('b');
		await expect(status(speaker)).toHaveText(say('speaker_sees_black'));
		await expect(button(speaker, 'present_black')).toHaveAttribute('aria-pressed', 'true');
		// What the speaker reads stays where it is.
		await isAt(speaker, 1);
		await button(speaker, 'present_white').click();
		await expect(status(speaker)).toHaveText(say('speaker_sees_white'));
		await expect(curtain(page, 'white')).toBeVisible();
		await page.keyboard.press('w');
		await expect(status(speaker)).toHaveText(say('speaker_sees_moment'));
	});

	test('can be closed and opened again, and the presentation goes on', async ({ page }) => {
		const speaker = await open(page);
		await speaker.keyboard.press('n');
		await isAt(page, 2);
		await speaker.close();
		await page.keyboard.press('n');
		await isAt(page, 3);
		await isAt(await speakerOf(page), 3);
	});

	test('goes on when the audience’s is closed, and says so', async ({ page }) => {
		const speaker = await open(page);
		await page.keyboard.press('n');
		await isAt(speaker, 2);
		await page.close();
		await expect(speaker.getByRole('alert')).toContainText(say('speaker_no_audience'));
		await expect(
			speaker.getByRole('alert').getByRole('link', { name: say('speaker_open_briefing') }),
		).toHaveAttribute('href', /\/present\/$/);
		await expect(status(speaker)).toBeEmpty();
		await speaker.keyboard.press('n');
		await isAt(speaker, 3);
	});

	test('is one window, however often it is asked for', async ({ page, context }) => {
		await open(page);
		await page.getByRole('button', { name: 'Speaker' }).click();
		await page.keyboard.press('n');
		await isAt(page, 2);
		expect(context.pages()).toHaveLength(2);
	});
});

test.describe('windows that have lost each other', () => {
	test('a reload of either keeps the place', async ({ page }) => {
		const speaker = await open(page);
		await speaker.keyboard.press('End');
		await isAt(page, MOMENTS.length);
		await page.reload();
		await isAt(page, MOMENTS.length);
		await speaker.reload();
		await isAt(speaker, MOMENTS.length);
		await speaker.keyboard.press('p');
		await isAt(page, MOMENTS.length - 1);
	});

	for (const [away, stays] of [
		['audience', 'speaker'],
		['speaker', 'audience'],
	] as const) {
		test(`the ${away}’s comes back from another page, and is where the ${stays}’s is`, async ({ page }) => {
			const windows = { audience: page, speaker: await open(page) };
			await windows[away].goto('./embed/');
			for (let moves = 0; moves < 4; moves++) await windows[stays].keyboard.press('ArrowRight');
			await isAt(windows[stays], 5);
			await windows[away].goBack();
			await isAt(windows[away], 5);
			await windows[away].keyboard.press('ArrowRight');
			await isAt(windows[stays], 6);
		});
	}

	test('a briefing of one’s own comes back to a reloaded audience’s window', async ({ page }) => {
		const speaker = await open(page);
		const own = {
			format: 'hanoi-briefing',
			version: 1,
			title: 'For the delegation',
			moments: [
				{ title: 'Only for this test', notes: 'Speak slowly.', sources: ['https://example.org/a'] },
				'hanoi',
				// More than an address can carry: a reload has it from the other window or not at all.
				...Array.from({ length: 5 }, (_, at) => ({ title: `Long ${at}`, notes: noise(at) })),
				{ title: 'The last of mine', sources: ['untc'] },
			],
		};
		await dropFile(page, 'own.json', own);
		await expect(heading(speaker)).toHaveText('Only for this test');
		await expect(speaker.getByText('Speak slowly.')).toBeVisible();
		await expect(speaker.getByRole('link', { name: 'example.org' })).toBeVisible();
		await speaker.keyboard.press('End');
		await expect(heading(page)).toHaveText('The last of mine');
		await page.reload();
		await expect(heading(page)).toHaveText('The last of mine');
		// A source of the site that the shipped briefing need not cite goes by its publisher all the same.
		await expect(
			speaker.getByRole('link', { name: (sources as SourcesFeed).sources['untc']!.publisher }),
		).toBeVisible();
	});

	test('two presentations in one browser do not steer each other', async ({ page, context }) => {
		const speaker = await open(page);
		const second = await context.newPage();
		const secondSpeaker = await open(second);
		expect(context.pages()).toHaveLength(4);
		await secondSpeaker.keyboard.press('End');
		await isAt(second, MOMENTS.length);
		await speaker.keyboard.press('ArrowRight');
		await isAt(page, 2);
		await isAt(second, MOMENTS.length);
		await isAt(secondSpeaker, MOMENTS.length);
	});

	test('anything else on the channel does nothing', async ({ page, context }) => {
		const speaker = await open(page);
		await speaker.keyboard.press('ArrowRight');
		await isAt(page, 2);
		const session = new URL(speaker.url()).hash.slice(1);
		const stranger = await context.newPage();
		await stranger.goto('./embed/');
		await stranger.evaluate(async (name) => {
			const channel = new BroadcastChannel(name);
			// A true one to begin with, so that nothing is wrong with the forged ones but what is forged.
			const state = await new Promise<Record<string, unknown>>((done) => {
				channel.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
					if (data['kind'] === 'state') done(data);
				});
				channel.postMessage({ type: 'hanoi:stage', version: 1, from: 'audience', kind: 'hello' });
			});
			const forged = { ...state, revision: 99, screen: 'black' };
			// Not in its form (stage-channel.test.ts has all such), and in its form, but no briefing.
			for (const part of [{ index: -1 }, { briefing: {} }, { briefing: { moments: [{}, 7] } }])
				channel.postMessage({ ...forged, ...part });
		}, session);
		await speaker.keyboard.press('ArrowRight');
		await isAt(page, 3);
		await page.keyboard.press('ArrowRight');
		await isAt(speaker, 4);
		await expect(status(speaker)).toHaveText(say('speaker_sees_moment'));
	});
});

test.describe('its clock', () => {
	/** Opens the speaker's window with a clock of its own, at a time of day. */
	async function speakerAt(page: Page, time: string): Promise<Page> {
		const speaker = await page.context().newPage();
		await speaker.clock.install({ time: new Date(`2026-10-14T${time}`) });
		await speaker.goto(`./present/speaker/#${await page.evaluate(() => window.name)}`);
		await expect(status(speaker)).toHaveText(say('speaker_sees_moment'));
		return speaker;
	}
	const elapsed = (speaker: Page) => speaker.getByRole('timer', { name: say('speaker_elapsed') });

	test('shows the time of day, and counts from the first move on', async ({ page }) => {
		await present(page);
		const speaker = await speakerAt(page, '14:30:00');
		// From here on its time goes by in steps alone.
		await speaker.clock.pauseAt('2026-10-14T14:32:00');
		await expect(elapsed(speaker)).toHaveText('0:00');
		await expect(speaker.locator('time')).toHaveText('14:32');

		await page.keyboard.press('ArrowRight');
		await isAt(speaker, 2);
		await speaker.clock.runFor('01:05');
		await expect(elapsed(speaker)).toHaveText('1:05');
		await button(speaker, 'speaker_pause').click();
		await speaker.clock.runFor('10:00');
		await expect(elapsed(speaker)).toHaveText('1:05');
		await page.keyboard.press('ArrowRight');
		await isAt(speaker, 3);
		await button(speaker, 'speaker_start').click();
		await speaker.clock.runFor('01:00:00');
		await expect(elapsed(speaker)).toHaveText('1:01:05');
		await button(speaker, 'speaker_reset').click();
		await expect(elapsed(speaker)).toHaveText('0:00');
		await speaker.clock.runFor('00:07');
		await expect(elapsed(speaker)).toHaveText('0:07');
	});

	test('survives a reload, and the window that is closed and opened again', async ({ page }) => {
		await present(page);
		const speaker = await speakerAt(page, '14:30:00');
		await page.keyboard.press('ArrowRight');
		await isAt(speaker, 2);
		await speaker.clock.runFor('01:05');
		await speaker.reload();
		await isAt(speaker, 2);
		await expect(elapsed(speaker)).toHaveText(/^1:0[5-9]$/);
		await speaker.close();
		const later = await speakerAt(page, '14:40:00');
		await later.clock.runFor('00:01');
		await expect(elapsed(later)).toHaveText(/^10:0\d$/);

		await button(later, 'speaker_pause').click();
		const paused = (await elapsed(later).textContent())!;
		await later.reload();
		await expect(elapsed(later)).toHaveText(paused);
		await later.clock.runFor('02:00');
		await expect(elapsed(later)).toHaveText(paused);
		await button(later, 'speaker_reset').click();
		await later.reload();
		await expect(status(later)).toHaveText(say('speaker_sees_moment'));
		await expect(elapsed(later)).toHaveText('0:00');
	});
});

test.describe('its keys', () => {
	test('Shift+Space goes back; letters act where nothing has the focus, and can be turned off', async ({
		page,
	}) => {
		const speaker = await open(page);
		await speaker.keyboard.press(' ');
		await isAt(page, 2);
		await speaker.keyboard.press('Shift+ ');
		await isAt(page, 1);
		await button(speaker, 'speaker_first').focus();
		await press(speaker, 'n', 'b');
		await expect(status(speaker)).toHaveText(say('speaker_sees_moment'));
		await isAt(page, 1);
		await button(speaker, 'present_next').click();
		await isAt(page, 2);
		await speaker.keyboard.press('n');
		await isAt(page, 3);
		await speaker.getByRole('checkbox', { name: say('present_letters') }).uncheck();
		await speaker.getByRole('heading', { level: 1 }).click();
		await press(speaker, 'n', 'b', 'PageDown');
		await isAt(page, 4);
		await expect(status(speaker)).toHaveText(say('speaker_sees_moment'));
		await expect(speaker).toHaveURL(/letters=off#hanoi-present-/);
	});

	test('are without letters in a window that is opened where they are turned off', async ({ page }) => {
		await present(page, '?letters=off');
		const speaker = await speakerOf(page);
		await press(speaker, 'n', ' ');
		await isAt(page, 2);
	});
});

test.describe('by itself', () => {
	for (const hash of ['', '#hanoi-present-<b>'])
		test(`with an address that names no presentation (${hash}) it is notes to read, and says so`, async ({
			page,
		}) => {
			await page.goto(`./present/speaker/${hash}`);
			await expect(page.getByRole('alert')).toContainText(say('speaker_no_session'));
			await isAt(page, 1);
			await page.keyboard.press('ArrowRight');
			await isAt(page, 2);
			await expect(page.getByText(MOMENTS[1]!.notes)).toBeVisible();
			await expect(button(page, 'present_black')).toHaveCount(0);
		});

	test('it says when the browser has no channel', async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'BroadcastChannel');
		});
		await page.goto('./present/speaker/#hanoi-present-aaaaaaaaaaaaaaaa');
		await expect(page.getByRole('alert')).toContainText(say('speaker_no_channel'));
		await page.keyboard.press('ArrowRight');
		await isAt(page, 2);
	});

	test('its notes can be made larger and smaller, and scroll by key while they have the focus', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto('./present/speaker/');
		await expect(page.getByRole('alert')).toBeVisible();
		const text = page.getByText(MOMENTS[0]!.notes);
		const size = () => text.evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
		await expect(text).toBeVisible();
		const before = await size();
		await button(page, 'speaker_larger').click();
		expect(await size()).toBeGreaterThan(before);
		const untilTheLast = async (name: 'speaker_smaller' | 'speaker_larger') => {
			while (await button(page, name).isEnabled()) await button(page, name).click();
		};
		await untilTheLast('speaker_smaller');
		expect(await size()).toBeGreaterThanOrEqual(16);
		expect(await size()).toBeLessThan(before);
		await untilTheLast('speaker_larger');
		await page.getByRole('group', { name: say('speaker_notes') }).focus();
		await page.keyboard.press('End');
		await expect
			.poll(() => page.getByRole('group', { name: say('speaker_notes') }).evaluate((box) => box.scrollTop))
			.toBeGreaterThan(0);
		await isAt(page, 1);
	});

	for (const [width, height] of [
		[1280, 720],
		[768, 1024],
		[360, 740],
	] as const) {
		test(`at ${width} × ${height} nothing is under 16 px or wider than the window`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('./present/speaker/');
			await isAt(page, 1);
			const small = await page.evaluate(() =>
				[...document.querySelectorAll('main *')]
					.filter((element) => element.checkVisibility() && element.textContent?.trim())
					.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
					.map(({ outerHTML }) => outerHTML.slice(0, 80)),
			);
			expect(small).toEqual([]);
			await expectNoSidewaysScroll(page);
		});
	}

	for (const theme of ['light', 'dark']) {
		test(`axe finds nothing in it, ${theme}`, async ({ page }) => {
			for (const address of [
				`./present/speaker/?theme=${theme}`,
				`./present/speaker/?theme=${theme}#hanoi-present-aaaaaaaaaaaaaaaa`,
			]) {
				await page.goto(address);
				await expect(page.getByRole('alert')).toBeVisible();
				await expectAccessible(page);
			}
		});
	}
});

test.describe('without JavaScript', { tag: '@chromium' }, () => {
	test.use({ javaScriptEnabled: false, expectedProblems: /request failed: .*\.js csp$/ });

	test('all notes are there to read, and no control is dead', async ({ page }) => {
		await page.goto('./present/speaker/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(MOMENTS.length);
		// Playwright finds no text within <noscript> by itself.
		const said = (text: string) => page.locator('noscript p').filter({ hasText: text });
		for (const { text, notes } of MOMENTS) {
			await expect(said(text)).toBeVisible();
			await expect(said(notes)).toBeVisible();
		}
		await expect(page.locator('button, select').and(page.locator(':visible'))).toHaveCount(0);
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	});
});
