import { save } from '#lib/ui/save-file.ts';
import { fileNameOf } from '#lib/briefing/briefing-file.ts';
import type { Briefing, Moment } from '#lib/briefing/moment.ts';
import type { ExportOptions, ExportSubject } from './export-input.ts';
import type { ExportKind } from './exports-state.svelte.ts';

/** What the files are made of; the map and the sources are fetched when a file is asked for. */
export interface FileSubject extends ExportSubject {
	/** The briefing of the site: moments that are still its own are written by their ids. */
	readonly shipped: Briefing;
	/** The moment on screen. */
	readonly current: Moment;
	/** Its place in the briefing, from 1. */
	readonly number: number;
}

/**
 * Makes a file and hands it to the browser. Gives its name; `undefined` for what goes through the browser's own dialog for printing. The code for
 * each kind is loaded with its first file.
 * @throws {PictureError | FeedError} when the map or the sources cannot be had, or the browser cannot draw
 * @throws the signal's reason when it was cancelled
 */
export async function makeFile(
	kind: ExportKind,
	subject: FileSubject,
	options: ExportOptions,
): Promise<string | undefined> {
	if (kind === 'pdf') {
		const { printSheets } = await import('./sheets.ts');
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
	const name = `${fileNameOf(subject.record)}.${kind}`;
	if (kind === 'json') {
		const { briefingFile } = await import('#lib/briefing/briefing-file.ts');
		const text = JSON.stringify(briefingFile(subject.briefing, subject.shipped), null, '\t');
		return { name, blob: new Blob([`${text}\n`], { type: 'application/json' }) };
	}
	const { loadInput } = await import('./export-input.ts');
	const loading = loadInput(subject, options.signal);
	if (kind === 'pptx') {
		const [{ exportPptx }, input] = await Promise.all([import('./export-pptx.ts'), loading]);
		return { name, blob: await exportPptx(input, options) };
	}
	if (kind === 'html') {
		const [{ exportHtml }, input] = await Promise.all([import('./export-html.ts'), loading]);
		return { name, blob: await exportHtml(input, options) };
	}
	const [{ momentFile }, input] = await Promise.all([import('./moment-picture.ts'), loading]);
	return momentFile(input, subject.current, subject.number, kind);
}
