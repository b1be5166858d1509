import { Refusal } from '#pipeline/refusal.ts';

/** A document of the depositary that cannot be used, with why in a sentence for the editor. Nothing has been written when it is thrown. */
export class RefusedDocument extends Refusal {
	override readonly name = 'RefusedDocument';
}
