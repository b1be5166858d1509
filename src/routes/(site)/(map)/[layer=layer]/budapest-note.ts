/** What a note on a state's standing under the Budapest Convention says, with the Second Additional Protocol taken out of it. */
export interface BudapestNote {
	/** Its days under the protocol, as `YYYY-MM-DD`. */
	readonly protocol: { readonly signedOn: string; readonly ratifiedOn: string | undefined } | undefined;
	/** The rest, which is doubts about the dates: its sentences, of which the last can lack its full stop. */
	readonly doubts: readonly string[];
}

const PROTOCOL =
	/Second Additional Protocol \(CETS 224\): signed (\d{4}-\d{2}-\d{2})(?:, ratified (\d{4}-\d{2}-\d{2}))?/;

/**
 * Reads a note of `budapest.json`, where the protocol has no column of its own and is the last sentence.
 * @param note in the language of the page
 * @param english the same in English, from which the days are read
 */
export function readBudapestNote(note = '', english = note): BudapestNote {
	const match = PROTOCOL.exec(english);
	const sentences = note
		.split(/(?<=\. )|(?<=。)/)
		.map((sentence) => sentence.trim().replace(/\s?[;；؛]$/, ''))
		.filter((sentence) => sentence !== '');
	return {
		protocol: match?.[1] === undefined ? undefined : { signedOn: match[1], ratifiedOn: match[2] },
		doubts: match ? sentences.slice(0, -1) : sentences,
	};
}
