import type { OtherName } from '#lib/data/states.ts';
import type { Participant } from '#lib/data/standing.ts';
import { findParticipants, searchIndex, type Found } from '#lib/domain/participant-search.ts';

/** What was asked for under `/state/` and is not there. */
export interface MissingState {
	/** What stands in the address, as somebody wrote it. */
	readonly asked: string;
	/** The participant whose code it is in other letters: "vnm". */
	readonly meant: Participant | undefined;
	/** Participants that go by it: "Vietnam". */
	readonly found: readonly Found[];
}

/** Most participants that are proposed. */
const MOST = 8;

/**
 * Reads the address of a page under `/state/` that does not exist.
 * @param pathname the path of the address
 */
export function missingState(
	pathname: string,
	participants: readonly Participant[],
	names: readonly OtherName[],
): MissingState {
	const last = /\/state\/([^/]*)/.exec(pathname)?.[1] ?? '';
	const asked = decoded(last).trim();
	const meant = participants.find(({ iso3 }) => iso3 === asked.toUpperCase());
	const found = meant ? [] : findParticipants(searchIndex(participants, names), asked).slice(0, MOST);
	return { asked, meant, found };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
