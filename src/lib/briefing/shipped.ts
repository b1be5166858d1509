import { m } from '#lib/paraglide/messages.js';
import type { MomentsFeed } from '#lib/schema/moments.ts';
import type { TreatyRecord } from '#lib/treaty/record.ts';
import { nameableIn } from '#lib/view/nameable.ts';
import { parseView } from '#lib/view/parse.ts';
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
