import { createHash } from 'node:crypto';

/** The namespace of our ids (RFC 9562, 4): made once, at random, and never changed, or every reader would see everything anew. */
const NAMESPACE = '6f1c8a52-7d0e-4b7e-9a53-2f6d1f0b94c7';

/**
 * An id that is the same in every build and on every host for the same name: a UUID of version 5 (RFC 9562, 5.5), lower case, without a
 * prefix. An id made of participant and act, without the day, stays the same when the day is corrected.
 */
export function lastingId(name: string): string {
	const space = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
	const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
