import { render } from 'svelte/server';
import { withoutComments } from '#lib/explorer/without-comments.ts';
import type { ConflictFact, TreatyEvent, DomesticStep } from '#lib/data/events.ts';
import type { Count } from '#lib/data/counts.ts';
import type { Source } from '#lib/data/sources.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { conflictsIn } from './story-conflicts.ts';
import StoryText from './StoryText.svelte';

/** All that the story is told from. */
export interface StoryFacts {
	readonly record: TreatyRecord;
	readonly events: readonly TreatyEvent[];
	readonly counts: readonly Count[];
	readonly steps: readonly DomesticStep[];
	readonly conflicts: readonly ConflictFact[];
	readonly sources: Readonly<Record<string, Source>>;
}

/**
 * The story as text, for the server. Nothing hydrates it, so it goes without the comments that hydration looks for.
 * @param root the address of the site's root, with a slash at its end
 */
export function storyText({ steps, conflicts: known, ...facts }: StoryFacts, root: string): string {
	const conflicts = conflictsIn(facts.record, steps, known);
	const { body } = render(StoryText, { props: { ...facts, conflicts, root } });
	return withoutComments(body);
}
