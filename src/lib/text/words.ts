import { formatDay, windowWords } from '#lib/domain/format.ts';
import { toIso, type DateWindow } from '#lib/domain/day.ts';
import type { Forty } from '#lib/domain/forty.ts';
import type { Territory } from '#lib/data/states.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { variant } from '#lib/messages/variant.ts';
import type { LegendClass, Region } from '#lib/address/view.ts';

/** A window for a sentence: "on 25 October 2025", "in July 2026", "between 28 January and 10 April 2026". */
export function whenText(window: DateWindow): string {
	const words = windowWords(window);
	if (words.kind === 'day') return m.when_day({ day: words.day });
	if (words.kind === 'month') {
		const [year = '', month] = toIso(window.to).split('-');
		return m.when_month({ month: m.month_in({ n: Number(month) }), year });
	}
	return m.when_between({ from: words.from, to: words.to });
}

/** A window for a table: "25 Oct 2025", "July 2026", "28 January – 10 April 2026". */
export function windowLabel(window: DateWindow): string {
	const words = windowWords(window);
	if (words.kind === 'day') return formatDay(window.to, 'short');
	if (words.kind === 'month') return words.month;
	return m.window_short({ from: words.from, to: words.to });
}

/** What a count to the forty counts, with how many are only reported: "ratifications (2 reported)". */
export function ratificationsText({ counted, reported }: Forty): string {
	const which = reported === 0 ? 'none' : reported === counted ? 'all' : 'some';
	return m.forty_ratifications({ which, reported });
}

/** A standing, a vote or a class of another legend, in a few words. */
export function classLabel(key: LegendClass): string {
	return m.class_label({ of: variant(key) });
}

/** A part of the world that can fill the frame, by name. */
export function regionLabel(region: Region): string {
	return m.region_name({ region: variant(region) });
}

/** What is said of an area that is no participant: never a standing. Its own note follows where there is one. */
export function territoryText({ administeredBy, treatment, note }: Territory, record: TreatyRecord): string {
	const state = administeredBy && record.byIso3.get(administeredBy)?.participant.name;
	const rule =
		treatment === 'hatched' || !state
			? m.sentence_of({ clause: capital(m.legend_no_entry()) })
			: m.area_territory({ state });
	return sentencesText([rule, note && m.sentence_of({ clause: capital(note) })]);
}

/** A text with a capital first letter, for a note of the facts or a sentence that begins with a number in words. */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
