import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realFeed } from '#lib/domain/fixture.ts';
import { EVENT_KINDS, parseStory, serializeStory } from './story-view.ts';

const parse = (query: string) => parseStory(new URLSearchParams(query));

describe('the view of the story and its address', () => {
	it('are the same thing: what is written is read back', () => {
		fc.assert(
			fc.property(
				fc.record({ kind: fc.option(fc.constantFrom(...EVENT_KINDS), { nil: undefined }) }),
				(view) => {
					expect(parse(serializeStory(view))).toEqual({ view, problems: [] });
				},
			),
		);
	});

	it('offers every kind that an event has', () => {
		for (const { category } of realFeed.ticks) expect(EVENT_KINDS).toContain(category);
	});

	it('says which kinds there are where it is given none of them', () => {
		expect(parse('?kind=war')).toEqual({
			view: { kind: undefined },
			problems: [{ param: 'kind', value: 'war', reason: 'not-a-choice', choices: EVENT_KINDS }],
		});
	});
});
