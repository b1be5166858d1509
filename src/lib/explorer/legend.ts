import type { LegendClass } from '#lib/address/view.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/messages/index.ts';
import type { LegendItem, LegendModel } from '#lib/ui/legend.ts';
import { euStanding } from './describe.ts';
import { shortResolution } from './headline.ts';
import type { Scene } from './scene.ts';
import { classLabel } from '#lib/text/words.ts';

/**
 * What the colours of a scene mean, with how many participants each class counts.
 * @param show the classes that a filter keeps in front; empty is all
 */
export function sceneLegend(
	record: TreatyRecord,
	scene: Scene,
	show: readonly LegendClass[] = [],
): LegendModel<LegendClass> {
	return { title: legendTitle(record, scene), items: legendItems(scene, shownClasses(scene, show)) };
}

/** Those classes of a filter that a scene has. */
export function shownClasses(scene: Scene, show: readonly LegendClass[]): LegendClass[] {
	return show.filter((key) => scene.legend.some((entry) => entry.key === key));
}

/** The classes of a scene as items of its legend; before there was a vote, the state that proposed the treaty. */
function legendItems(scene: Scene, show: readonly LegendClass[]): LegendItem<LegendClass>[] {
	if (scene.meaning === 'proposal') return [{ paint: 'proposer', label: m.legend_proposer() }];
	// Participants are in the order of their names: sorted, the swatch is the same in every language.
	const [hatch = 'none+signatory'] = [...scene.painting.values()]
		.map(({ paint }) => paint)
		.filter((paint) => paint.includes('+'))
		.sort();
	return scene.legend.map(({ key, count }) => ({
		key,
		paint: key === 'possible' ? hatch : key === scene.alone ? 'alone' : key,
		label: classLabel(key),
		count,
		isOverlap: key === 'possible',
		faded: show.length > 0 && !show.includes(key),
	}));
}

/** The European Union, which has no shape on the map, with its standing. */
export function euItem(record: TreatyRecord, scene: Scene): LegendItem {
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	return {
		paint: scene.painting.get(eu?.participant.iso3 ?? '')?.paint ?? 'none',
		label: m.eu_badge({ standing: euStanding(record, scene) }),
	};
}

/** What the colours are about in each era, and where they are votes, that a vote is no treaty status. */
function legendTitle(record: TreatyRecord, scene: Scene): string {
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
