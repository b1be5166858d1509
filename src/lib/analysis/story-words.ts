import { dayOf, type Day } from '#lib/domain/day.ts';
import { formatDay, windowWords } from '#lib/domain/format.ts';
import { shortResolution } from '#lib/explorer/headline.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tick } from '#lib/data/standing.ts';
import { mapDay, type Chapter } from '#lib/domain/chapters.ts';

/** When an event was, as precisely as is known: "13 November 2018", "10 May to 12 May 2021", "August 2020, day not known". */
export function sayEventWhen({ startsOn, endsOn, precision }: Tick): string {
	const window = windowWords({ from: dayOf(startsOn), to: dayOf(endsOn ?? startsOn) });
	if (window.kind === 'day') return window.day;
	if (window.kind === 'month') return m.story_when_month({ month: window.month });
	return precision === 'span' ? m.story_when_span(window) : m.story_when_between(window);
}

/** The title of a chapter, among all of them: the first and the last vote have titles of their own. */
export function sayChapter(chapter: Chapter, all: readonly Chapter[]): string {
	const votes = all.filter(({ kind }) => kind === 'vote');
	const resolution = shortResolution(chapter.resolution ?? '');
	const words: Record<Chapter['kind'], () => string> = {
		before: m.story_chapter_before,
		proposal: m.story_chapter_proposal,
		vote: () => {
			if (chapter === votes[0]) return m.story_chapter_vote_first();
			return chapter === votes.at(-1) ? m.story_chapter_vote_last() : m.story_chapter_vote({ resolution });
		},
		adopted: m.story_chapter_adopted,
		hanoi: m.story_chapter_hanoi,
		open: m.story_chapter_open,
		ahead: m.story_chapter_ahead,
	};
	return words[chapter.kind]();
}

/** The years, or within a year the months, from the first to the last event of a chapter. */
export function sayChapterYears({ events }: Chapter): string {
	const days = events.map(mapDay);
	const [from, to] = [Math.min(...events.map(({ startsOn }) => dayOf(startsOn))), Math.max(...days)];
	const [first, last] = [yearOf(from), yearOf(to)];
	if (first !== last) return m.story_chapter_years({ from: first, to: last });
	const [opening, closing] = [formatDay(from, 'monthYear'), formatDay(to, 'monthYear')];
	return opening === closing
		? opening
		: m.story_chapter_years({ from: formatDay(from, 'monthYear').replace(` ${first}`, ''), to: closing });
}

/** The year of a day, in four figures. */
export function yearOf(day: Day): string {
	return formatDay(day, 'monthYear').slice(-4);
}
