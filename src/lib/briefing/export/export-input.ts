import type { Source } from '#lib/data/sources.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Scene } from '#lib/explorer/scene.ts';
import { pictureWords } from '#lib/explorer/view-picture.ts';
import { type Briefing, dayOfMoment, type Moment, momentScene } from '#lib/briefing/moment.ts';
import { linesOf, oneLine, printable } from '#lib/briefing/printable.ts';
import { countsOn } from '#lib/briefing/slide-words.ts';
import { sourceLinks, type SourceLink } from '#lib/briefing/source-links.ts';
import { m } from '#lib/paraglide/messages.js';
import { type MapPath, pathsInText } from '#lib/pictures/paths.ts';
import type { PictureWords } from '#lib/pictures/picture.ts';
import { PictureError } from '#lib/pictures/svg-to-png.ts';

/** What the files of a briefing are made from. */
export interface ExportInput {
	readonly record: TreatyRecord;
	readonly briefing: Briefing;
	/** Those of the site by their ids. */
	readonly sources: Readonly<Record<string, Source>>;
	/** The base map. */
	readonly paths: readonly MapPath[];
	/** The absolute address of the briefing, for the foot of files. */
	readonly address: string;
}

/** What files are made of before the map and the sources have been fetched. */
export interface ExportSubject extends Pick<ExportInput, 'record' | 'briefing' | 'address'> {
	readonly sources: () => Promise<ExportInput['sources']>;
	/** Where the finished picture of the base map is served. */
	readonly pictureUrl: string;
}

/** How far a file has come. */
export interface Progress {
	/** Parts that are finished. */
	readonly done: number;
	readonly total: number;
}

/** How the making of a file is followed and stopped. */
export interface ExportOptions {
	readonly signal?: AbortSignal;
	readonly onprogress?: (progress: Progress) => void;
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
	{ record, briefing, address, pictureUrl, sources }: ExportSubject,
	signal?: AbortSignal,
): Promise<ExportInput> {
	const [paths, all] = await Promise.all([loadPaths(pictureUrl, signal), sources()]);
	return { record, briefing, address, paths, sources: all };
}

/** Says how far a file is and lets the browser draw it and take a click. @throws the signal's reason when it was cancelled */
export async function step({ signal, onprogress }: ExportOptions, progress: Progress): Promise<void> {
	onprogress?.(progress);
	await new Promise((done) => setTimeout(done));
	signal?.throwIfAborted();
}

/** All that a file says of one moment, in words that any file can hold. */
export interface MomentWords extends PictureWords {
	/** The as-of day, and the named and counted signatories where the colours are standings. */
	readonly asOf: string;
	readonly title: string;
	/** May be empty, as the notes may. */
	readonly text: string;
	readonly notes: string;
	readonly sources: readonly SourceLink[];
	/** Its place in the briefing, from 1, and how many there are. */
	readonly number: number;
	readonly of: number;
}

/** What the files say of a moment, with what its map shows. */
export function momentWords(
	{ record, briefing, sources }: Pick<ExportInput, 'record' | 'briefing' | 'sources'>,
	moment: Moment,
	number: number,
): { words: MomentWords; scene: Scene } {
	const scene = momentScene(record, moment);
	const day = dayOfMoment(record, moment);
	const words = pictureWords(record, moment.view, day, scene);
	const apart = moment.highlight.flatMap((iso3) => record.byIso3.get(iso3)?.participant.name ?? []);
	return {
		scene,
		words: {
			...words,
			alt: apart.length > 0 ? `${words.alt} ${m.export_alt_apart({ names: apart.join(', ') })}` : words.alt,
			asOf: [words.asOf, ...countsOn(record, moment, scene, day)].join(' · '),
			title: oneLine(moment.title),
			text: linesOf(moment.text).join('\n'),
			notes: printable(moment.notes).trim(),
			sources: sourceLinks(moment, sources).map((source) => ({
				...source,
				publisher: oneLine(source.publisher),
				...(source.title !== undefined && { title: oneLine(source.title) }),
				...(source.url !== undefined && { url: addressOf(source.url) }),
			})),
			number,
			of: briefing.moments.length,
		},
	};
}

/** An address as other programs take it: percent-encoded; one that no browser would open stays as text. */
function addressOf(url: string): string {
	return URL.canParse(url) ? new URL(url).href : oneLine(url);
}

/** Publishers of sources, each once: "Sources: UN Treaty Collection; UN News." Without any, what all figures rest on. */
export function sourcesLine(
	sources: readonly SourceLink[],
	/** Whether a text has room; publishers that have none are counted. */
	fits: (text: string) => boolean = () => true,
): string {
	const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
	if (publishers.length === 0) return m.picture_sources();
	for (let shown = publishers.length; shown > 0; shown--) {
		const list = publishers.slice(0, shown).join('; ');
		const left = publishers.length - shown;
		const text = left === 0 ? m.export_sources({ list }) : m.export_sources_more({ list, n: left });
		if (fits(text) || shown === 1) return text;
	}
	return m.picture_sources();
}

/** An address as the foot of a file says it: without its scheme and its query. */
export function siteOf(address: string): string {
	if (!URL.canParse(address)) return address;
	const { host, pathname } = new URL(address);
	return `${host}${pathname}`.replace(/\/$/, '');
}
