import { briefingFile, fileBlob, fileNameOf } from '#lib/briefing/briefing-file.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import { problemText } from '#lib/briefing/problem-text.ts';
import { m } from '#lib/messages/index.ts';
import { save } from '#lib/ui/save-file.ts';
import type { ExportOptions, ExportSubject } from './sheet.ts';

/** The forms in which a briefing can be taken away. */
export type ExportKind = 'pptx' | 'pdf' | 'html' | 'png' | 'svg' | 'json';

/** What the files are made of. */
export interface Shown extends ExportSubject {
	/** The moment on screen. */
	readonly current: Moment;
	/** Its place in the briefing, from 1. */
	readonly number: number;
}

/** After how long it is said how far a file has come, in milliseconds. */
const SLOW = 1000;
const NOT_BEGUN = { done: 0, total: 0 };

/** The making of one file at a time: how far it is, whether it takes long, how it ended. */
export class ExportsState {
	/** What is being made. */
	working = $state.raw<ExportKind>();
	/** How many parts are finished. */
	progress = $state.raw(NOT_BEGUN);
	/** Whether it takes longer than a second. */
	isSlow = $state(false);
	/** What became of the last file, as a sentence. */
	outcome = $state('');
	#controller: AbortController | undefined;
	readonly #shown: () => Shown;

	constructor(shown: () => Shown) {
		this.#shown = shown;
	}

	/** Makes a file and hands it to the browser, unless one is being made. */
	async start(kind: ExportKind): Promise<void> {
		if (this.working) return;
		this.#controller = new AbortController();
		const { signal } = this.#controller;
		const shown = this.#shown();
		this.working = kind;
		this.progress = NOT_BEGUN;
		const timer = setTimeout(() => (this.isSlow = true), SLOW);
		// Cancelling rejects at once, even where what it waits for cannot be stopped.
		const cancelled = new Promise<never>((_, refuse) => {
			signal.addEventListener('abort', () => refuse(signal.reason as Error), { once: true });
		});
		const onprogress = (done: number, total: number) => {
			if (!signal.aborted) this.progress = { done, total };
		};
		try {
			this.outcome = await Promise.race([makeFile(kind, shown, { signal, onprogress }), cancelled]);
		} catch (error) {
			this.outcome = signal.aborted ? m.export_cancelled() : this.#failureText(error, shown);
		} finally {
			clearTimeout(timer);
			this.working = undefined;
			this.isSlow = false;
		}
	}

	/** Stops what is being made. */
	cancel(): void {
		this.#controller?.abort();
	}

	#failureText(error: unknown, { briefing }: Shown): string {
		const why = problemText(error);
		const { done, total } = this.progress;
		const moment = done < total ? briefing.moments[done] : undefined;
		if (!moment) return m.export_failed({ why });
		return m.export_failed_moment({ n: done + 1, title: moment.title, why });
	}
}

/**
 * Makes a file and says what became of it. The code for each kind is loaded with its first file.
 * @throws {PictureError | FeedError} when the map or the sources cannot be had, or the browser cannot draw
 * @throws the signal's reason when it was cancelled
 */
async function makeFile(kind: ExportKind, shown: Shown, options: ExportOptions): Promise<string> {
	if (kind === 'pdf') {
		const { printSheets } = await import('./sheets.ts');
		await printSheets(shown, options.signal);
		return m.export_printed();
	}
	const picture = kind === 'png' || kind === 'svg' ? `-moment-${String(shown.number).padStart(2, '0')}` : '';
	const file = `${fileNameOf(shown.site.record)}${picture}.${kind}`;
	const blob = await blobOf(kind, shown, options);
	options.signal?.throwIfAborted();
	save(file, blob);
	return m.export_done({ file });
}

async function blobOf(kind: Exclude<ExportKind, 'pdf'>, shown: Shown, options: ExportOptions): Promise<Blob> {
	if (kind === 'json') return fileBlob(briefingFile(shown.briefing, shown.site.shipped));
	const { loadInput, sheetOf } = await import('./sheet.ts');
	const loading = loadInput(shown, options.signal);
	if (kind === 'pptx') {
		const [{ exportPptx }, input] = await Promise.all([import('./export-pptx.ts'), loading]);
		return exportPptx(input, options);
	}
	if (kind === 'html') {
		const [{ exportHtml }, input] = await Promise.all([import('./export-html.ts'), loading]);
		return exportHtml(input, options);
	}
	const [{ momentPicture }, { coloursOnScreen, pictureFile }, input] = await Promise.all([
		import('./moment-picture.ts'),
		import('#lib/pictures/picture-file.ts'),
		loading,
	]);
	const { current, number } = shown;
	const svg = momentPicture(sheetOf(input, current, number), coloursOnScreen(current.view.theme));
	return (await pictureFile('', svg, kind)).blob;
}
