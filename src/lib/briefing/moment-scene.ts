import type { Day } from '#lib/domain/day.ts';
import { sceneOn, type Scene } from '#lib/explorer/scene.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { dayOfMoment, type Moment } from './moment.ts';

/**
 * What the map of a moment shows: the scene of its view, with all but the highlighted participants stepped back. The counts of the legend
 * are those of the view, whoever is highlighted.
 * @param day another day than the moment's own, while the speaker moves through time
 */
export function momentScene(
	record: TreatyRecord,
	{ view, highlight }: Pick<Moment, 'view' | 'highlight'>,
	day: Day = dayOfMoment(record, { view }),
): Scene {
	const scene = sceneOn(record, view, day);
	if (highlight.length === 0) return scene;
	const painting = new Map(
		[...scene.painting].map(([iso3, painted]) => [
			iso3,
			{ ...painted, faded: painted.faded || !highlight.includes(iso3) },
		]),
	);
	return { ...scene, painting };
}
