declare module 'subset-font' {
	/** A font cut down to the glyphs of a text. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: {
			targetFormat: 'woff2' | 'truetype';
			noLayoutClosure: true;
			noHinting: true;
			keepFeatures: string[];
			/** Where on its axes a variable font stays. */
			variationAxes?: Record<string, number>;
		},
	): Promise<Uint8Array>;
}
