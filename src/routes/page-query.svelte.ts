import { onMount } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { queryOf } from '#lib/address/query.ts';
import type { Theme } from '#lib/address/view.ts';
import { pageAddress } from './page-address.ts';

/**
 * The query of a page whose address says what it shows. The server does not know it, so a page begins as the server wrote it and takes the
 * query once it is live. To be made while the page's component is set up.
 */
export class PageQuery {
	/** Whether the browser has taken over. */
	isLive = $state(false);
	/** With its question mark, or an empty string. */
	readonly search = $derived(this.isLive ? (page.state.search ?? queryOf(page.url)) : '');
	readonly params = $derived(new URLSearchParams(this.search));

	constructor() {
		onMount(() => {
			this.isLive = true;
		});
	}

	/** Shows another query as a new entry of the history. */
	push(search: string): void {
		pushState(pageAddress(search), { search });
	}

	/** Shows another query in place of this one. */
	replace(search: string): void {
		replaceState(pageAddress(search), { search });
	}

	/** Gives the page the theme that its address names. */
	applyTheme(themeOf: () => Theme): void {
		$effect(() => {
			const theme = themeOf();
			if (!this.isLive) return;
			const { dataset } = document.documentElement;
			if (theme === 'auto') delete dataset['theme'];
			else dataset['theme'] = theme;
		});
	}
}
