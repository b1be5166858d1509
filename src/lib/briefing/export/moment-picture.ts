import type { TreatyRecord } from '#lib/domain/record.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import { fileNameOf } from '#lib/briefing/briefing-file.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import type { Colours } from '#lib/pictures/colours.ts';
import { coloursOnScreen, pictureFile } from '#lib/pictures/picture-file.ts';
import { draftSvg } from '#lib/pictures/picture.ts';
import { type ExportInput, momentWords, siteOf, sourcesLine } from './export-input.ts';

/**
 * The picture of one moment as the text of an SVG that stands by itself: day, title, text, legend, map, the European Union's standing, as-of day
 * and sources.
 * @param number the place of the moment in the briefing, from 1
 */
export function momentPicture(input: ExportInput, moment: Moment, number: number, colours: Colours): string {
	const { words, scene } = momentWords(input, moment, number);
	const draft = {
		...mapOptions(moment.view),
		paths: input.paths,
		colours,
		painting: scene.painting,
		title: `${words.title}, ${words.day}`,
		words: { ...words, headline: words.title, facts: words.text },
		address: siteOf(input.address),
		sources: (fits: (text: string) => boolean) => sourcesLine(words.sources, fits),
	};
	return draftSvg(draft, 'moment');
}

/**
 * The same as a file, in the colours that are on screen.
 * @throws {PictureError} when the browser cannot draw it
 */
export function momentFile(
	input: ExportInput,
	moment: Moment,
	number: number,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const svg = momentPicture(input, moment, number, coloursOnScreen(moment.view.theme));
	return pictureFile(momentFileName(input.record, number), svg, ending);
}

/** The name of the picture of one moment, without its ending: "hanoi-convention-briefing-2026-09-26-moment-04". */
export function momentFileName(record: TreatyRecord, number: number): string {
	return `${fileNameOf(record)}-moment-${String(number).padStart(2, '0')}`;
}
