import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/address/view.ts';
import { BUILDER_LIMITS } from './builder-limits.ts';
import { dayOfMoment } from '#lib/briefing/moment.ts';

/**
 * A title to begin with, for a moment that shows a view: as many whole sentences of the day's headline as a title may hold, without the
 * last full stop, which titles do not have; else the day.
 */
export function suggestedTitle(record: TreatyRecord, view: View): string {
	const day = dayOfMoment(record, { view });
	const headline = headlineOn(record, sceneOn(record, view, day), groupOf(record, view.group), day);
	const sentences = headline.split(/(?<=[.;]) (?=\p{Lu})/u);
	let title = '';
	for (const sentence of sentences) {
		const longer = title === '' ? sentence : `${title} ${sentence}`;
		if (withoutStop(longer).length > BUILDER_LIMITS.title) break;
		title = longer;
	}
	return withoutStop(title) || formatDay(day);
}

/** What a moment without a title goes by, in the list and in the file, which asks for one: its day. */
export function titleOf(
	record: TreatyRecord,
	moment: { readonly view: View; readonly title: string },
): string {
	return moment.title.trim() || formatDay(dayOfMoment(record, moment));
}

function withoutStop(text: string): string {
	return text.replace(/\.$/, '');
}
