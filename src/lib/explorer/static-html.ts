import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** What a component draws, as HTML without comments, which are what hydration looks for: for a part that nothing hydrates. */
export function staticHtml<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
): string {
	return render(component, { props }).body.replace(/<!--.*?-->/g, '');
}
