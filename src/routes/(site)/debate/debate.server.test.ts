import { describe, expect, it } from 'vitest';
import positions from '#data/positions.json' with { type: 'json' };
import type { Position } from '#lib/data/events.ts';
import { newestFirst } from './debate.server.ts';

function position(id: string, on?: string): Position {
	return {
		id,
		actor: id,
		actorKind: 'ngo',
		stance: 'critical',
		statement: 'x',
		sources: ['s'],
		...(on ? { on } : {}),
	};
}

describe('the order of statements', () => {
	it('is from the newest to the oldest, a month after its days, a year after its months, the undated last', () => {
		const list = [
			position('undated'),
			position('year', '2024'),
			position('day', '2024-10-25'),
			position('month', '2024-10'),
		];
		expect(newestFirst(list).map(({ id }) => id)).toEqual(['year', 'month', 'day', 'undated']);
	});

	it('loses nobody', () => {
		const all = positions.positions as Position[];
		expect(new Set(newestFirst(all))).toEqual(new Set(all));
	});
});
