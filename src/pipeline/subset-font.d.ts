declare module 'subset-font' {
	/** A font cut down to the glyphs of a text. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: { targetFormat: 'woff2'; noLayoutClosure: true; noHinting: true; keepFeatures: string[] },
	): Promise<Uint8Array>;
}
