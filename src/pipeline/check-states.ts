import type { Facts, Row } from './facts.ts';
import type { Problems } from './problems.ts';
import { kindOf } from './feeds.ts';

/** 193 UN members, two observers, Cook Islands and Niue, and the EU: who can take part (article 64). */
const PARTICIPANTS = { member: 193, observer: 2, other: 2, organization: 1 } as const;
/** Participants that get a marker, because they are too small to be seen on the map. */
const TIER_A = 53;
/** Features of the map that are no participant, by how they are drawn. */
const TREATMENTS = { tint_of_administering_state_or_neutral: 36, hatched: 4 } as const;
const OUTCOMES = ['yes', 'no', 'abstain', 'not_recorded'] as const;

/** Checks the tables about states: who can take part, their names and groups, their votes, and how the map draws them. */
export function checkStates(facts: Facts, problems: Problems): void {
	checkParticipants(facts, problems);
	checkGroups(facts, problems);
	checkVotes(facts, problems);
	checkMarkers(facts, problems);
	checkTerritories(facts, problems);
}

function checkParticipants({ states, names }: Facts, problems: Problems): void {
	for (const { at, iso3, iso_n3 } of states.rows) {
		// The EU's codes are reserved ones, without a number.
		if (iso3 === 'EUE' && iso_n3 !== undefined) problems.addCell(at, 'iso_n3', 'no numeric code for the EU');
		if (iso3 !== 'EUE' && iso_n3 === undefined) problems.addCell(at, 'iso_n3', 'three digits');
	}
	for (const [kind, expected] of Object.entries(PARTICIPANTS)) {
		const found = states.rows.filter((row) => kindOf(row) === kind).length;
		if (states.isComplete && found !== expected)
			problems.addLine(states.file, 1, `${expected} participants of kind ${kind}, found ${found}`);
	}
	const owners = new Map(states.rows.map((row) => [row.name.toLowerCase(), row.iso3]));
	for (const { at, name } of names.rows) {
		const owner = owners.get(name.toLowerCase());
		if (owner) problems.addCell(at, 'name', `a name that states.csv does not give (to ${owner})`);
	}
}

/** A group has one name, and no other group has that name. */
function checkGroups({ groups }: Facts, problems: Problems): void {
	const names = new Map<string, string>();
	const ids = new Map<string, string>();
	for (const { at, group_id, group_name } of groups.rows) {
		const name = names.get(group_id) ?? group_name;
		const id = ids.get(group_name) ?? group_id;
		names.set(group_id, name);
		ids.set(group_name, id);
		if (name !== group_name)
			problems.addCell(at, 'group_name', `${JSON.stringify(name)}, as above for ${group_id}`);
		else if (id !== group_id) problems.addCell(at, 'group_id', `${id}, which has the same name`);
	}
}

/** Compares each roll-call with the figures of its resolution: who voted, on which day, and how many each way. */
function checkVotes({ states, resolutions, votes }: Facts, problems: Problems): void {
	const members = states.rows.filter((row) => row.un_member === 'yes').map(({ iso3 }) => iso3);
	for (const resolution of resolutions.rows) {
		const cast = votes.rows.filter((row) => row.resolution === resolution.resolution);
		for (const { at, voted_on } of cast) {
			if (voted_on !== resolution.voted_on)
				problems.addCell(at, 'voted_on', `${resolution.voted_on}, as in resolutions.csv`);
		}
		if (!votes.isComplete) continue;
		checkTotals(resolution, cast, problems);
		const missing = members.filter((iso3) => !cast.some((row) => row.iso3 === iso3));
		if (states.isComplete && cast.length > 0 && missing.length > 0)
			problems.addCell(
				resolution.at,
				'resolution',
				`a row in votes.csv for every UN member, none for ${missing.join(', ')}`,
			);
	}
	for (const { at, iso3 } of votes.rows) {
		if (states.isComplete && !members.includes(iso3)) problems.addCell(at, 'iso3', 'a UN member');
	}
}

function checkTotals(
	resolution: Row<'resolutions'>,
	cast: readonly Row<'votes'>[],
	problems: Problems,
): void {
	const { at, yes, no, abstain, not_recorded } = resolution;
	const given = [yes, no, abstain].filter((figure) => figure !== undefined).length;
	if (given === 1 || given === 2)
		problems.addLine(at.file, at.line, 'all of yes, no and abstain, or none where there was no vote');
	if (cast.length === 0) {
		if (not_recorded !== undefined) problems.addCell(at, 'not_recorded', 'a country list in votes.csv');
		return;
	}
	for (const outcome of OUTCOMES) {
		const found = cast.filter(({ vote }) => vote === outcome).length;
		if (resolution[outcome] !== found) problems.addCell(at, outcome, `${found}, as counted in votes.csv`);
	}
}

function checkMarkers({ small_states }: Facts, problems: Problems): void {
	for (const { at, tier, nudge_dx_960, nudge_dy_960 } of small_states.rows) {
		for (const [column, nudge] of Object.entries({ nudge_dx_960, nudge_dy_960 })) {
			if (tier === 'A' && nudge === undefined) problems.addCell(at, column, 'a number, as tier is A');
		}
	}
	const tierA = small_states.rows.filter(({ tier }) => tier === 'A').length;
	if (small_states.isComplete && tierA !== TIER_A)
		problems.addLine(small_states.file, 1, `${TIER_A} rows of tier A, found ${tierA}`);
}

function checkTerritories({ territories, states }: Facts, problems: Problems): void {
	const participants = new Set(states.rows.flatMap(({ iso3, iso_n3 }) => [iso3, iso_n3]));
	for (const { at, feature_id, iso3, administering_state_iso3, treatment } of territories.rows) {
		if (iso3 !== undefined && participants.has(iso3)) problems.addCell(at, 'iso3', 'no participant');
		if (participants.has(feature_id)) problems.addCell(at, 'feature_id', 'no participant');
		const isAdministered = administering_state_iso3 !== undefined;
		if (isAdministered !== (treatment !== 'hatched')) {
			const expected = isAdministered ? 'blank' : 'a participant';
			problems.addCell(at, 'administering_state_iso3', `${expected}, as treatment is ${treatment}`);
		}
	}
	for (const [treatment, expected] of Object.entries(TREATMENTS)) {
		const found = territories.rows.filter((row) => row.treatment === treatment).length;
		if (territories.isComplete && found !== expected)
			problems.addLine(territories.file, 1, `${expected} rows with treatment ${treatment}, found ${found}`);
	}
}
