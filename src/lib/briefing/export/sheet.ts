import {
	type Briefing,
	dayOfMoment,
	type Moment,
	momentLegend,
	momentScene,
	signatoryCounts,
	type SourceLink,
	sourceLinks,
	withLineFeeds,
} from '#lib/briefing/moment.ts';
import { type BriefingSite, loadSources, type Sources } from '#lib/briefing/site.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { ratifiedStates } from '#lib/explorer/ratified.ts';
import { mapOptions, pictureWords } from '#lib/explorer/view-picture.ts';
import { mapKeyItems } from '#lib/map/map-key.ts';
import { m } from '#lib/messages/index.ts';
import { clausesText, listText, sentencesText } from '#lib/messages/list.ts';
import type { MapDraft } from '#lib/pictures/map.ts';
import { type MapPath, pathsInText } from '#lib/pictures/paths.ts';
import type { PictureWords } from '#lib/pictures/picture.ts';
import { PictureError } from '#lib/pictures/svg-to-png.ts';
import type { LegendItem } from '#lib/ui/legend.ts';

/** What the files of a briefing are made from. */
export interface ExportInput {
	readonly record: TreatyRecord;
	readonly briefing: Briefing;
	readonly sources: Sources;
	/** The base map. */
	readonly paths: readonly MapPath[];
	/** The absolute address of the briefing. */
	readonly address: string;
}

/** A briefing before the map and the sources have been fetched. */
export interface ExportSubject {
	readonly site: BriefingSite;
	readonly briefing: Briefing;
}

/** How the making of a file is followed and stopped. */
export interface ExportOptions {
	readonly signal?: AbortSignal;
	/** Called with the number of finished parts. */
	readonly onprogress?: (done: number, total: number) => void;
}

/**
 * Fetches the base map.
 * @param pictureUrl where the finished picture of it is served (`static/map/world.svg`)
 * @throws {PictureError} when it cannot be had
 */
export async function loadPaths(pictureUrl: string, signal?: AbortSignal): Promise<MapPath[]> {
	let text = '';
	try {
		const response = await fetch(pictureUrl, signal ? { signal } : {});
		if (response.ok) text = await response.text();
	} catch (error) {
		if (signal?.aborted) throw error;
	}
	const paths = pathsInText(text);
	if (paths.length === 0) throw new PictureError(m.export_no_map());
	return paths;
}

/** Fetches the map and the sources that files are made from. @throws {PictureError | FeedError} when they cannot be had */
export async function loadInput(
	{ site, briefing }: ExportSubject,
	signal?: AbortSignal,
): Promise<ExportInput> {
	const address = location.href.replace(/#.*/, '');
	const [paths, sources] = await Promise.all([
		loadPaths(site.pictureUrl, signal),
		loadSources(site, briefing),
	]);
	return { record: site.record, briefing, address, paths, sources };
}

/** Says how far a file is and lets the browser draw it and take a click. @throws the signal's reason when it was cancelled */
export async function step(
	{ signal, onprogress }: ExportOptions,
	done: number,
	total: number,
): Promise<void> {
	onprogress?.(done, total);
	await new Promise((resolve) => setTimeout(resolve));
	signal?.throwIfAborted();
}

/** All that a file says and shows of one moment, in words that any file can hold. */
export interface Sheet extends PictureWords {
	/** The as-of day, and the named and counted signatories where the colours are standings. */
	readonly asOf: string;
	/** The title of the briefing. */
	readonly briefing: string;
	readonly title: string;
	/** May be empty. Lines end where it says so. */
	readonly text: string;
	/** Paragraphs. */
	readonly notes: readonly string[];
	readonly sources: readonly SourceLink[];
	/** Its place in the briefing, from 1, and how many there are. */
	readonly number: number;
	readonly of: number;
	/** The absolute address of the briefing, and the same without scheme and query. */
	readonly address: string;
	readonly shortAddress: string;
	readonly map: Omit<MapDraft, 'colours'>;
	/** What is on the map beside the classes of the legend. */
	readonly keys: readonly LegendItem[];
}

/**
 * What the files say and show of a moment.
 * @param number its place in the briefing, from 1
 */
export function sheetOf(input: ExportInput, moment: Moment, number: number): Sheet {
	const { record, briefing, sources, paths, address } = input;
	const scene = momentScene(record, moment);
	const day = dayOfMoment(record, moment);
	const words = pictureWords(record, moment.view, day, scene);
	const apart = moment.highlight.flatMap((iso3) => record.byIso3.get(iso3)?.participant.name ?? []);
	return {
		...words,
		legend: momentLegend(record, moment, scene),
		alt: sentencesText([words.alt, apart.length > 0 ? m.export_alt_apart({ names: listText(apart) }) : '']),
		asOf: [words.asOf, ...signatoryCounts(record, moment, scene, day)].join(' · '),
		briefing: oneLine(briefing.title),
		title: oneLine(moment.title),
		text: printable(moment.text).split('\n').map(oneLine).filter(Boolean).join('\n'),
		notes: printable(moment.notes).trim().split(/\n+/).filter(Boolean),
		sources: sourceLinks(moment, sources).map((source) => ({
			...source,
			publisher: oneLine(source.publisher),
			title: source.title && oneLine(source.title),
			url: source.url && encodedAddress(source.url),
		})),
		number,
		of: briefing.moments.length,
		address,
		shortAddress: shortAddress(address),
		map: {
			...mapOptions(moment.view),
			paths,
			painting: scene.painting,
			ratified: ratifiedStates(record),
		},
		// Beside highlighted participants everybody else is painted as those without an entry are.
		keys: mapKeyItems().filter(({ paint }) => moment.highlight.length === 0 || paint !== 'no-entry'),
	};
}

/** An address as other programs take it: percent-encoded; one that no browser would open stays as text. */
function encodedAddress(url: string): string {
	return URL.canParse(url) ? new URL(url).href : oneLine(url);
}

function shortAddress(address: string): string {
	if (!URL.canParse(address)) return address;
	const { host, pathname } = new URL(address);
	return `${host}${pathname}`.replace(/\/$/, '');
}

/**
 * Publishers of sources, each once: "Sources: UN Treaty Collection; UN News." Without any, what all figures rest on.
 * @param fits whether a text has room; publishers that have none are counted
 */
export function sourcesText(sources: readonly SourceLink[], fits: (text: string) => boolean): string {
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	const texts = publishers.map((_, at) => {
		const list = clausesText(publishers.slice(0, at + 1));
		const n = publishers.length - at - 1;
		return n === 0 ? m.export_sources({ list }) : m.export_sources_more({ list, n });
	});
	return texts.findLast(fits) ?? texts[0] ?? m.picture_sources();
}

/** What XML 1.0 (2.2) has no place for: control characters other than tab and line ends, halves of surrogate pairs, non-characters. */
const UNPRINTABLE = new RegExp('[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]', 'gu');
/** A text as any file can hold it: without what XML refuses, and with one kind of line end. */
export function printable(text: string): string {
	return withLineFeeds(text).replaceAll(UNPRINTABLE, '');
}

/** A text as one line. */
export function oneLine(text: string): string {
	return printable(text).replaceAll(/\s+/g, ' ').trim();
}
