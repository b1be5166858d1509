import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { coloursOf, type Colours } from '#lib/pictures/colours.ts';
import { pathsInPage, type MapPath } from '#lib/pictures/paths.ts';
import type { PictureWords } from '#lib/pictures/parts.ts';
import { draftSvg } from '#lib/pictures/picture.ts';
import { PictureError, svgToPng } from '#lib/pictures/svg-to-png.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DaySpan } from '#lib/domain/change-spans.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import look from '#lib/ui/look.css?raw';
import type { ChangesScene } from './changes-scene.ts';
import { sayChanges, sayEu, sayPerhapsEarlier, sayReported, spanWords } from './changes-words.ts';

const PNG_SCALE = 2;

/** What the map of changes is drawn from. */
export interface ChangesPicture {
	readonly record: TreatyRecord;
	readonly scene: ChangesScene;
	/** In order. */
	readonly span: DaySpan;
	/** Where it comes from, as its foot says it: the address of the site without its scheme, if it is known. */
	readonly address: string | undefined;
}

/** The map of changes as an SVG that stands by itself, with its sentence, legend, as-of day and sources. */
export function changesSvg(
	picture: ChangesPicture,
	paths: readonly MapPath[],
	colours: Colours,
	slack?: number,
): string {
	const { scene, address } = picture;
	const draft = {
		words: wordsOf(picture),
		painting: scene.painting,
		region: undefined,
		selected: undefined,
		hasTextures: false,
		paths,
		colours,
		address,
	};
	return draftSvg(draft, 'wide', slack);
}

/**
 * The same as a file, drawn from the map that is on the page, in the colours on screen.
 * @throws {PictureError} when there is no map on the page, or the browser cannot draw
 */
export async function changesFile(
	picture: ChangesPicture,
	ending: 'svg' | 'png',
): Promise<{ name: string; blob: Blob }> {
	const paths = pathsInPage(document);
	if (paths.length === 0) throw new PictureError(m.share_picture_no_map());
	const chosen = document.documentElement.dataset['theme'];
	const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	const svg = changesSvg(picture, paths, coloursOf(look, isDark ? 'dark' : 'light'));
	const blob = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, PNG_SCALE);
	return { name: `${changesFileName(picture)}.${ending}`, blob };
}

/** The name of a file about these changes, without its ending: both days and the as-of day. */
export function changesFileName({ record, span }: Pick<ChangesPicture, 'record' | 'span'>): string {
	return `hanoi-convention-changes-${toIso(span.from)}-to-${toIso(span.to)}-as-of-${record.feed.asOf}`;
}

function wordsOf({ record, scene, span }: ChangesPicture): PictureWords {
	const { asOf } = record.days;
	const headline = sayChanges(record, scene, span);
	const isBeyond = span.to > asOf;
	const days = spanWords(span);
	const entries = scene.legend.map((entry) => ({ ...entry, faded: false }));
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	return {
		day: m.window_short(days),
		headline,
		facts: [sayPerhapsEarlier(scene, span), m.changes_legend_note(), sayReported(scene, 'picture')]
			.filter(Boolean)
			.join(' '),
		legendTitle: entries.length > 0 ? m.changes_legend_title() : m.changes_legend_none(),
		entries: [
			...entries,
			{ paint: 'none', words: m.changes_legend_faded(), count: scene.unchanged, faded: true },
		],
		eu: {
			words: sayEu(record, scene, span),
			paint: scene.painting.get(eu?.participant.iso3 ?? '')?.paint ?? 'none',
		},
		asOf: m.as_of({ day: formatDay(asOf) }),
		beyond: isBeyond ? m.changes_beyond({ day: formatDay(asOf) }) : undefined,
		alt: `${m.changes_map_label({ sentence: headline })} ${m.picture_as_of({ day: formatDay(asOf) })}`,
	};
}
