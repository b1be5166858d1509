import type { Facts, Row } from './facts.ts';
import type { Problems } from './problems.ts';

const outcomes = ['yes', 'no', 'abstain', 'not_recorded'] as const;

/** Checks each roll-call against the figures of its resolution: who voted, on which day, and how many each way. */
export function checkVotes(facts: Facts, problems: Problems): void {
	const { resolutions, votes } = facts;
	for (const resolution of resolutions.rows) {
		const cast = votes.rows.filter((row) => row.resolution === resolution.resolution);
		for (const { at, voted_on } of cast) {
			if (voted_on !== resolution.voted_on)
				problems.addCell(at, 'voted_on', `expected ${resolution.voted_on}, as in resolutions.csv`);
		}
		if (votes.whole) checkTotals(resolution, cast, problems);
		if (votes.whole && cast.length > 0) checkMembers(facts, resolution, cast, problems);
	}
	const members = membersOf(facts);
	for (const { at, iso3 } of votes.rows) {
		if (members && !members.has(iso3)) problems.addCell(at, 'iso3', 'expected a UN member');
	}
}

function checkTotals(
	resolution: Row<'resolutions'>,
	cast: readonly Row<'votes'>[],
	problems: Problems,
): void {
	const { at, yes, no, abstain, not_recorded } = resolution;
	const given = [yes, no, abstain].filter((figure) => figure !== undefined).length;
	if (given === 1 || given === 2) {
		problems.addLine(
			at.file,
			at.line,
			'expected all of yes, no and abstain, or none where there was no vote',
		);
	}
	if (cast.length === 0 && not_recorded !== undefined) {
		problems.addCell(at, 'not_recorded', 'expected a country list in votes.csv');
	}
	if (cast.length === 0) return;
	for (const outcome of outcomes) {
		const found = cast.filter(({ vote }) => vote === outcome).length;
		if (resolution[outcome] !== found)
			problems.addCell(at, outcome, `expected ${found}, as counted in votes.csv`);
	}
}

function checkMembers(
	facts: Facts,
	{ at }: Row<'resolutions'>,
	cast: readonly Row<'votes'>[],
	problems: Problems,
): void {
	const voters = new Set(cast.map(({ iso3 }) => iso3));
	const missing = [...(membersOf(facts) ?? [])].filter((iso3) => !voters.has(iso3));
	if (missing.length > 0) {
		problems.addCell(
			at,
			'resolution',
			`expected a row in votes.csv for every UN member, none for ${missing.join(', ')}`,
		);
	}
}

function membersOf({ states }: Facts): Set<string> | undefined {
	if (!states.whole) return undefined;
	return new Set(states.rows.filter((row) => row.un_member === 'yes').map((row) => row.iso3));
}
