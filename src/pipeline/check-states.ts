import { kindOf } from './compile-standing.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';

/** 193 UN members, two observers, Cook Islands and Niue, and the EU: who can take part (article 64). */
const participants = { member: 193, observer: 2, other: 2, organization: 1 } as const;

/** Checks who can take part, and that no other name of one of them is the name of another. */
export function checkStates({ states, names }: Facts, problems: Problems): void {
	for (const row of states.rows) {
		const coded = row.iso_n3 !== undefined;
		// The EU's codes are reserved ones, without a number.
		if (coded === (row.iso3 === 'EUE')) {
			problems.addCell(
				row.at,
				'iso_n3',
				coded ? 'expected no numeric code for the EU' : 'expected three digits',
			);
		}
	}
	if (states.whole) {
		for (const [kind, expected] of Object.entries(participants)) {
			const found = states.rows.filter((row) => kindOf(row) === kind).length;
			if (found !== expected) {
				problems.addLine(states.file, 1, `expected ${expected} participants of kind ${kind}, found ${found}`);
			}
		}
	}
	const owners = new Map(states.rows.map((row) => [row.name.toLowerCase(), row.iso3]));
	for (const { at, name } of names.rows) {
		const owner = owners.get(name.toLowerCase());
		if (owner) problems.addCell(at, 'name', `expected a name that states.csv does not give (to ${owner})`);
	}
}
