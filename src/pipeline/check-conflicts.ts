import { conflictVersionOf } from './compile-others.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';

/** Checks that each version of a conflict is a fact that there is, and that a conflict has versions or an outcome. */
export function checkConflicts(facts: Facts, problems: Problems): void {
	const { conflicts, instruments, domestic_steps } = facts;
	for (const { at, versions, outcome } of conflicts.rows) {
		if (!versions && !outcome) problems.addCell(at, 'versions', 'expected versions, or an outcome');
		for (const ref of versions ?? []) {
			const version = conflictVersionOf(ref);
			const table = version.act ? instruments : domestic_steps;
			const isThere = version.act
				? instruments.rows.some(({ iso3, act }) => iso3 === version.iso3 && act === version.act)
				: domestic_steps.rows.some(({ iso3, on }) => iso3 === version.iso3 && on === version.step);
			if (table.whole && !isThere)
				problems.addCell(
					at,
					'versions',
					`expected acts of instruments.csv and days of domestic_steps.csv; not there: "${ref}"`,
				);
		}
	}
}
