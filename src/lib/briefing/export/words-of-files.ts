import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { fileNameOf } from '#lib/briefing/file.ts';
import type { SourceLink } from '#lib/briefing/source-links.ts';

/** Publishers of sources, each once: "Sources: UN Treaty Collection; UN News." Without any, what all figures rest on. */
export function sourcesLine(
	sources: readonly SourceLink[],
	/** Whether a text has room; publishers that have none are counted. */
	fits: (text: string) => boolean = () => true,
): string {
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	if (publishers.length === 0) return m.picture_sources();
	for (let shown = publishers.length; shown > 0; shown--) {
		const list = publishers.slice(0, shown).join('; ');
		const left = publishers.length - shown;
		const text = left === 0 ? m.export_sources({ list }) : m.export_sources_more({ list, n: left });
		if (fits(text) || shown === 1) return text;
	}
	return m.picture_sources();
}

/** An address as the foot of a file says it: without its scheme and its query. */
export function siteOf(address: string): string {
	if (!URL.canParse(address)) return address;
	const { host, pathname } = new URL(address);
	return `${host}${pathname}`.replace(/\/$/, '');
}

/** The name of the picture of one moment, without its ending: "hanoi-convention-briefing-2026-09-26-moment-04". */
export function momentFileName(record: TreatyRecord, number: number): string {
	return `${fileNameOf(record)}-moment-${String(number).padStart(2, '0')}`;
}
