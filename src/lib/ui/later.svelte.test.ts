import type { Component } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ZoomButtons from '#lib/map/ZoomButtons.svelte';
import { m } from '#lib/messages/index.ts';
import Later from './Later.svelte';

const zoomIn = page.getByRole('button', { name: m.zoom_in() });

function part(onreset: () => void = () => {}) {
	const state = $state({ canZoomIn: true });
	const props = {
		get canZoomIn() {
			return state.canZoomIn;
		},
		isMoved: true,
		onzoom: () => {},
		onreset,
	};
	// `render` does not infer what a generic component is given.
	const component = ZoomButtons as unknown as Component<Record<string, unknown>>;
	return { state, options: { props: { component, props } } };
}

test('a part that no server has drawn is made, and works', async () => {
	const onreset = vi.fn();
	await render(Later, part(onreset).options);
	await page.getByRole('button', { name: m.zoom_reset() }).click();
	expect(onreset).toHaveBeenCalledOnce();
});

test('a part follows the state that it was given', async () => {
	const { state, options } = part();
	await render(Later, options);
	await expect.element(zoomIn).toHaveAttribute('aria-disabled', 'false');
	state.canZoomIn = false;
	await expect.element(zoomIn).toHaveAttribute('aria-disabled', 'true');
});

test('a part goes with the page around it, also before it has come to life', async () => {
	const first = await render(Later, part().options);
	await expect.element(zoomIn).toBeVisible();
	await first.unmount();
	await expect.element(zoomIn).not.toBeInTheDocument();
	vi.useFakeTimers();
	try {
		const second = await render(Later, part().options);
		await second.unmount();
		vi.runAllTimers();
	} finally {
		vi.useRealTimers();
	}
	await expect.element(zoomIn).not.toBeInTheDocument();
});
