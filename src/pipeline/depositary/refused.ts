/** A document of the depositary that cannot be used, with why in a sentence for the editor. Nothing has been written when it is thrown. */
export class RefusedDocument extends Error {
	override readonly name = 'RefusedDocument';
}
