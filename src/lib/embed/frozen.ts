import type { Day } from '#lib/domain/day.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';

/**
 * The participants that a frozen view shows otherwise than today's facts would on the same day, by name: what has been corrected since.
 * @param frozen the record that the view is drawn from @param current today's
 */
export function correctedSince(frozen: TreatyRecord, current: TreatyRecord, view: View, day: Day): string[] {
	if (frozen === current) return [];
	const before = sceneOn(frozen, view, day).painting;
	return [...sceneOn(current, view, day).painting]
		.filter(([iso3, { paint }]) => before.get(iso3)?.paint !== paint)
		.map(([iso3]) => current.byIso3.get(iso3)?.participant.name ?? iso3);
}
