import type { Group } from '#lib/data/standing.ts';
import type { ParticipantRecord, TreatyRecord } from './record.ts';

/** The country group with an id, or `undefined` where there is none. */
export function groupOf(record: TreatyRecord, id: string | undefined): Group | undefined {
	return id === undefined ? undefined : record.feed.groups.find((group) => group.id === id);
}

/** The participants that are members of a group, in the order of the feed; all of them without a group. */
export function participantsIn(record: TreatyRecord, group: Group | undefined): readonly ParticipantRecord[] {
	if (!group) return record.participants;
	const members = new Set(group.members);
	return record.participants.filter(({ participant }) => members.has(participant.iso3));
}
