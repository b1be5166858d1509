import { pictureWords } from '#lib/explorer/picture-words.ts';
import type { PictureWords } from '#lib/pictures/parts.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Scene } from '#lib/explorer/scene.ts';
import type { ExportInput } from './export-input.ts';
import { dayOfMoment, type Moment } from '#lib/briefing/moment.ts';
import { momentScene } from '#lib/briefing/moment-scene.ts';
import { linesOf, oneLine, printable } from '#lib/briefing/printable.ts';
import { countsOn } from '#lib/briefing/slide-words.ts';
import { sourceLinks, type SourceLink } from '#lib/briefing/source-links.ts';

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
