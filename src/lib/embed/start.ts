// What the frame runs: reads the address and makes the server's picture live. Built on its own (vite.embed.ts), without SvelteKit's router:
// a frame has one page.
import '#lib/ui/look.css';
import { hydrate } from 'svelte';
import { toIso } from '#lib/calendar/day.ts';
import { loadFeed } from '#lib/feed/load.ts';
import type { StandingFeed } from '#lib/schema/standing.ts';
import { recordOf } from '#lib/treaty/record.ts';
import { prepareHydration } from '#lib/ui/hydration.ts';
import { keepTranslatedTextTrue } from '#lib/ui/translated-text.ts';
import { nameableIn } from '#lib/view/nameable.ts';
import { parseView } from '#lib/view/parse.ts';
import Embed from './Embed.svelte';
import { parseOptions } from './options.ts';

/** The site's first page as seen from the frame's: so a frame works under any path. */
const ROOT = '../';

async function start(target: HTMLElement, data: HTMLElement) {
	const current = recordOf(JSON.parse(data.textContent) as StandingFeed);
	const params = new URLSearchParams(location.search);
	const { options, problems } = parseOptions(params);
	let record = current;
	let isThenMissing = false;
	if (options.isFrozen && options.asOf !== undefined && options.asOf !== current.days.release) {
		try {
			const release = toIso(options.asOf);
			const then = await loadFeed<StandingFeed>(`${ROOT}archive/${release}/standing.json`);
			// Files from before releases had names of their own do not say theirs.
			record = recordOf({ ...then, release });
		} catch {
			isThenMissing = true;
		}
	}
	const read = parseView(params, nameableIn(record));
	prepareHydration(target);
	keepTranslatedTextTrue(document.body);
	hydrate(Embed, {
		target,
		props: {
			record,
			current,
			view: read.view,
			options,
			problems: [...read.problems, ...problems],
			isThenMissing,
			root: ROOT,
		},
	});
}

const target = document.getElementById('embed');
const data = document.getElementById('standing');
if (target && data) void start(target, data);
