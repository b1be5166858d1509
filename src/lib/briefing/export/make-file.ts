import { save } from '#lib/ui/save-file.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Source } from '#lib/data/sources.ts';
import type { ExportInput, ExportOptions } from './export-input.ts';
import type { ExportKind } from './exports-state.svelte.ts';
import { fileNameOf } from '#lib/briefing/file.ts';
import type { Briefing, Moment } from '#lib/briefing/moment.ts';

/** What the files are made of; the map and the sources are fetched when a file is asked for. */
export interface FileSubject {
	readonly record: TreatyRecord;
	readonly briefing: Briefing;
	readonly shipped: Briefing;
	/** The moment on screen, and its place from 1. */
	readonly current: Moment;
	readonly number: number;
	readonly sources: () => Promise<Readonly<Record<string, Source>>>;
	readonly pictureUrl: string;
	readonly address: string;
}

/**
 * Makes a file and hands it to the browser. Gives its name; `undefined` for what goes through the browser's own dialog for printing.
 * @throws {PictureError | FeedError} when the map or the sources cannot be had, or the browser cannot draw
 * @throws the signal's reason when it was cancelled
 */
export async function makeFile(
	kind: ExportKind,
	subject: FileSubject,
	options: ExportOptions,
): Promise<string | undefined> {
	if (kind === 'pdf') {
		const { printSheets } = await import('./print-sheets.ts');
		await printSheets(subject, options.signal);
		return undefined;
	}
	const { name, blob } = await fileOf(kind, subject, options);
	options.signal?.throwIfAborted();
	save(name, blob);
	return name;
}

async function fileOf(
	kind: Exclude<ExportKind, 'pdf'>,
	subject: FileSubject,
	options: ExportOptions,
): Promise<{ name: string; blob: Blob }> {
	const { record, briefing, shipped } = subject;
	const named = (ending: string) => `${fileNameOf(record)}.${ending}`;
	switch (kind) {
		case 'json': {
			const { briefingFile } = await import('#lib/briefing/file.ts');
			const text = JSON.stringify(briefingFile(briefing, shipped), null, '\t');
			return { name: named('json'), blob: new Blob([`${text}\n`], { type: 'application/json' }) };
		}
		case 'pptx': {
			const [{ exportPptx }, input] = await Promise.all([
				import('./export-pptx.ts'),
				inputOf(subject, options.signal),
			]);
			return { name: named('pptx'), blob: await exportPptx(input, options) };
		}
		case 'html': {
			const [{ exportHtml }, input] = await Promise.all([
				import('./export-html.ts'),
				inputOf(subject, options.signal),
			]);
			return { name: named('html'), blob: await exportHtml(input, options) };
		}
		case 'png':
		case 'svg': {
			const [{ momentFile }, input] = await Promise.all([
				import('./moment-file.ts'),
				inputOf(subject, options.signal),
			]);
			return momentFile(input, subject.current, subject.number, kind);
		}
	}
}

async function inputOf(
	{ record, briefing, sources, pictureUrl, address }: FileSubject,
	signal: AbortSignal | undefined,
): Promise<ExportInput> {
	const { loadPaths } = await import('./export-input.ts');
	const [paths, all] = await Promise.all([loadPaths(pictureUrl, signal), sources()]);
	return { record, briefing, paths, sources: all, address };
}
