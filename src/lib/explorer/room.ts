import { render } from 'svelte/server';
import { dayOf, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { pictureDays } from '#lib/domain/change-days.ts';
import { DEFAULT_VIEW, LAYERS } from '#lib/address/view.ts';
import { euStanding } from './describe.ts';
import Facts from './Facts.svelte';
import { countedText, factsOn, headlineOn } from './headline.ts';
import { sceneLegend } from './legend.ts';
import Legend from '#lib/ui/Legend.svelte';
import { escapeXml } from '#lib/pictures/svg-text.ts';
import { sceneOn, type Scene } from './scene.ts';
import { withoutComments } from './without-comments.ts';

/** The parts of a picture whose words change with the day. */
export type RoomPart = 'sentence' | 'facts' | 'legend' | 'eu' | 'counted';

/**
 * The longest form of a part for each meaning that the colours can have, over all layers and all days that the data cover, as a text of HTML;
 * of the legend, whose entries break into lines as they like, each form that could be the longest. The server lays them unseen over each other,
 * and the part over them, which then is laid out by itself and pushes nothing about. Which of them is the highest depends on the width. Their
 * words are in attributes, so that nobody reads, finds or copies them.
 */
export function roomText(part: RoomPart, record: TreatyRecord): string {
	const days = pictureDays(record).filter((day) => day <= record.days.asOf);
	const pictures = LAYERS.flatMap((layer) =>
		days.map((day) => ({ day, scene: sceneOn(record, { ...DEFAULT_VIEW, layer }, day) })),
	);
	const meanings = [...new Set(pictures.map(({ scene }) => scene.meaning))];
	const forms = meanings.flatMap((meaning) => {
		const meant = pictures.filter(({ scene }) => scene.meaning === meaning);
		if (part === 'legend')
			return largest(meant.map(({ scene }) => scene)).map((scene) => legendText(record, scene));
		return longest(meant.map(({ scene, day }) => formOf(part, record, scene, day)));
	});
	// No block may stand in what is a line of text.
	return unseen(part === 'facts' || part === 'legend' ? 'div' : 'span', forms.join(''));
}

/** The widest day of a year, in the same way: two digits, in the month with the longest name. All digits are equally wide. */
export function widestDayText(): string {
	const days = Array.from({ length: 12 }, (_, at) =>
		formatDay(dayOf(`2026-${String(at + 1).padStart(2, '0')}-28`)),
	);
	return unseen('span', longest(days.map(spanOf)));
}

interface Form {
	/** What its length is taken from. */
	readonly words: string;
	readonly html: string;
}

function formOf(part: Exclude<RoomPart, 'legend'>, record: TreatyRecord, scene: Scene, day: Day): Form {
	switch (part) {
		case 'sentence':
			return spanOf(headlineOn(record, scene, undefined, day));
		case 'facts': {
			// Any day of a visitor's: what is said of the days left takes more letters than what is said without one.
			const facts = factsOn(record, scene, undefined, day, record.days.opensOn);
			return { words: facts.filter(Boolean).join(''), html: render(Facts, { props: { facts } }).body };
		}
		case 'counted':
			return spanOf(countedText(record, scene, undefined, day));
		case 'eu':
			return spanOf(m.eu_badge({ standing: euStanding(record, scene) }));
	}
}

function spanOf(words: string): Form {
	// An empty one would give the line of text beside it another baseline.
	return { words, html: words && `<span>${escapeXml(words)}</span>` };
}

function legendText(record: TreatyRecord, scene: Scene): string {
	return render(Legend, {
		props: {
			...sceneLegend(record, scene),
			hasHeading: true,
			unitsPerPx: 1,
			onchoose: () => undefined,
		},
	}).body;
}

/** Those whose legend no other one covers: one with the same classes or more, and with as many digits in each. Digits are equally wide. */
function largest(scenes: readonly Scene[]): Scene[] {
	const covers = (one: Scene, other: Scene) =>
		other.legend.every(({ key, count }) =>
			one.legend.some((entry) => entry.key === key && String(entry.count).length >= String(count).length),
		);
	return scenes.reduce<Scene[]>(
		(kept, scene) =>
			kept.some((one) => covers(one, scene)) ? kept : [...kept.filter((one) => !covers(scene, one)), scene],
		[],
	);
}

/** The HTML of the form with the most letters. */
function longest(forms: readonly Form[]): string {
	const most = Math.max(...forms.map(({ words }) => words.length));
	return forms.find(({ words }) => words.length === most)?.html ?? '';
}

function unseen(tag: 'div' | 'span', html: string): string {
	return `<${tag} class="forms">${unread(html)}</${tag}>`;
}

/** Moves the words of each element into an attribute, and makes plain what could be pressed or named. */
function unread(html: string): string {
	return withoutComments(html)
		.replace(/<noscript>.*?<\/noscript>/gs, '')
		.replace(/(<\/?)(?:button|section)\b/g, '$1div')
		.replace(/ (?:type|role|aria-[a-z]+|disabled)="[^"]*"/g, '')
		.replace(
			/<(\w+)([^<>]*)>([^<>]*[^<>\s][^<>]*)<\/\1>/g,
			(_, tag: string, rest: string, words: string) =>
				`<${tag}${rest} data-words="${words.replaceAll('"', '&quot;')}"></${tag}>`,
		);
}
