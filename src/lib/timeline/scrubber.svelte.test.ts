import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import Scrubber from './Scrubber.svelte';
import { timeScale } from './time-scale.ts';

const STOPS = ['2018-12-17', '2024-12-24', '2025-10-25', '2025-10-26'].map((iso) => dayOf(iso));

async function scrubber(day: string) {
	const oninput = vi.fn<(day: Day) => void>();
	const oncommit = vi.fn();
	await render(Scrubber, {
		scale: timeScale(dayOf('2017-10-01'), dayOf('2025-10-25'), dayOf('2026-12-31')),
		day: dayOf(day),
		stops: STOPS,
		valueText: 'what the day means',
		oninput,
		oncommit,
	});
	await userEvent.tab();
	await expect.element(page.getByRole('slider')).toHaveFocus();
	return { oninput, oncommit };
}

afterEach(() => {
	document.documentElement.dir = 'ltr';
});

test('says what its day means', async () => {
	await scrubber('2024-12-24');
	await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'what the day means');
});

for (const { from, key, to } of [
	{ from: '2024-12-24', key: '{ArrowRight}', to: '2025-10-25' },
	{ from: '2024-12-24', key: '{ArrowUp}', to: '2025-10-25' },
	{ from: '2024-12-24', key: '{ArrowLeft}', to: '2018-12-17' },
	{ from: '2024-12-24', key: '{ArrowDown}', to: '2018-12-17' },
	{ from: '2020-02-02', key: '{ArrowRight}', to: '2024-12-24' },
	{ from: '2018-12-17', key: '{ArrowLeft}', to: '2017-10-01' },
	{ from: '2025-10-26', key: '{ArrowRight}', to: '2026-12-31' },
	{ from: '2024-12-24', key: '{Shift>}{ArrowRight}{/Shift}', to: '2024-12-25' },
	{ from: '2024-12-24', key: '{Shift>}{ArrowLeft}{/Shift}', to: '2024-12-23' },
	{ from: '2021-05-05', key: '{PageUp}', to: '2022-05-05' },
	{ from: '2021-05-05', key: '{PageDown}', to: '2020-05-05' },
	{ from: '2026-05-05', key: '{PageUp}', to: '2026-12-31' },
	{ from: '2021-05-05', key: '{Home}', to: '2017-10-01' },
	{ from: '2021-05-05', key: '{End}', to: '2026-12-31' },
]) {
	test(`${key} leads from ${from} to ${to}`, async () => {
		const { oninput } = await scrubber(from);
		await userEvent.keyboard(key);
		expect(oninput.mock.calls.map(([day]) => toIso(day))).toEqual([to]);
	});
}

test('where text runs from right to left, the left arrow goes forward', async () => {
	document.documentElement.dir = 'rtl';
	const { oninput } = await scrubber('2024-12-24');
	await userEvent.keyboard('{ArrowLeft}');
	await userEvent.keyboard('{ArrowRight}');
	await userEvent.keyboard('{ArrowUp}');
	expect(oninput.mock.calls.map(([day]) => toIso(day))).toEqual(['2025-10-25', '2018-12-17', '2025-10-25']);
});

test('the day is settled when the key is let go, not while it is held', async () => {
	const { oninput, oncommit } = await scrubber('2024-12-24');
	oncommit.mockClear();
	await userEvent.keyboard('{ArrowRight>}');
	expect(oninput).toHaveBeenCalledOnce();
	expect(oncommit).not.toHaveBeenCalled();
	await userEvent.keyboard('{/ArrowRight}');
	expect(oncommit).toHaveBeenCalled();
});
