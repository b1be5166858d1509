import { formatDay } from '#lib/domain/format.ts';
import { escapeXml } from '#lib/pictures/svg-text.ts';
import { m } from '#lib/messages/index.ts';
import look from '#lib/ui/look.css?raw';
import { KEYS } from '#lib/briefing/keys.ts';
import { oneLine, step, type ExportInput, type ExportOptions } from './sheet.ts';
import { SheetWriter } from './sheets.ts';
import sheets from './sheets.css?raw';
import style from './stand-alone.css?raw';
import script from './stand-alone.js?raw';

/**
 * The briefing as one HTML file with everything inside: it asks for nothing, opens from a disk, and can be read without its script.
 * @throws the signal's reason when it was cancelled
 */
export async function exportHtml(input: ExportInput, options: ExportOptions = {}): Promise<Blob> {
	const { moments } = input.briefing;
	const writer = new SheetWriter(input, true);
	const sections: string[] = [];
	for (const [at, moment] of moments.entries()) {
		await step(options, at, moments.length);
		sections.push(writer.section(moment, at + 1));
	}
	const text = await pageText(input, writer.shared + sections.join('\n'));
	await step(options, moments.length, moments.length);
	return new Blob([text], { type: 'text/html' });
}

async function pageText({ briefing, record }: ExportInput, sections: string): Promise<string> {
	const { lang, dir } = document.documentElement;
	const title = escapeXml(oneLine(briefing.title));
	const styles = `${look}${sheets}${style}`;
	const policy = [
		"default-src 'none'",
		`script-src ${await hashOf(script)}`,
		`style-src ${await hashOf(styles)}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const button = (name: string, words: string) =>
		`<button type="button" data-do="${name}">${escapeXml(words)}</button>`;
	return (
		`<!doctype html>\n<html lang="${escapeXml(lang || 'en')}" dir="${dir === 'rtl' ? 'rtl' : 'ltr'}">\n<head>\n<meta charset="utf-8">\n` +
		`<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">\n` +
		`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n` +
		`<title>${title}</title>\n<style>${styles}</style>\n</head>\n<body>\n` +
		`<header class="top"><h1 dir="auto">${title}</h1><p>${escapeXml(m.export_html_about({ day: formatDay(record.days.asOf), site: m.site_title() }))}</p></header>\n` +
		`<main>\n${sections}\n</main>\n` +
		`<nav class="controls" hidden aria-label="${escapeXml(m.export_html_controls())}">${button('previous', m.present_previous())}` +
		`<span class="place" role="status"></span>${button('next', m.present_next())}${button('escape', m.present_overview_heading())}` +
		`${button('fullscreen', m.present_full())}<span class="keys">${escapeXml(m.export_html_keys())}</span></nav>\n` +
		`<div class="blank" hidden></div>\n<script data-keys="${escapeXml(JSON.stringify(KEYS))}">${script}</script>\n</body>\n</html>\n`
	);
}

/** What the page's own policy lets run: this text and no other. Where the site is not served safely, browsers give no digests. */
async function hashOf(text: string): Promise<string> {
	if (!('subtle' in crypto)) return "'unsafe-inline'";
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
