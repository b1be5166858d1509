import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes as they are, and as a server sends them at the strongest setting. */
export interface Sizes {
	raw: number;
	gzip: number;
	brotli: number;
}

/** The sizes of a text in UTF-8. */
export function sizesOf(text: string): Sizes {
	const bytes = Buffer.from(text);
	return {
		raw: bytes.length,
		gzip: gzipSync(bytes, { level: 9 }).length,
		brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
	};
}
