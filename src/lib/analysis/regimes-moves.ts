import { sayAct } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ParticipantRecord } from '#lib/domain/record.ts';
import type { Regime } from '#lib/domain/regime.ts';
import type { RegimeMove } from '#lib/domain/regime-cells.ts';

/** Those that went the same way on the same day. */
export interface MovedTogether {
	/** What they did and when: "Signed on 25 October 2025". */
	readonly when: string;
	readonly who: readonly ParticipantRecord[];
}

/** One way from cell to cell, and who went it. */
export interface Way {
	readonly from: Regime;
	readonly to: Regime;
	readonly count: number;
	/** By the day on which they count, the earliest first. */
	readonly groups: readonly MovedTogether[];
}

/** What a move was and when, in a sentence without its subject. */
export function sayMove({ act, budapestOn }: RegimeMove): string {
	const parts: string[] = [];
	if (act) parts.push(m.act_when({ act: sayAct(act.act.act), when: sayWhen(act.window) }));
	if (typeof budapestOn === 'number')
		parts.push(m.regimes_move_budapest({ when: sayWhen({ from: budapestOn, to: budapestOn }) }));
	return parts.join('; ');
}

/** The moves that have a day, by way: the way of the most first. */
export function waysOf(moves: readonly RegimeMove[]): Way[] {
	const dated = moves
		.filter(({ budapestOn }) => budapestOn !== 'unknown')
		.sort((a, b) => movedOn(a) - movedOn(b));
	return [...groupedBy(dated, ({ from, to }) => `${from} ${to}`).values()]
		.flatMap((of) => {
			const [first] = of;
			if (!first) return [];
			const groups = [...groupedBy(of, sayMove)].map(([when, those]) => ({
				when,
				who: those.map(({ one }) => one),
			}));
			return [{ from: first.from, to: first.to, count: of.length, groups }];
		})
		.sort((a, b) => b.count - a.count);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const key = keyOf(one);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return groups;
}

/** The day from which a move counts. */
function movedOn({ act, budapestOn }: RegimeMove): number {
	return Math.max(act?.window.to ?? -Infinity, typeof budapestOn === 'number' ? budapestOn : -Infinity);
}
