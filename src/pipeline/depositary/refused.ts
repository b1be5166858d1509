import { Refusal } from '#pipeline/refusal.ts';

/** A document of the depositary that cannot be used, with why in a sentence for the editor. Nothing has been written when it is thrown. */
export class RefusedDocument extends Refusal {
	override readonly name = 'RefusedDocument';
}

/** A text of a document as a refusal quotes it: its beginning where it is long. */
export function shortened(text: string): string {
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
