import { SheetWriter } from './sheet-text.ts';
import { loadPaths, type ExportInput } from './export-input.ts';
import { fileNameOf } from '#lib/briefing/file.ts';
import pageStyle from './print-sheets.css?raw';
import sheetStyle from './sheets.css?raw';

/** What the sheets are made from; the map and the sources are fetched. */
export interface SheetsOptions extends Omit<ExportInput, 'paths' | 'sources'> {
	readonly pictureUrl: string;
	readonly sources: () => Promise<ExportInput['sources']>;
}

/** The briefing for paper, as HTML: a `<section class="sheet">` for each moment, with textures and without notes. */
export function sheetsText(input: ExportInput): string {
	const writer = new SheetWriter(input, false);
	const sections = input.briefing.moments.map((moment, at) => writer.section(moment, at + 1));
	return writer.shared + sections.join('');
}

/**
 * Lets the reader print the briefing in whichever way the browser offers: the sheets stand in for the page while it prints, and the title
 * of the document becomes the name of the PDF. Until the map and the sources are there, the page prints as it is.
 * @returns what ends it
 */
export function keepSheetsReady(options: SheetsOptions): () => void {
	let input: ExportInput | undefined;
	let isOver = false;
	let takeOut: (() => void) | undefined;
	// What cannot be fetched now is fetched, and complained of, when somebody presses the button.
	void inputOf(options).then(
		(ready) => {
			input = ready;
		},
		() => undefined,
	);
	const put = () => {
		if (input && !document.querySelector('body > .sheets')) takeOut = putSheets(input);
	};
	const away = () => {
		takeOut?.();
		takeOut = undefined;
	};
	addEventListener('beforeprint', put);
	addEventListener('afterprint', away);
	return () => {
		if (isOver) return;
		isOver = true;
		away();
		removeEventListener('beforeprint', put);
		removeEventListener('afterprint', away);
	};
}

/**
 * Opens the browser's own dialog to print the briefing, which also saves it as PDF.
 * @throws {PictureError} when the map cannot be had, {FeedError} when the sources cannot
 */
export async function printSheets(options: SheetsOptions, signal?: AbortSignal): Promise<void> {
	const input = await inputOf(options, signal);
	signal?.throwIfAborted();
	const takeOut = putSheets(input);
	// Where the dialog does not hold up the page, it says itself when it has gone.
	addEventListener('afterprint', takeOut, { once: true });
	print();
}

async function inputOf(
	{ pictureUrl, sources, ...rest }: SheetsOptions,
	signal?: AbortSignal,
): Promise<ExportInput> {
	const [paths, all] = await Promise.all([loadPaths(pictureUrl, signal), sources()]);
	return { ...rest, paths, sources: all };
}

function putSheets(input: ExportInput): () => void {
	const sheets = document.createElement('div');
	sheets.className = 'sheets';
	sheets.innerHTML = `<style>${pageStyle}${sheetStyle}</style>${sheetsText(input)}`;
	document.body.append(sheets);
	const { title } = document;
	document.title = fileNameOf(input.record);
	return () => {
		if (!sheets.isConnected) return;
		sheets.remove();
		document.title = title;
	};
}
