import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dayOf } from '#lib/calendar/day.ts';
import DayField from './DayField.svelte';

async function dayField() {
	const onchoose = vi.fn();
	const { rerender } = await render(DayField, {
		day: dayOf('2025-10-25'),
		firstDay: dayOf('2017-10-01'),
		lastDay: dayOf('2026-12-31'),
		onchoose,
	});
	return { onchoose, rerender, field: page.getByLabelText('Day') };
}

test('shows its day and gives the one that is entered', async () => {
	const { onchoose, field } = await dayField();
	await expect.element(field).toHaveValue('2025-10-25');
	await field.fill('2018-12-17');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(dayOf('2018-12-17'));
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

for (const day of ['2017-09-30', '2027-01-01']) {
	test(`${day} is refused, with the days that there are`, async () => {
		const { onchoose, field } = await dayField();
		await field.fill(day);
		expect(onchoose).not.toHaveBeenCalled();
		const refusal = 'The timeline runs from 1 October 2017 to 31 December 2026.';
		await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
		await expect.element(field).toHaveAccessibleDescription(refusal);
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	});
}

test('the refusal goes when another day is shown', async () => {
	const { field, rerender } = await dayField();
	await field.fill('2027-01-01');
	await expect.element(page.getByRole('alert')).toBeVisible();
	await rerender({ day: dayOf('2025-10-26') });
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	await expect.element(field).toHaveValue('2025-10-26');
});
