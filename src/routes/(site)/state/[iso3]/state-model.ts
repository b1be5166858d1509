import { cropAround, croppedPaths } from '#lib/pictures/crop.ts';
import { statePage } from '#lib/analysis/state-page.ts';
import { statePictureAlt } from '#lib/analysis/state-picture.ts';
import { stateFileOf } from '#lib/analysis/state-rows.ts';
import { descriptionOf, titleOf } from '#lib/analysis/state-words.ts';
import { formatDay } from '#lib/domain/format.ts';
import { REGION_BOXES } from '#lib/map/frame.ts';
import { m } from '#lib/paraglide/messages.js';
import { record } from '#routes/record.server.ts';
import { feeds } from '#routes/state-feeds.server.ts';
import { COARSE, SCENE } from '#routes/state-map.server.ts';

/** Width to height of the map beside the first words. */
const ASPECT = 4 / 3;
/** The paint of each participant on the as-of day. */
const PAINTS = Object.fromEntries([...SCENE.painting].map(([iso3, { paint }]) => [iso3, paint]));

/** All that the page of a participant shows; `undefined` where no participant has the code. */
export function stateModel(code: string) {
	const one = record.byIso3.get(code);
	if (!one) return undefined;
	const { iso3, name, kind } = one.participant;
	const file = stateFileOf(record, feeds, one);
	const { asOf, adoptedOn, opensOn } = record.days;
	const day = formatDay(asOf);
	const box = cropAround(COARSE, iso3, ASPECT) ?? REGION_BOXES['europe'];
	return {
		file,
		page: statePage(record, feeds, one, file),
		title: titleOf(record, one),
		description: descriptionOf(record, one),
		alt: statePictureAlt(record, one),
		day,
		adopted: formatDay(adoptedOn),
		opens: formatDay(opensOn),
		total: record.participants.length,
		map: box && {
			box,
			paths: croppedPaths(COARSE, box),
			paints: PAINTS,
			legend: SCENE.legend,
			selected: iso3,
			label: kind === 'organization' ? m.state_locator_eu({ day }) : m.state_locator({ name, day }),
		},
	};
}
