import type { BriefingFile } from '#lib/data/briefing.ts';

/** What stands before the packed form. */
const PACKED = '~';
/** Longest address that every server and messenger takes; a briefing that needs more travels as a file. */
export const LONGEST_LINK = 8000;
/** Most characters that a link may unpack to: 60 moments with full notes. A link that claims more is not unpacked further. */
const MOST_UNPACKED = 400_000;

/**
 * A briefing as the value of `?moments=`. One whose moments are all shipped is a plain list of ids, "vote-2019,hanoi", which people can
 * read and write; every other is its file in deflate (RFC 1951) and base64url (RFC 4648, 5), behind a tilde.
 */
export async function momentsParameter(file: BriefingFile, shippedTitle: string): Promise<string> {
	const ids = file.moments.filter((moment) => typeof moment === 'string');
	if (ids.length === file.moments.length && file.title === shippedTitle) return ids.join(',');
	const packed = new Blob([JSON.stringify(file)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return PACKED + toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/**
 * The content of a briefing's file from the value of `?moments=`; `undefined` where the value is no such thing, as when a link was cut.
 * Whether the content is a briefing is not known here.
 */
export async function unpackMoments(value: string, shippedTitle: string): Promise<unknown> {
	if (!value.startsWith(PACKED)) {
		const moments = value.split(',').filter((id) => id !== '');
		return { format: 'hanoi-briefing', version: 1, title: shippedTitle, moments };
	}
	try {
		const packed = new Blob([fromBase64Url(value.slice(PACKED.length))]).stream();
		const unpacked: ReadableStream<BufferSource> = packed.pipeThrough(new DecompressionStream('deflate-raw'));
		return JSON.parse(await limited(unpacked));
	} catch {
		return undefined;
	}
}

async function limited(stream: ReadableStream<BufferSource>): Promise<string> {
	const reader = stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
	let text = '';
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text;
		text += value;
		if (text.length > MOST_UNPACKED) {
			await reader.cancel();
			throw new RangeError('unpacks to too much');
		}
	}
}

function toBase64Url(bytes: Uint8Array): string {
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
