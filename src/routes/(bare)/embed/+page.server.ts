import { render } from 'svelte/server';
import { start, styles } from 'virtual:embed';
import standing from '#data/standing.json' with { type: 'json' };
import Embed from '#lib/embed/Embed.svelte';
import { DEFAULT_OPTIONS } from '#lib/embed/options.ts';
import { slim } from '#lib/embed/slim.ts';
import { m } from '#lib/messages/index.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import type { PageServerLoad } from './$types';

/** The picture of the as-of day, as Svelte's server renders it for `hydrate`, with the data that it is made of. */
export const load: PageServerLoad = () => {
	const record = recordOf(standing as StandingFeed);
	const { body } = render(Embed, {
		props: {
			record,
			current: record,
			view: DEFAULT_VIEW,
			options: DEFAULT_OPTIONS,
			problems: [],
			isFrozenMissing: false,
			root: '../',
		},
	});
	// Within a script element only "</" could end it too soon.
	return {
		title: m.embed_title(),
		body,
		start,
		styles,
		data: JSON.stringify(slim(standing as StandingFeed)).replaceAll('<', '\\u003c'),
	};
};
