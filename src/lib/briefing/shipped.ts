import { m } from '#lib/paraglide/messages.js';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { nameableIn, parseView } from '#lib/address/view.ts';
import type { Briefing } from './moment.ts';

/** The shipped briefing, from its feed. The pipeline has checked every view in it. */
export function shippedBriefing(record: TreatyRecord, { moments }: Pick<MomentsFeed, 'moments'>): Briefing {
	const names = nameableIn(record);
	return {
		title: m.present_shipped_title(),
		moments: moments.map(({ id, view = '', title, text, notes, highlight = [], sources }) => ({
			id,
			view: parseView(new URLSearchParams(view), names).view,
			title,
			text,
			notes,
			highlight,
			sources,
		})),
	};
}
