import { isReportedOnly } from '#lib/domain/forty.ts';
import { sayAct, sayRegionalGroup } from '#lib/explorer/act-words.ts';
import { sayStanding, sayWindowShort } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { fold, rowFilter, type SearchIndex } from '#lib/domain/participant-search.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { heldSignature, signatureWithdrawalOn, standingsOn, type Standing } from '#lib/domain/standing.ts';
import { isReportOfOthers } from './state-words.ts';

/** One line of the list of all participants. */
export interface StateLine {
	readonly iso3: string;
	readonly iso2: string;
	readonly name: string;
	readonly standing: Standing;
	/** Its standing with its days, short. */
	readonly words: string;
	/** Its regional group; an empty string for a participant that is in none. */
	readonly region: string;
}

/** All participants on the as-of day, in the order of the feed, which is that of their English names. */
export function stateLines(record: TreatyRecord): StateLine[] {
	const standings = standingsOn(record, record.days.asOf);
	const regions = record.feed.groups.filter(({ id }) => id.startsWith('un-'));
	return record.participants.map((one) => {
		const { iso3, iso2, name } = one.participant;
		const standing = standings[one.index]?.certain ?? 'none';
		const words = signatureWithdrawalOn(record, one, record.days.asOf)
			? m.standing_withdrawn()
			: lineWords({ ...one, signature: heldSignature(record, one, record.days.asOf) }, standing);
		const region = regions.find(({ members }) => members.includes(iso3));
		return { iso3, iso2, name, standing, words, region: region ? sayRegionalGroup(region.id) : '' };
	});
}

/** "signed 25 Oct 2025, not bound"; what the depositary or a register does not say is reported. */
function lineWords(
	{ signature, consent }: Pick<ParticipantRecord, 'signature' | 'consent'>,
	standing: Standing,
): string {
	if (standing === 'none') return sayStanding(standing);
	const signed = signature && {
		when: sayWindowShort(signature.window),
		isReport: isReportOfOthers(signature.act.evidence),
	};
	const first = signed && (signed.isReport ? m.state_line_reported(signed) : m.state_line_signed(signed));
	const second = consent && {
		act: sayAct(consent.act.act).toLowerCase(),
		when: sayWindowShort(consent.window),
	};
	const then =
		second && consent && isReportedOnly(consent.act.evidence)
			? m.state_line_reported_consent(second)
			: second
				? m.state_line_consent(second)
				: m.state_line_not_bound();
	return first ? `${first}; ${then}` : then;
}

/** The lines that are left when the list is filtered (see `rowFilter`), under the first letters of their names. */
export function linesByLetter(
	lines: readonly StateLine[],
	index: SearchIndex,
	typed: string,
): Map<string, StateLine[]> {
	const isLeft = rowFilter(index, typed);
	const letters = new Map<string, StateLine[]>();
	for (const line of lines) {
		if (!isLeft(line.iso3, `${line.words} ${line.region}`)) continue;
		const letter = fold(line.name).charAt(0).toUpperCase();
		const known = letters.get(letter);
		if (known) known.push(line);
		else letters.set(letter, [line]);
	}
	return letters;
}
