import { variant } from '#lib/messages/variant.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { classLabel, windowLabel } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { clausesText } from '#lib/messages/list.ts';
import { LOCALE } from '#lib/messages/locale.ts';
import { rowFilter, type SearchIndex } from '#lib/domain/participant-search.ts';
import type { Consent, DatedAct, TreatyRecord } from '#lib/domain/record.ts';
import { heldSignature, signatureWithdrawalOn, standingsOn, type Standing } from '#lib/domain/standing.ts';
import { isReportOfOthers } from './answer.ts';

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
	return record.participants.map((state) => {
		const { iso3, iso2, name } = state.participant;
		const standing = standings[state.index]?.certain ?? 'none';
		const words = signatureWithdrawalOn(record, state, record.days.asOf)
			? m.standing_withdrawn()
			: lineText(heldSignature(record, state, record.days.asOf), state.consent, standing);
		const region = regions.find(({ members }) => members.includes(iso3));
		return {
			iso3,
			iso2,
			name,
			standing,
			words,
			region: region ? m.regional_group({ group: variant(region.id) }) : '',
		};
	});
}

/** "signed 25 Oct 2025, not bound"; what the depositary or a register does not say is reported. */
function lineText(signature: DatedAct | undefined, consent: Consent | undefined, standing: Standing): string {
	if (standing === 'none') return classLabel(standing);
	const texts: string[] = [];
	if (signature) {
		const when = windowLabel(signature.window);
		const isReport = isReportOfOthers(signature.act.evidence);
		texts.push(isReport ? m.state_line_reported({ when }) : m.state_line_signed({ when }));
	}
	if (consent) {
		const words = { act: consent.act.act, when: windowLabel(consent.window) };
		const isReport = isReportedOnly(consent.act.evidence);
		texts.push(isReport ? m.state_line_reported_consent(words) : m.state_line_consent(words));
	} else texts.push(m.state_line_not_bound());
	return clausesText(texts);
}

/** The lines that are left when the list is filtered (see `rowFilter`), under their letters (see `letterOf`). */
export function linesByLetter(
	lines: readonly StateLine[],
	index: SearchIndex,
	typed: string,
): Map<string, StateLine[]> {
	const isLeft = rowFilter(index, typed);
	const collator = new Intl.Collator(LOCALE, { sensitivity: 'base' });
	const letters = new Map<string, StateLine[]>();
	for (const line of lines) {
		if (!isLeft(line.iso3, `${line.words} ${line.region}`)) continue;
		const letter = letterOf(line.name, collator);
		letters.set(letter, [...(letters.get(letter) ?? []), line]);
	}
	return letters;
}

/**
 * The letter under which a name stands in the list: its first, without marks that make no other letter in the language. "É" is an E in French,
 * "Й" no И in Russian. An empty string where the script has no letters, as Chinese.
 * @param collator of the language, which compares base letters
 */
export function letterOf(name: string, collator: Intl.Collator): string {
	const [first = '', ...marks] = /^.\p{M}*/u.exec(name.normalize('NFD'))?.[0] ?? '';
	if (/\p{Ideographic}/u.test(first)) return '';
	const whole = first + marks.join('');
	const letters = [first, ...marks.map((_, at) => first + marks.slice(0, at + 1).join(''))];
	const letter = letters.find((shorter) => collator.compare(shorter, whole) === 0) ?? whole;
	return letter.normalize('NFC').toUpperCase();
}
