import { render } from 'svelte/server';
import conflictsFeed from '#data/conflicts.json' with { type: 'json' };
import countsFeed from '#data/counts.json' with { type: 'json' };
import eventsFeed from '#data/events.json' with { type: 'json' };
import sourcesFeed from '#data/sources.json' with { type: 'json' };
import stepsFeed from '#data/steps.json' with { type: 'json' };
import type { CountsFeed } from '#lib/data/counts.ts';
import type { ConflictsFeed, EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { withoutComments } from '#lib/explorer/without-comments.ts';
import { record } from '#routes/record.server.ts';
import { conflictsIn } from './conflicts.ts';
import Story from './Story.svelte';

/**
 * The story of the compiled facts as HTML. Nothing hydrates it, so it goes without the comments that hydration looks for.
 * @param root the address of the site's root, with a slash at its end
 */
export function storyHtml(root: string): string {
	const { steps } = stepsFeed as StepsFeed;
	const { conflicts } = conflictsFeed as ConflictsFeed;
	const props = {
		record,
		events: (eventsFeed as EventsFeed).events,
		counts: (countsFeed as CountsFeed).counts,
		conflicts: conflictsIn(record, steps, conflicts),
		sources: (sourcesFeed as SourcesFeed).sources,
		root,
	};
	return withoutComments(render(Story, { props }).body);
}
