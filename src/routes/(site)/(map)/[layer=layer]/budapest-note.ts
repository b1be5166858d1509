/** What a note on a state's standing under the Budapest Convention says, with the Second Additional Protocol taken out of it. */
export interface BudapestNote {
	/** Its days under the protocol, as `YYYY-MM-DD`. */
	readonly protocol: { readonly signedOn: string; readonly ratifiedOn: string | undefined } | undefined;
	/** The rest, which is doubts about the dates. */
	readonly doubt: string | undefined;
}

const PROTOCOL =
	/\s*Second Additional Protocol \(CETS 224\): signed (\d{4}-\d{2}-\d{2})(?:, ratified (\d{4}-\d{2}-\d{2}))?/;

/** Reads a note of `budapest.json`, where the protocol has no column of its own. */
export function readBudapestNote(note: string | undefined): BudapestNote {
	const match = note === undefined ? null : PROTOCOL.exec(note);
	const doubt = note?.replace(PROTOCOL, '').trim().replace(/;$/, '');
	return {
		protocol: match?.[1] === undefined ? undefined : { signedOn: match[1], ratifiedOn: match[2] },
		doubt: doubt === '' ? undefined : doubt,
	};
}
