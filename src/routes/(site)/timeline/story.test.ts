import { describe, expect, it } from 'vitest';
import conflictsFile from '#data/conflicts.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import steps from '#data/steps.json' with { type: 'json' };
import type { CountsFeed } from '#lib/data/counts.ts';
import type { ConflictsFeed, EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { record } from '#routes/record.server.ts';
import { conflictsIn, storyHtml } from './story.ts';

const facts = {
	events: (events as EventsFeed).events,
	counts: (counts as CountsFeed).counts,
	conflicts: (conflictsFile as ConflictsFeed).conflicts,
	steps: (steps as StepsFeed).steps,
	sources: (sources as SourcesFeed).sources,
};
const conflicts = conflictsIn(record, facts.steps, facts.conflicts);

describe('where sources disagree', () => {
	it('each conflict stands at an event that there is, with the words and the sources of the facts', () => {
		for (const { at, versions, outcome } of conflicts) {
			expect(
				facts.events.some(({ id }) => id === at),
				at,
			).toBe(true);
			expect(versions.length > 1 || outcome !== undefined, at).toBe(true);
			for (const { text, sources: ids } of versions) {
				expect(text.length).toBeGreaterThan(0);
				for (const id of ids) expect(facts.sources[id], id).toBeDefined();
			}
		}
	});

	it('says of an act that is only reported that it is', () => {
		const texts = conflicts.flatMap(({ versions }) => versions.map(({ text }) => text)).join('\n');
		expect(texts).toMatch(/^Qatar: reported to have ratified in February 2026/m);
		expect(texts).toMatch(/^Kazakhstan: signed on 25 October 2025/m);
	});

	it('throws when a fact that it names is gone', () => {
		const without = facts.steps.filter(({ iso3 }) => iso3 !== 'KAZ');
		expect(() => conflictsIn(record, without, facts.conflicts)).toThrow(
			'expected a step of KAZ on 2025-10-26',
		);
	});
});

describe('the story as text', () => {
	const html = storyHtml('../');

	it('tells every event, gives every total, and leads to the map of each day that has one', () => {
		for (const { id } of facts.events) expect(html).toContain(`<article id="${id}"`);
		expect(html.match(/<tr><td/g)).toHaveLength(facts.counts.length);
		expect(html).toContain('href="../?on=2025-10-25"');
		expect(html).toContain('href="../?on=2025-10-26"');
		expect(html).not.toContain('?on=2001');
	});

	it('names publishers where a note has the id of a source', () => {
		for (const { note = '', sources: ids } of facts.events)
			for (const id of ids.filter((sourceId) => sourceId.includes('-') && note.includes(sourceId)))
				expect(html).not.toContain(`${id} `);
	});
});
