import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import { phrasesText } from '#lib/messages/list.ts';
import type { Group } from '#lib/data/standing.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { voteOf } from '#lib/domain/roll-call.ts';
import { hasSignedBy, signatureWithdrawalOn } from '#lib/domain/standing.ts';
import type { LegendClass } from '#lib/address/view.ts';
import type { Scene } from './scene.ts';
import { classLabel, whenText } from '#lib/text/words.ts';

/**
 * What a participant is, in one breath: for the pointer and for screen readers. "Signed on 25 October 2025", "voted yes", with the rest of
 * what is known in its card.
 */
export function describe(record: TreatyRecord, scene: Scene, iso3: string): string {
	const state = record.byIso3.get(iso3);
	if (!state) return '';
	const { paint: painted = '' } = scene.painting.get(iso3) ?? {};
	const paint = painted === 'alone' ? (scene.alone ?? '') : painted;
	if (scene.meaning === 'vote' && scene.rollCall) return classLabel(voteOf(scene.rollCall, state.index));
	if (scene.meaning === 'regime') return classLabel(paint.split('+')[0] as LegendClass);
	if (scene.meaning === 'proposal')
		return paint === 'proposer' ? m.legend_proposer() : m.describe_no_vote_yet();
	if (scene.meaning === 'adopted') return m.describe_adopted({ day: formatDay(record.days.opensOn) });
	const { certain, possible } = scene.standings[state.index] ?? { certain: 'none', possible: undefined };
	const withdrawn = signatureWithdrawalOn(record, state, scene.day);
	if (withdrawn) return m.describe_withdrawn({ when: whenText(withdrawn.window) });
	const parts = certain === 'none' && possible ? [] : [classLabel(certain)];
	const dated = certain === 'signatory' ? state.signature : state.consent;
	if (certain !== 'none' && dated) {
		const when = whenText(dated.window);
		const { act, evidence } = dated.act;
		if (certain === 'contracting' && isReportedOnly(evidence)) parts[0] = m.act_reported({ act, when });
		else parts.push(when);
	}
	if (possible) {
		const open =
			possible === 'signatory'
				? state.signature
				: possible === 'none'
					? (state.withdrawal ?? state.signatureWithdrawal)
					: state.consent;
		if (open)
			parts.push(m.describe_possibly({ standing: classLabel(possible), when: whenText(open.window) }));
	}
	return phrasesText(parts);
}

/**
 * The same with what a filter says of it: "Signed on 25 October 2025, outside the group", where it is faded on the map.
 * @param group the country group that is chosen
 */
export function describeOnMap(
	record: TreatyRecord,
	scene: Scene,
	group: Group | undefined,
	iso3: string,
): string {
	const isOutsideGroup = group && !group.members.includes(iso3);
	const outside = isOutsideGroup ? m.describe_outside_group() : m.describe_outside_filter();
	return phrasesText([describe(record, scene, iso3), scene.painting.get(iso3)?.faded ? outside : '']);
}

/** The place of a signatory among those named by a day, by the alphabet: "12th of 76 named". An empty string for a participant that has not signed. */
export function rankAmongNamed(record: TreatyRecord, iso3: string, day: Day): string {
	const named = record.participants.filter((state) => hasSignedBy(record, state, day));
	const at = named.findIndex(({ participant }) => participant.iso3 === iso3);
	return at < 0 ? '' : m.rank_among_named({ n: at + 1, of: named.length });
}

/** The standing of the European Union in a few words, for its badge; an empty string where it takes no part. */
export function euStanding(record: TreatyRecord, scene: Scene): string {
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	const standing = eu && scene.standings[eu.index];
	if (!eu || !standing) return '';
	if (scene.meaning === 'vote') return m.eu_no_vote();
	if (scene.meaning === 'standing' || scene.meaning === 'adopted') return classLabel(standing.certain);
	return describe(record, scene, eu.participant.iso3);
}
