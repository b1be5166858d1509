import conflicts from '#data/conflicts.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import steps from '#data/steps.json' with { type: 'json' };
import { storyText } from '#lib/analysis/story-draw.ts';
import type { ConflictsFeed, EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { CountsFeed } from '#lib/data/counts.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { record } from '#routes/record.server.ts';

/** The story of the compiled facts, drawn. */
export function story(root: string): string {
	return storyText(
		{
			record,
			events: (events as EventsFeed).events,
			counts: (counts as CountsFeed).counts,
			conflicts: (conflicts as ConflictsFeed).conflicts,
			steps: (steps as StepsFeed).steps,
			sources: (sources as SourcesFeed).sources,
		},
		root,
	);
}
