import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const FONTS = [
	'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
	'@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
	'@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

/** Engine and fonts are read once, with the first picture. */
let reading: Promise<Uint8Array[]> | undefined;

async function fonts(): Promise<Uint8Array[]> {
	await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	return FONTS.map((file) => new Uint8Array(readFileSync(require.resolve(file))));
}

/**
 * Draws an SVG with our fonts and no others, so that every machine makes the same PNG. The engine (@resvg/resvg-wasm 2.6.2) panics at a shape
 * with opacity that lies wholly outside the sheet, so a picture of a region with a filter is not for it.
 */
export async function pngOf(svg: string, widthPx: number): Promise<Uint8Array<ArrayBuffer>> {
	reading ??= fonts();
	const resvg = new Resvg(svg, {
		font: { fontBuffers: await reading, defaultFontFamily: 'Source Sans 3' },
		fitTo: { mode: 'width', value: widthPx },
	});
	const image = resvg.render();
	const png = new Uint8Array(image.asPng());
	image.free();
	resvg.free();
	return png;
}
