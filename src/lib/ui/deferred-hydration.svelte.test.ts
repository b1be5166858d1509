import type { Component } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ZoomButtons from '#lib/map/ZoomButtons.svelte';
import { m } from '#lib/messages/index.ts';
import DeferredHydration from './DeferredHydration.svelte';

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
	await render(DeferredHydration, part(onreset).options);
	await page.getByRole('button', { name: m.zoom_reset() }).click();
	expect(onreset).toHaveBeenCalledOnce();
});

test('a part follows the state that it was given', async () => {
	const { state, options } = part();
	await render(DeferredHydration, options);
	await expect.element(zoomIn).toHaveAttribute('aria-disabled', 'false');
	state.canZoomIn = false;
	await expect.element(zoomIn).toHaveAttribute('aria-disabled', 'true');
});

test('a part goes with the page around it, also before it is hydrated', async () => {
	const first = await render(DeferredHydration, part().options);
	await expect.element(zoomIn).toBeVisible();
	await first.unmount();
	await expect.element(zoomIn).not.toBeInTheDocument();
	vi.useFakeTimers();
	try {
		const second = await render(DeferredHydration, part().options);
		await second.unmount();
		vi.runAllTimers();
	} finally {
		vi.useRealTimers();
	}
	await expect.element(zoomIn).not.toBeInTheDocument();
});
