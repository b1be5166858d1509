import { m } from '#lib/messages/index.ts';

/** A size for reading, in units of a thousand: "49 kB". */
export function fileSize(bytes: number): string {
	return bytes < 1000 ? m.data_bytes({ n: bytes }) : m.data_kilobytes({ n: Math.round(bytes / 1000) });
}
