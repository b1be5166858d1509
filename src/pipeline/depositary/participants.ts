import type { Facts } from '#pipeline/facts.ts';
import { fold } from './markup.ts';

/** Finds the participant that a name of the depositary's means: its `iso3`, or `undefined` for a name that is not known. */
export type FindParticipant = (name: string) => string | undefined;

/** Longer than any name; the forms of one are found by trying every bracket. */
const LONGEST_NAME = 200;

/**
 * Names by which the depositary calls participants: those of `states.csv`, `names.csv` and `french_names.csv`, CLDR's English and
 * French, and the long forms that a rule makes of them ("Netherlands (Kingdom of the)" is "Kingdom of the Netherlands" and, where no other
 * participant has it, "Netherlands"). Two names are the same when they differ in marks, case and punctuation alone. A name that two
 * participants once had (Czechoslovakia) finds neither: nothing is guessed.
 */
export function participantFinder({
	states,
	names,
	french_names,
}: Pick<Facts, 'states' | 'names' | 'french_names'>): FindParticipant {
	const known = new Map<string, Set<string>>();
	const add = (name: string, iso3: string) => {
		const key = fold(name);
		const have = known.get(key);
		if (have) have.add(iso3);
		else known.set(key, new Set([iso3]));
	};
	const own = new Map<string, string>();
	for (const { iso3, name } of states.rows) for (const form of formsOf(name)) own.set(fold(form), iso3);
	for (const { iso3, name } of [...names.rows, ...french_names.rows])
		for (const form of formsOf(name)) add(form, iso3);
	for (const language of ['en', 'fr']) {
		const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		for (const { iso2, iso3 } of states.rows) {
			const name = iso2 === 'EU' ? undefined : display.of(iso2);
			if (name) for (const form of formsOf(name)) add(form, iso3);
		}
	}
	const find = (name: string): string | undefined => {
		// What a participant is called now comes before what another once was.
		const now = own.get(fold(name));
		if (now !== undefined) return now;
		const found = known.get(fold(name));
		return found?.size === 1 ? [...found][0] : undefined;
	};
	return (name) => {
		if (name.length > LONGEST_NAME) return undefined;
		const plain = name.replace(/^\[(.*)\]$/, '$1').trim();
		return formsOf(plain)
			.map(find)
			.find((iso3) => iso3 !== undefined);
	};
}

/** The forms of a name: as it stands; with what is in brackets put before it, as in "Iran (Islamic Republic of)"; without it; without "the". */
function formsOf(name: string): string[] {
	const [, base, inBrackets] = /^(.+?)\s*\(([^)]+)\)$/.exec(name) ?? [];
	const forms =
		base !== undefined && inBrackets !== undefined ? [name, `${inBrackets} ${base}`, base] : [name];
	return [...new Set(forms.flatMap((form) => [form, form.replace(/^the\s+/i, '')]))];
}
