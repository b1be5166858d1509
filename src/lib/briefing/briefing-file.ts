import { serializeView } from '#lib/address/view.ts';
import type { BriefingFile, BriefingFileMoment } from '#lib/data/briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Briefing, Moment } from './moment.ts';
import type { BriefingSite } from './site.ts';

/** Prefix of the packed form. */
const PACKED = '~';
/** Longest address that every server and messenger takes; a briefing that needs more travels as a file. */
export const LONGEST_LINK = 8000;
/** Most characters that a link may unpack to: 60 moments with full notes. A link that claims more is not unpacked further. */
const MOST_UNPACKED = 400_000;
/** Largest file that is read, in bytes: 60 moments of the longest words are a tenth of it. */
const LARGEST_FILE = 5_000_000;

/** What could be read of a briefing, and what could not, as sentences. */
export interface CheckedBriefing {
	/** Absent where nothing of it could be used. */
	readonly briefing: Briefing | undefined;
	readonly issues: readonly string[];
	/** How many issues there are beside those. */
	readonly moreIssues: number;
}

/** A briefing from a file or a link. */
export interface ReadBriefing extends CheckedBriefing {
	/** A link that was cut is explained otherwise than a broken file. */
	readonly from: 'file' | 'link';
	/** Whether it is no JSON, or cannot be unpacked. */
	readonly isUnreadable: boolean;
}

type Known = Pick<BriefingSite, 'record' | 'shipped'>;

/**
 * A briefing as its file and its links write it. A moment that is still word for word the shipped one is written as its id, so that it
 * follows the facts; every other is written out, without what is empty.
 */
export function briefingFile({ title, moments }: Briefing, shipped: Briefing): BriefingFile {
	return {
		format: 'hanoi-briefing',
		version: 1,
		title,
		moments: moments.map((moment) => {
			const same = shipped.moments.find(({ id }) => id !== undefined && id === moment.id);
			const isSame = same && JSON.stringify(written(same)) === JSON.stringify(written(moment));
			return (isSame && same.id) || written(moment);
		}),
	};
}

/** The name of a file of a briefing, without its ending: "hanoi-convention-briefing-2026-09-26". The day is the as-of day. */
export function fileNameOf({ feed }: TreatyRecord): string {
	return `hanoi-convention-briefing-${feed.asOf}`;
}

/** The file of a briefing as it is saved. */
export function fileBlob(file: BriefingFile): Blob {
	return new Blob([`${JSON.stringify(file, undefined, '\t')}\n`], { type: 'application/json' });
}

function written({ view, title, text, notes, highlight, sources }: Moment): BriefingFileMoment {
	return {
		view: serializeView(view),
		title,
		...(text && { text }),
		...(notes && { notes }),
		...(highlight.length > 0 && { highlight: [...highlight] }),
		...(sources.length > 0 && { sources: [...sources] }),
	};
}

/**
 * Reads the content of a briefing file. What cannot be used is named with its moment and field, and the rest is kept. Rejects only where the
 * code that checks it could not be fetched.
 */
export async function readBriefing(content: unknown, { record, shipped }: Known): Promise<CheckedBriefing> {
	const { checkBriefing } = await import('./check.ts');
	return checkBriefing(content, record, shipped);
}

/** Reads the briefing that a link carries in `moments`. Rejects as `readBriefing` does. */
export async function openLink(value: string, known: Known): Promise<ReadBriefing> {
	return readFrom('link', await unpackMoments(value, known.shipped.title), known);
}

/** Reads the briefing in a file. Rejects as `readBriefing` does. */
export async function openFile(file: File, known: Known): Promise<ReadBriefing> {
	const text = file.size > LARGEST_FILE ? '' : await file.text().catch(() => '');
	return readFrom('file', parseJson(text), known);
}

async function readFrom(from: 'file' | 'link', content: unknown, known: Known): Promise<ReadBriefing> {
	const isUnreadable = content === undefined;
	const nothing = { briefing: undefined, issues: [], moreIssues: 0 };
	return { ...(isUnreadable ? nothing : await readBriefing(content, known)), from, isUnreadable };
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
