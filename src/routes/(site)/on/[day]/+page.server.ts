import { error } from '@sveltejs/kit';
import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { PICTURE_SIZES } from '#lib/pictures/sizes.ts';
import { pictureAlt } from '#lib/explorer/view-picture.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { m } from '#lib/messages/index.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { dayBefore, dayAfter } from '#lib/domain/change-days.ts';
import { dayNamed, daysWithPages, LATEST } from '#routes/key-days.ts';
import { record } from '#routes/record.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

export const entries: EntryGenerator = () => daysWithPages(record).map((day) => ({ day: toIso(day) }));

/** What the page of a key day shows, and the key days before and after it. */
export const load: PageServerLoad = ({ params }) => {
	const day = params.day === LATEST ? undefined : dayNamed(record, params.day);
	if (day === undefined) error(404);
	const scene = sceneOn(record, DEFAULT_VIEW, day);
	const headline = headlineOn(record, scene, undefined, day);
	const title = m.share_key_day_title({ day: formatDay(day) });
	const alt = pictureAlt(record, headline, day);
	const days = daysWithPages(record);
	const neighbours = [
		{ to: dayBefore(days, day), rel: 'prev', text: m.share_key_day_before },
		{ to: dayAfter(days, day), rel: 'next', text: m.share_key_day_after },
	].flatMap(({ to, rel, text }) =>
		to === undefined ? [] : [{ iso: toIso(to), rel, label: text({ day: formatDay(to) }) }],
	);
	return {
		iso: toIso(day),
		title,
		headline,
		alt,
		size: PICTURE_SIZES.wide,
		neighbours,
		words: {
			about: m.page_heading(),
			asOf: m.picture_as_of({ day: formatDay(record.days.asOf) }),
			open: m.share_key_day_open(),
			pictures: m.share_key_day_pictures(),
			png: m.share_key_day_png(),
			svg: m.share_key_day_svg(),
			keyDays: m.share_key_days(),
		},
	};
};
