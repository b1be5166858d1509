import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import type { Layer, View } from '#lib/address/view.ts';
import type { OptionProblem } from './options.ts';

/**
 * What a frame shows, as its title. Without a day it names none and gives no figure: the title stays in the article, and the map in it
 * moves on.
 */
export function frameTitle(view: View): string {
	const titles: Record<Layer, () => string> = {
		status: m.builder_title_status,
		votes: m.builder_title_votes,
		budapest: m.builder_title_budapest,
	};
	const title = titles[view.layer]();
	return view.on === undefined ? title : m.builder_title_on({ title, day: formatDay(view.on) });
}

/** What the picture of a view shows, in full sentences: with its figures where the day stands still, without where it moves on. */
export function pictureAlt(record: TreatyRecord, view: View): string {
	if (view.on === undefined) return m.builder_alt_latest({ title: frameTitle(view) });
	const headline = headlineOn(record, sceneOn(record, view, view.on), groupOf(record, view.group), view.on);
	return m.builder_alt_on({ day: formatDay(view.on), headline });
}

/** Why an option of the address is not used. */
export function sayOptionProblem({ param, reason }: OptionProblem): string {
	switch (reason) {
		case 'not-a-day':
			return m.problem_not_a_day();
		case 'not-a-colour':
			return m.builder_not_a_colour();
		case 'contrast':
			return param === 'background' ? m.builder_refused_background() : m.builder_refused_accent();
		case 'not-a-choice':
			return param === 'height' ? m.builder_refused_height() : m.builder_not_a_choice();
	}
}
