import { render } from 'svelte/server';
import { dayOf } from '#lib/calendar/day.ts';
import { formatDay } from '#lib/calendar/format.ts';
import type { TreatyRecord } from '#lib/treaty/record.ts';
import { pictureDays } from '#lib/treaty/stops.ts';
import { DEFAULT_VIEW, LAYERS } from '#lib/view/view.ts';
import Facts from './Facts.svelte';
import { factsOn, headlineOn } from './headline.ts';
import Legend from './Legend.svelte';
import { legendTitle } from './legend-title.ts';
import { escapeXml } from './picture-type.ts';
import { sceneOn, type Scene } from './scene.ts';
import { withoutComments } from './without-comments.ts';
import { sayClass } from './words.ts';

/** The parts of a picture whose words change with the day. */
export type RoomPart = 'sentence' | 'facts' | 'legend';

/**
 * The longest form of a part, over all layers and all days that the data cover, as a text of HTML: the server lays it unseen under the part,
 * which then does not push about what follows it. Its words are in attributes, so that nobody reads, finds or copies them.
 */
export function roomText(part: RoomPart, record: TreatyRecord): string {
	const days = pictureDays(record).filter((day) => day <= record.days.asOf);
	const forms = LAYERS.flatMap((layer) =>
		days.map((day) => ({ day, scene: sceneOn(record, { ...DEFAULT_VIEW, layer }, day) })),
	);
	switch (part) {
		case 'sentence': {
			const sentences = forms.map(({ scene, day }) => headlineOn(record, scene, undefined, day));
			return unread(`<p>${escapeXml(longest(sentences, (sentence) => sentence) ?? '')}</p>`);
		}
		case 'facts': {
			// Any day of a visitor's: what is said of the days left takes more letters than what is said without one.
			const lists = forms.map(({ scene, day }) =>
				factsOn(record, scene, undefined, day, record.days.opensOn),
			);
			return unread(
				render(Facts, { props: { facts: longest(lists, (facts) => facts.join('')) ?? [] } }).body,
			);
		}
		case 'legend': {
			const titles = forms.map(({ scene }) => legendTitle(record, scene));
			return legendText(
				longest(titles, (title) => title) ?? '',
				longest(
					forms.map(({ scene }) => scene.legend),
					(entries) => entries.map(({ key }) => sayClass(key)).join(''),
				) ?? [],
			);
		}
	}
}

/** The widest day of a year, in the same way: two digits, in the month with the longest name. All digits are equally wide. */
export function widestDayText(): string {
	const days = Array.from({ length: 12 }, (_, at) =>
		formatDay(dayOf(`2026-${String(at + 1).padStart(2, '0')}-28`)),
	);
	return unread(`<span>${escapeXml(longest(days, (day) => day) ?? '')}</span>`);
}

function legendText(title: string, entries: Scene['legend']): string {
	const { body } = render(Legend, {
		props: {
			title,
			entries,
			show: [],
			possiblePaint: 'none',
			hasProposer: false,
			unitsPerPx: 1,
			isLive: false,
			onshow: () => undefined,
		},
	});
	return unread(body);
}

function longest<T>(forms: readonly T[], wordsOf: (form: T) => string): T | undefined {
	const [first, ...others] = forms;
	if (first === undefined) return undefined;
	return others.reduce((one, other) => (wordsOf(other).length > wordsOf(one).length ? other : one), first);
}

/** Moves the words of each element into an attribute, and makes plain what could be pressed or named. */
function unread(html: string): string {
	return withoutComments(html)
		.replace(/(<\/?)(?:button|section)\b/g, '$1div')
		.replace(/ (?:type|aria-[a-z]+|disabled)="[^"]*"/g, '')
		.replace(
			/<(\w+)([^<>]*)>([^<>]*[^<>\s][^<>]*)<\/\1>/g,
			(_, tag: string, rest: string, words: string) =>
				`<${tag}${rest} data-words="${words.replaceAll('"', '&quot;')}"></${tag}>`,
		);
}
