import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dayOf } from '#lib/domain/day.ts';
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
		const refusal = 'Choose a day from 1 October 2017 to 31 December 2026.';
		await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
		await expect.element(field).toHaveAccessibleDescription(refusal);
		// It shows the day of the map again.
		await expect.element(field).toHaveValue('2025-10-25');
	});
}

test('an emptied field shows the day of the map again', async () => {
	const { onchoose, field } = await dayField();
	await field.fill('');
	await expect.element(field).toHaveValue('2025-10-25');
	expect(onchoose).not.toHaveBeenCalled();
});

test('a day that is being typed is chosen with Enter, or when the field is left', async () => {
	const { onchoose, field } = await dayField();
	await field.click();
	// The year is the last part of an English date: its first digit makes a day of the year 2.
	await userEvent.keyboard('{ArrowRight}{ArrowRight}2024');
	expect(onchoose).not.toHaveBeenCalled();
	await userEvent.keyboard('{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(dayOf('2024-10-25'));
	await field.click();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}2023');
	(field.element() as HTMLElement).blur();
	expect(onchoose).toHaveBeenLastCalledWith(dayOf('2023-10-25'));
});

for (const [typed, refusal] of [
	['12312030', 'Choose a day from 1 October 2017 to 31 December 2026.'],
	['02302026', 'This date is incomplete or does not exist.'],
] as const) {
	test(`${typed} is refused on Enter, which closes nothing, and gone when the field is left`, async () => {
		const { onchoose, field } = await dayField();
		const onkeydown = vi.fn();
		document.body.addEventListener('keydown', onkeydown);
		(field.element() as HTMLElement).focus();
		await userEvent.keyboard(typed);
		onkeydown.mockClear();
		await userEvent.keyboard('{Enter}');
		document.body.removeEventListener('keydown', onkeydown);
		expect(onkeydown).not.toHaveBeenCalled();
		await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		await expect.element(field).not.toHaveValue('2025-10-25');
		(field.element() as HTMLElement).blur();
		await expect.element(field).toHaveValue('2025-10-25');
		expect(onchoose).not.toHaveBeenCalled();
	});
}

test('Escape gives up what was typed', async () => {
	const { onchoose, field } = await dayField();
	(field.element() as HTMLElement).focus();
	await userEvent.keyboard('12{Escape}');
	await expect.element(field).toHaveValue('2025-10-25');
	(field.element() as HTMLElement).blur();
	expect(onchoose).not.toHaveBeenCalled();
});

test('the refusal goes when another day is shown', async () => {
	const { field, rerender } = await dayField();
	await field.fill('2027-01-01');
	await expect.element(page.getByRole('alert')).toBeVisible();
	await rerender({ day: dayOf('2025-10-26') });
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	await expect.element(field).toHaveValue('2025-10-26');
});
