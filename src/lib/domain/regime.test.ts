import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { budapestRecordOf, cellsOf, movesBetween, placedOn } from './regime-cells.ts';
import { REGIMES } from './regime.ts';
import { anyActs, realFeed, realRecord, recordWith, testAct } from './fixture.ts';

const { opensOn, asOf, proposedOn } = realRecord.days;
const anyDay = fc.integer({ min: proposedOn, max: asOf + 200 });
const iso3Of = (of: readonly { state: { participant: { iso3: string } } }[]) =>
	of.map(({ state }) => state.participant.iso3);
/** A state of each kind, whatever the facts become. */
const dated = realRecord.participants.find(
	({ budapest }) => budapest?.boundOn && budapest.boundOn < realFeed.treaty.opensOn,
)!.participant.iso3;
const outside = realRecord.participants.find(({ budapest }) => !budapest)!.participant.iso3;

const acts = anyActs('signature', 'withdrawal');

describe('the four cells', () => {
	it('hold every participant once, on any day', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const cells = cellsOf(placedOn(realRecord, day));
				const all = REGIMES.flatMap((regime) => iso3Of(cells[regime]));
				expect(all.toSorted()).toEqual(realFeed.participants.map(({ iso3 }) => iso3).toSorted());
			}),
		);
	});

	it('put nobody on this side before the opening, and all the named parties on the other by the as-of day', () => {
		const before = cellsOf(placedOn(realRecord, opensOn - 1));
		expect([...before.both, ...before['this-only']]).toEqual([]);
		const now = cellsOf(placedOn(realRecord, asOf));
		expect(now.both.length + now['budapest-only'].length).toBe(budapestRecordOf(realRecord).parties.length);
	});

	it('leave a party without a day possibly in Budapest until the as-of day', () => {
		const record = recordWith([], realFeed.asOf);
		const [placed] = placedOn(record, opensOn, budapestRecordOf(record).undated);
		expect(placed?.regime).toEqual({ certain: 'neither', possible: 'budapest-only' });
	});
});

describe('moves', () => {
	it('applied to the cells of a day give the cells of a later one', () => {
		fc.assert(
			fc.property(acts, anyDay, fc.nat({ max: 700 }), (some, first, later) => {
				const record = recordWith(some, realFeed.asOf);
				const cells = new Map(
					placedOn(record, first).map(({ state, regime }) => [state.participant.iso3, regime.certain]),
				);
				for (const move of movesBetween(record, first, first + later)) {
					expect(cells.get(move.state.participant.iso3)).toBe(move.from);
					cells.set(move.state.participant.iso3, move.to);
				}
				for (const { state, regime } of placedOn(record, first + later))
					expect(cells.get(state.participant.iso3)).toBe(regime.certain);
			}),
		);
	});

	it('name what brought a state from one cell to another', () => {
		const record = recordWith(
			[testAct(dated, 'signature', '2025-11-01'), testAct(outside, 'signature', '2025-11-01', '2025-11-30')],
			'2026-01-01',
		);
		const moves = movesBetween(record, opensOn, dayOf('2025-12-31'));
		expect(moves.find(({ state }) => state.participant.iso3 === dated)).toMatchObject({
			from: 'budapest-only',
			to: 'both',
			act: { act: { act: 'signature' } },
			budapestOn: undefined,
		});
		expect(moves.find(({ state }) => state.participant.iso3 === outside)).toMatchObject({
			from: 'neither',
			to: 'this-only',
		});
		expect(
			movesBetween(record, opensOn, dayOf('2025-11-15')).map(({ state }) => state.participant.iso3),
		).toEqual([dated]);
	});

	it('say of a party without a day that none is known', () => {
		const record = recordWith([], realFeed.asOf);
		const moves = movesBetween(record, opensOn, asOf).filter(({ budapestOn }) => budapestOn === 'unknown');
		expect(iso3Of(moves)).toEqual(
			budapestRecordOf(realRecord).undated.map(({ participant }) => participant.iso3),
		);
	});

	it('take a state out that withdraws', () => {
		const record = recordWith(
			[testAct(dated, 'signature', '2025-11-01'), testAct(dated, 'withdrawal', '2025-12-01')],
			'2026-01-01',
		);
		expect(movesBetween(record, dayOf('2025-11-10'), dayOf('2025-12-10'))[0]).toMatchObject({
			from: 'both',
			to: 'budapest-only',
			act: { act: { act: 'withdrawal' } },
		});
	});
});
