import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import type { PictureWords } from '#lib/pictures/parts.ts';
import type { Region, View } from '#lib/address/view.ts';
import { describe, euStanding } from './describe.ts';
import { factsOn, headlineOn } from './headline.ts';
import { legendTitle } from './legend-title.ts';
import { sceneOn, type Scene } from './scene.ts';
import { sayStandingOn } from './act-words.ts';
import { sayClass, sayRegion } from './words.ts';

/** What the picture of a view says on a day. */
export function pictureWords(record: TreatyRecord, view: View, day: Day, scene: Scene): PictureWords {
	const group = groupOf(record, view.group);
	const headline = headlineOn(record, scene, group, day);
	const show = view.show.filter((key) => scene.legend.some((entry) => entry.key === key));
	const hatch = [...scene.painting.values()].find(({ paint }) => paint.includes('+'))?.paint;
	const entries = scene.legend.map(({ key, count }) => ({
		paint: key === 'possible' ? (hatch ?? 'none+signatory') : key,
		words: sayClass(key),
		count,
		faded: show.length > 0 && !show.includes(key),
	}));
	const proposer = { paint: 'proposer', words: m.legend_proposer(), count: undefined, faded: false };
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	const beyond = day > record.days.asOf ? m.beyond_as_of() : undefined;
	// The as-of day leads the facts of the page; a picture has it at its foot.
	const figures = factsOn(record, scene, group, day, undefined).slice(1).filter(Boolean).join(' · ');
	const facts = selectedWords(record, scene, view.state, day) ?? figures;
	return {
		day: formatDay(day),
		headline,
		facts: beyond === undefined ? facts : `${beyond} · ${facts}`,
		legendTitle: legendTitle(record, scene),
		entries: scene.meaning === 'proposal' ? [proposer, ...entries] : entries,
		eu: {
			words: m.eu_badge({ standing: euStanding(record, scene) }),
			paint: scene.painting.get(eu?.participant.iso3 ?? '')?.paint ?? 'none',
		},
		asOf: m.as_of({ day: formatDay(record.days.asOf) }),
		beyond,
		alt: pictureAlt(record, headline, day, view.region),
	};
}

/**
 * The full sentence that stands for the picture of a day: "Map of the world on 26 October 2025: 72 states and bodies have signed. …", with
 * the as-of day of the data.
 * @param headline what the picture says, from `headlineOn`
 */
export function pictureAlt(
	record: TreatyRecord,
	headline: string,
	day: Day,
	region: Region = 'world',
): string {
	const words = { day: formatDay(day), headline };
	const asOf = m.picture_as_of({ day: formatDay(record.days.asOf) });
	if (region === 'world') return `${m.picture_alt(words)} ${asOf}`;
	return `${m.picture_alt_region({ ...words, region: sayRegion(region) })} ${asOf}`;
}

/** The full sentence for the default view of a day. */
export function pictureAltOn(record: TreatyRecord, day: Day): string {
	const scene = sceneOn(record, { layer: 'status', group: undefined, show: [] }, day);
	return pictureAlt(record, headlineOn(record, scene, undefined, day), day);
}

function selectedWords(
	record: TreatyRecord,
	scene: Scene,
	iso3: string | undefined,
	day: Day,
): string | undefined {
	const one = iso3 === undefined ? undefined : record.byIso3.get(iso3);
	if (!one) return undefined;
	if (scene.meaning === 'standing') return sayStandingOn(record, one, day);
	const { name } = one.participant;
	return m.picture_selected({ name, words: describe(record, scene, one.participant.iso3) });
}
