import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKind, stance } from '#lib/data/events.ts';
import { dayOf, toIso } from '#lib/domain/day.ts';
import { readySpans } from '#lib/domain/change-days.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { anyChanges, anyText } from './fixture.ts';
import type { ViewProblem } from './params.ts';
import * as views from './page-views.ts';
import { DEFAULT_VIEW, nameableIn, type MapPage, type View } from './view.ts';

const scope: views.ChangesScope = { ...nameableIn(realRecord), usual: readySpans(realRecord).opening };
const changesOf = (params: URLSearchParams) => {
	const { problems, ...view } = views.parseChanges(params, scope);
	return { view, problems };
};
const parseChanges = (query: string) => views.parseChanges(new URLSearchParams(query), scope);
const reasons = (problems: readonly ViewProblem[]) => problems.map(({ param, reason }) => [param, reason]);

/** A kind of page: any view of it, and how its address is read and written. */
interface Page<V> {
	name: string;
	any: fc.Arbitrary<V>;
	parse: (params: URLSearchParams) => { view: V; problems: ViewProblem[] };
	serialize: (view: V, others?: URLSearchParams) => string;
}

function page<V>(entry: Page<V>): Page<unknown> {
	return entry as Page<unknown>;
}

const PAGES = [
	page({
		name: 'changes',
		any: anyChanges(scope),
		parse: changesOf,
		serialize: (view, others) => views.serializeChanges(view, scope, others),
	}),
	page({
		name: 'the debate',
		any: fc.record({
			kind: fc.constantFrom(...views.DEBATE_KINDS),
			stance: fc.constantFrom(...views.DEBATE_STANCES),
		}),
		parse: (params) => views.parseDebate(params),
		serialize: views.serializeDebate,
	}),
	page({
		name: 'the story',
		any: fc.record({ kind: fc.constantFrom(undefined, ...views.EVENT_KINDS) }),
		parse: (params) => views.parseStory(params),
		serialize: views.serializeStory,
	}),
	page({
		name: 'the list of states',
		any: fc.record({ find: anyText }),
		parse: (params) => views.parseStateList(params),
		serialize: views.serializeStateList,
	}),
];

describe.each(PAGES)('the address of the page of $name', ({ any, parse, serialize }) => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(any, (view) => {
				expect(parse(new URLSearchParams(serialize(view)))).toEqual({ view, problems: [] });
			}),
		);
	});

	it('is empty for the default view, and keeps the parameters of others', () => {
		const { view } = parse(new URLSearchParams());
		expect(serialize(view)).toBe('');
		expect(serialize(view, new URLSearchParams('utm=x&KIND=un'))).toMatch(/^\?utm=x/);
	});

	it('takes any query without throwing', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				expect(parse(new URLSearchParams(query)).view).toBeDefined();
			}),
		);
	});
});

describe('the address of the page of changes', () => {
	it('does not name the as-of day', () => {
		const { asOf } = realRecord.days;
		const { view, from } = parseChanges(`from=2026-01-01&to=${toIso(asOf)}&state=VNM`);
		expect(view.on).toBeUndefined();
		expect(views.serializeChanges({ view, from }, scope)).toBe('?from=2026-01-01&state=VNM');
	});

	it('keeps days in the order given', () => {
		const { view, from, problems } = parseChanges('from=2026-05-01&to=2026-01-01');
		expect([from, view.on]).toEqual(['2026-05-01', '2026-01-01'].map(dayOf));
		expect(problems).toEqual([]);
	});

	it('reports values that cannot be used', () => {
		const { view, from, problems } = parseChanges('from=2025-02-30&to=1999-01-01&state=XYZ');
		expect({ view, from }).toEqual({ view: DEFAULT_VIEW, from: scope.usual.from });
		expect(reasons(problems)).toEqual([
			['from', 'not-a-day'],
			['to', 'before-first-day'],
			['state', 'unknown-state'],
		]);
	});
});

describe('the address of the map', () => {
	it('has in its path what the map shows, and the rest in the query', () => {
		const view: View = { ...DEFAULT_VIEW, on: dayOf('2025-10-26'), layer: 'budapest', state: 'VNM' };
		const address = (page: MapPage, others: string) =>
			views.mapAddress(page, { view, from: dayOf('2025-10-01') }, scope, new URLSearchParams(others));
		expect(address('budapest', 'layer=votes&utm=x')).toEqual({
			path: 'budapest/',
			query: '?utm=x&on=2025-10-26&state=VNM',
		});
		expect(address('changes', 'on=2025-11-01&utm=x')).toEqual({
			path: 'changes/',
			query: '?utm=x&from=2025-10-01&to=2025-10-26&state=VNM',
		});
	});
});

describe('choices', () => {
	it('are all that the data can have', () => {
		expect([...views.DEBATE_KINDS].sort()).toEqual(['all', ...actorKind.options].sort());
		expect([...views.DEBATE_STANCES].sort()).toEqual(['all', ...stance.options].sort());
		for (const { category } of realFeed.ticks) expect(views.EVENT_KINDS).toContain(category);
	});

	it('are named where an address has another', () => {
		const debate = views.parseDebate(new URLSearchParams('kind=press&stance=opposes'));
		expect(debate.view).toEqual({ kind: 'all', stance: 'opposes' });
		expect(debate.problems).toMatchObject([{ param: 'kind', choices: views.DEBATE_KINDS }]);
		const story = views.parseStory(new URLSearchParams('kind=war'));
		expect(story.view).toEqual({ kind: undefined });
		expect(story.problems).toMatchObject([{ param: 'kind', value: 'war', choices: views.EVENT_KINDS }]);
	});

	it('of the list of states: a text of at most 60 characters', () => {
		const { view } = views.parseStateList(new URLSearchParams({ find: 'x'.repeat(500) }));
		expect(view.find).toHaveLength(60);
	});
});
