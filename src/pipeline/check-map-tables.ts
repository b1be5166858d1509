import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';

/** Participants too small to be seen on the map, which get a marker. */
const TIER_A = 53;
/** Features of the map that are no participant, by how they are drawn. */
const drawn = { tint_of_administering_state_or_neutral: 36, hatched: 4 } as const;

/** Checks the two tables that the map is drawn from: how many rows of each sort, and what goes with each sort. */
export function checkMapTables({ small_states, territories, states }: Facts, problems: Problems): void {
	for (const { at, tier, nudge_dx_960, nudge_dy_960 } of small_states.rows) {
		for (const [column, nudge] of Object.entries({ nudge_dx_960, nudge_dy_960 })) {
			if (tier === 'A' && nudge === undefined)
				problems.addCell(at, column, 'expected a number, as tier is A');
		}
	}
	const tierA = small_states.rows.filter(({ tier }) => tier === 'A').length;
	if (small_states.whole && tierA !== TIER_A) {
		problems.addLine(small_states.file, 1, `expected ${TIER_A} rows of tier A, found ${tierA}`);
	}
	const participants = new Set(states.rows.flatMap(({ iso3, iso_n3 }) => [iso3, iso_n3]));
	for (const { at, feature_id, iso3, administering_state_iso3, treatment } of territories.rows) {
		if (iso3 !== undefined && participants.has(iso3)) problems.addCell(at, 'iso3', 'expected no participant');
		if (participants.has(feature_id)) problems.addCell(at, 'feature_id', 'expected no participant');
		const administered = administering_state_iso3 !== undefined;
		if (administered !== (treatment !== 'hatched')) {
			const expected = administered
				? 'expected blank, as treatment is hatched'
				: `expected a participant, as treatment is ${treatment}`;
			problems.addCell(at, 'administering_state_iso3', expected);
		}
	}
	for (const [treatment, expected] of Object.entries(drawn)) {
		const found = territories.rows.filter((row) => row.treatment === treatment).length;
		if (territories.whole && found !== expected) {
			problems.addLine(
				territories.file,
				1,
				`expected ${expected} rows with treatment ${treatment}, found ${found}`,
			);
		}
	}
}
