import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import { formatDay, windowWords } from '#lib/domain/format.ts';
import { shortResolution } from '#lib/explorer/headline.ts';
import { m } from '#lib/messages/index.ts';
import { IS_YEAR_FIRST } from '#lib/messages/locale.ts';
import type { Tick } from '#lib/data/standing.ts';
import { mapDay, type StoryChapter } from '#lib/domain/chapters.ts';

/** When an event was, as precisely as is known: "13 November 2018", "10 May to 12 May 2021", "August 2020, day not known". */
export function eventTime({ startsOn, endsOn, precision }: Tick): string {
	const window = windowWords({ from: dayOf(startsOn), to: dayOf(endsOn ?? startsOn) });
	if (window.kind === 'day') return window.day;
	if (window.kind === 'month') return m.story_when_month({ month: window.month });
	return precision === 'span' ? m.window_short(window) : m.story_when_between(window);
}

/** The title of a chapter, among all of them: the first and the last vote have titles of their own. */
export function chapterTitle(chapter: StoryChapter, all: readonly StoryChapter[]): string {
	const votes = all.filter(({ kind }) => kind === 'vote');
	const kind = chapter === votes[0] ? 'vote_first' : chapter === votes.at(-1) ? 'vote_last' : chapter.kind;
	return m.story_chapter({ kind, resolution: shortResolution(chapter.resolution ?? '') });
}

/** The years, or within a year the months, from the first to the last event of a chapter. */
export function chapterYears({ events }: StoryChapter): string {
	const from = Math.min(...events.map(({ startsOn }) => dayOf(startsOn)));
	const to = Math.max(...events.map(mapDay));
	const year = yearOf(from);
	if (year !== yearOf(to)) return m.story_chapter_years({ from: year, to: yearOf(to) });
	const [opening, closing] = [formatDay(from, 'monthYear'), formatDay(to, 'monthYear')];
	if (opening === closing) return opening;
	return m.story_chapter_years(
		IS_YEAR_FIRST ? { from: opening, to: monthOf(to) } : { from: monthOf(from), to: closing },
	);
}

function monthOf(day: Day): string {
	return m.month_alone({ n: Number(toIso(day).slice(5, 7)) });
}

/** The year of a day, in four figures. */
export function yearOf(day: Day): string {
	return toIso(day).slice(0, 4);
}
