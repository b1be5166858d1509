// What the frame runs: reads the address and makes the server's picture live. Built on its own (vite.embed.ts), without SvelteKit's router:
// a frame has one page.
import '#lib/ui/face/face.css';
import '#lib/ui/look.css';
import { hydrate } from 'svelte';
import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { prepareHydration } from '#lib/ui/hydration.ts';
import { keepTranslatedTextTrue } from '#lib/ui/translated-text.ts';
import { migrate, nameableIn, parseView } from '#lib/address/view.ts';
import { queryOf } from '#lib/address/query.ts';
import Embed from './Embed.svelte';
import { parseOptions } from './options.ts';

/** The site's first page as seen from the frame's: so a frame works under any path. */
const ROOT = '../';

/** How long a frozen frame waits for its data before it shows its day with today's, and says so. */
const PATIENCE_MS = 10_000;

const inTime: typeof fetch = (address) => fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });

async function start(target: HTMLElement, data: HTMLElement) {
	const current = recordOf(JSON.parse(data.textContent) as StandingFeed);
	const params = migrate(new URLSearchParams(queryOf(location)));
	const { options, problems } = parseOptions(params);
	let record = current;
	let isFrozenMissing = false;
	if (options.isFrozen && options.asOf !== undefined && options.asOf !== current.days.release) {
		const { dataset } = document.documentElement;
		const release = toIso(options.asOf);
		// The server has drawn another day, so these words stand in its place (embed.css).
		dataset['loading'] = m.embed_then_loading({ day: formatDay(options.asOf) });
		try {
			const { loadFeed } = await import('#lib/data/load.ts');
			const frozen = await loadFeed<StandingFeed>(`${ROOT}archive/${release}/standing.json`, inTime);
			// Files from before releases had names of their own do not say theirs.
			record = recordOf({ ...frozen, release });
		} catch {
			isFrozenMissing = true;
			// A frozen frame without a day shows the last one of its own data, and of no others.
			const lastDay = Math.min(options.asOf, current.days.asOf);
			if (!params.has('on') && lastDay >= current.days.proposedOn) params.set('on', toIso(lastDay));
		}
		delete dataset['loading'];
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
			isFrozenMissing,
			root: ROOT,
		},
	});
}

const target = document.getElementById('embed');
const data = document.getElementById('standing');
if (target && data) void start(target, data);
