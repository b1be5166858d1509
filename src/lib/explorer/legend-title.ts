import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { shortResolution } from './headline.ts';
import type { Scene } from './scene.ts';

/** The title of the legend in each era: what the colours are about, and that a vote is no treaty status. */
export function legendTitle(record: TreatyRecord, scene: Scene): string {
	switch (scene.meaning) {
		case 'proposal':
			return m.legend_title_proposal({ month: formatDay(record.days.proposedOn, 'monthYear') });
		case 'vote':
			return m.legend_title_vote({ resolution: shortResolution(scene.rollCall?.resolution ?? '') });
		case 'adopted':
			return m.legend_title_adopted({ day: formatDay(record.days.opensOn) });
		case 'standing':
			return m.legend_title_standing();
		case 'regime':
			return m.legend_title_regime();
	}
}
