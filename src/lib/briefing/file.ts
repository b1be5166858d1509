import type { BriefingFile, BriefingFileMoment } from '#lib/data/briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { serializeView } from '#lib/address/view.ts';
import type { Briefing, Moment } from './moment.ts';

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
			const isSame = same !== undefined && JSON.stringify(written(same)) === JSON.stringify(written(moment));
			return isSame && same.id !== undefined ? same.id : written(moment);
		}),
	};
}

/** The name of a file of this briefing, without its ending: "hanoi-convention-briefing-2026-09-26". The day is the as-of day. */
export function fileNameOf({ feed }: TreatyRecord): string {
	return `hanoi-convention-briefing-${feed.asOf}`;
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
