import type { BriefingFile } from '#lib/data/briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { readBriefing, type ReadBriefing } from './briefing-file.ts';
import type { BriefingIssue } from './check.ts';
import type { Briefing } from './moment.ts';

/** Prefix of the packed form. */
const PACKED = '~';
/** Longest address that every server and messenger takes; a briefing that needs more travels as a file. */
export const LONGEST_LINK = 8000;
/** Most characters that a link may unpack to: 60 moments with full notes. A link that claims more is not unpacked further. */
const MOST_UNPACKED = 400_000;
/** Largest file that is read, in bytes: 60 moments of the longest words are a tenth of it. */
const LARGEST_FILE = 5_000_000;

/** The issue of a file that is no JSON, or of a link that cannot be unpacked. */
export const UNREADABLE: BriefingIssue = { moment: undefined, field: 'file', value: '', expected: 'json' };

/** Reads the briefing that a link carries in `moments`. Rejects only where the code that checks it could not be fetched. */
export async function openLink(
	value: string,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<ReadBriefing> {
	return readIfAny(await unpackMoments(value, shipped.title), record, shipped);
}

/** Reads a briefing from a file. What cannot be used is named, and the rest is shown. Rejects as `openLink` does. */
export async function openFile(file: File, record: TreatyRecord, shipped: Briefing): Promise<ReadBriefing> {
	const text = file.size > LARGEST_FILE ? '' : await file.text().catch(() => '');
	return readIfAny(parseJson(text), record, shipped);
}

async function readIfAny(content: unknown, record: TreatyRecord, shipped: Briefing): Promise<ReadBriefing> {
	if (content === undefined) return { briefing: undefined, issues: [UNREADABLE], moreIssues: 0 };
	return readBriefing(content, record, shipped);
}

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
 * The content of a briefing's file from the value of `?moments=`; `undefined` where it cannot be unpacked, as when a link was cut. Whether the
 * content is a briefing is not checked here.
 */
export async function unpackMoments(value: string, shippedTitle: string): Promise<unknown> {
	if (!value.startsWith(PACKED)) {
		const moments = value.split(',').filter((id) => id !== '');
		return { format: 'hanoi-briefing', version: 1, title: shippedTitle, moments };
	}
	try {
		const packed = new Blob([fromBase64Url(value.slice(PACKED.length))]).stream();
		const unpacked: ReadableStream<BufferSource> = packed.pipeThrough(new DecompressionStream('deflate-raw'));
		return parseJson(await limited(unpacked));
	} catch {
		return undefined;
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
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
