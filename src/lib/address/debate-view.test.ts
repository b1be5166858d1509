import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKind, stance } from '#lib/data/events.ts';
import { DEBATE_KINDS, DEBATE_STANCES, parseDebate, serializeDebate } from './debate-view.ts';

describe('the choice of statements in the address', () => {
	it('comes back from its address as it was', () => {
		const views = fc.record({
			kind: fc.constantFrom(...DEBATE_KINDS),
			stance: fc.constantFrom(...DEBATE_STANCES),
		});
		fc.assert(
			fc.property(views, (view) => {
				const query = serializeDebate(view);
				expect(parseDebate(new URLSearchParams(query))).toEqual({ view, problems: [] });
			}),
		);
	});

	it('writes only what is chosen, and keeps what belongs to others', () => {
		expect(serializeDebate({ kind: 'all', stance: 'all' })).toBe('');
		expect(
			serializeDebate({ kind: 'ngo', stance: 'all' }, new URLSearchParams('theme=dark&stance=opposes')),
		).toBe('?theme=dark&kind=ngo');
	});

	it('refuses what is no choice, and says which there are', () => {
		const { view, problems } = parseDebate(new URLSearchParams('kind=press&stance=opposes'));
		expect(view).toEqual({ kind: 'all', stance: 'opposes' });
		expect(problems).toEqual([
			{ param: 'kind', value: 'press', reason: 'not-a-choice', choices: DEBATE_KINDS },
		]);
	});

	it('offers every kind and stance that the data can have', () => {
		expect([...DEBATE_KINDS].sort()).toEqual(['all', ...actorKind.options].sort());
		expect([...DEBATE_STANCES].sort()).toEqual(['all', ...stance.options].sort());
	});
});
