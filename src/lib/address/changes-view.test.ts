import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIso } from '#lib/domain/day.ts';
import { readySpans } from '#lib/domain/change-spans.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { parseChanges, serializeChanges, type ChangesScope } from './changes-view.ts';
import { nameableIn } from './nameable.ts';

const scope: ChangesScope = { ...nameableIn(realRecord), usual: readySpans(realRecord).opening };
const parse = (query: string) => parseChanges(new URLSearchParams(query), scope);

describe('the address of the page of changes', () => {
	it('is read as it was written', () => {
		const anyDay = fc.integer({ min: scope.firstDay, max: scope.lastDay });
		const anyState = fc.option(fc.constantFrom(...realFeed.participants.map(({ iso3 }) => iso3)), {
			nil: undefined,
		});
		fc.assert(
			fc.property(anyDay, anyDay, anyState, (from, to, state) => {
				const view = { from, to, state };
				expect(parse(serializeChanges(view, scope))).toEqual({ view, problems: [] });
			}),
		);
	});

	it('is empty for the usual days, and leaves the as-of day out', () => {
		expect(serializeChanges({ ...scope.usual, state: undefined }, scope)).toBe('');
		const from = dayOf('2026-01-01');
		expect(serializeChanges({ from, to: realRecord.days.asOf, state: 'VNM' }, scope)).toBe(
			'?from=2026-01-01&state=VNM',
		);
	});

	it('keeps days that are turned round as they were given', () => {
		const { view, problems } = parse('from=2026-05-01&to=2026-01-01');
		expect([toIso(view.from), toIso(view.to)]).toEqual(['2026-05-01', '2026-01-01']);
		expect(problems).toEqual([]);
	});

	it('says what it cannot use, whatever stands in it', () => {
		const { view, problems } = parse('from=2025-02-30&to=1999-01-01&state=XYZ');
		expect(view).toEqual({ ...scope.usual, state: undefined });
		expect(problems.map(({ param, reason }) => [param, reason])).toEqual([
			['from', 'not-a-day'],
			['to', 'before-first-day'],
			['state', 'unknown-state'],
		]);
		fc.assert(
			fc.property(fc.string(), fc.string(), (from, state) => {
				const query = new URLSearchParams({ from, state });
				expect(() => parseChanges(query, scope)).not.toThrow();
			}),
		);
	});
});
