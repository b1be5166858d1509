import { euItem, plainKeys, type KeyItem } from '#lib/pictures/key.ts';
import type { MapPath } from '#lib/pictures/paths.ts';
import { escapeXml } from '#lib/pictures/type.ts';
import { titleLanguage } from '#lib/ui/source-title.ts';
import { mapOptions } from '#lib/explorer/view-picture.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ExportInput } from './export-input.ts';
import { mapAlone } from '#lib/pictures/map-alone.ts';
import type { Moment } from '#lib/briefing/moment.ts';
import { momentWords, type MomentWords } from './moment-words.ts';
import { oneLine } from '#lib/briefing/printable.ts';
import type { SourceLink } from '#lib/briefing/source-links.ts';
import { STYLED } from '#lib/pictures/styled-colours.ts';
import { swatchBody, swatchFill } from '#lib/pictures/swatch.ts';
import { siteOf } from './words-of-files.ts';
import { wovenMap } from '#lib/pictures/woven-map.ts';

/**
 * The moments of a briefing as sections of a page, in real text around the maps. The shapes of the map are in the text once, and each map
 * uses them. Textures are always drawn; whether they show is for the style sheet to say (`sheets.css`).
 */
export class SheetWriter {
	readonly #input: ExportInput;
	readonly #hasNotes: boolean;
	readonly #ids: ReadonlyMap<string, string>;

	/** @param hasNotes whether the speaker's notes are for the reader */
	constructor(input: ExportInput, hasNotes: boolean) {
		this.#input = input;
		this.#hasNotes = hasNotes;
		this.#ids = new Map(input.paths.map(({ d }, at) => [d, `shape-${at}`]));
	}

	/** The section of a moment. @param number its place, from 1 */
	section(moment: Moment, number: number): string {
		const { words, scene } = momentWords(this.#input, moment, number);
		const { paths } = this.#input;
		const draft = {
			...mapOptions(moment.view),
			hasTextures: false,
			paths,
			painting: scene.painting,
			colours: STYLED,
		};
		const map = mapAlone(draft);
		const drawn = wovenMap(map, draft, true);
		const heading = `moment-${number}-title`;
		const isTextured = moment.view.texture ? ' textured' : '';
		return (
			`<section class="sheet${isTextured}" id="moment-${number}" aria-labelledby="${heading}">` +
			`<header><p class="day"><b>${escapeXml(words.day)}</b> <span dir="auto">${escapeXml(oneLine(this.#input.briefing.title))}</span></p>` +
			`<h2 id="${heading}" dir="auto" tabindex="-1">${escapeXml(words.title)}</h2>` +
			(words.text && `<p class="text" dir="auto">${escapeXml(words.text)}</p>`) +
			`</header><div class="picture"><svg class="map" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${escapeXml(words.alt)}">` +
			`${this.#used(drawn, number)}</svg></div>` +
			`<div class="legend"><h3>${escapeXml(words.legendTitle)}</h3>${this.#keys([...words.entries, euItem(words)], 'entries')}${this.#keys(plainKeys(), 'plain')}</div>` +
			(this.#hasNotes ? notesText(words) : '') +
			footText(words, this.#input.address) +
			'</section>'
		);
	}

	/** The shapes that the sections use. */
	get shared(): string {
		const shapes = this.#input.paths
			.map(({ d }: MapPath, at) => `<path id="shape-${at}" d="${d}"/>`)
			.join('');
		return `<svg class="shared" aria-hidden="true" width="0" height="0"><defs>${shapes}</defs></svg>`;
	}

	/** A map whose shapes are those shared, and whose ids are its own. */
	#used(body: string, number: number): string {
		return body
			.replaceAll(/<path (?:id="[^"]*" )?([^>]*?) ?d="([^"]*)"\/>/g, (path, before: string, d: string) => {
				const id = this.#ids.get(d);
				return id === undefined ? path.replace(/ id="[^"]*"/, '') : `<use ${before} href="#${id}"/>`;
			})
			.replaceAll(/(id="|url\(#)(map-frame|cut-)/g, `$1m${number}-$2`)
			.replace('<g stroke-linecap="round">', '<g class="dots" stroke-linecap="round">');
	}

	#keys(items: readonly KeyItem[], kind: string): string {
		if (items.length === 0) return '';
		const lines = items.map(
			(item) =>
				`<li${item.faded ? ' class="faded"' : ''}>${this.#swatch(item)} <span>${escapeXml(item.words)}` +
				`${item.count === undefined ? '' : ` <b>${item.count}</b>`}</span></li>`,
		);
		return `<ul class="${kind}">${lines.join('')}</ul>`;
	}

	#swatch({ paint }: KeyItem): string {
		const plain = swatchFill(paint, STYLED, false);
		const textured = swatchFill(paint, STYLED, true);
		const texture = textured.lines === plain.lines ? '' : `<g class="texture">${textured.lines}</g>`;
		const drawn = swatchBody(paint, STYLED, { ...plain, lines: plain.lines + texture });
		return `<svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${drawn}</svg>`;
	}
}

function notesText({ notes }: MomentWords): string {
	if (notes === '') return '';
	const paragraphs = notes
		.split(/\n+/)
		.map((text) => `<p dir="auto">${escapeXml(text)}</p>`)
		.join('');
	return `<details><summary>${escapeXml(m.export_notes())}</summary>${paragraphs}</details>`;
}

function footText(words: MomentWords, address: string): string {
	const sources =
		words.sources.length === 0
			? `<p>${escapeXml(m.picture_sources())}</p>`
			: `<ul class="sources" aria-label="${escapeXml(m.export_sources_label())}">${words.sources.map((source) => `<li>${sourceText(source)}</li>`).join('')}</ul>`;
	return (
		`<footer><p class="as-of"><b>${escapeXml(words.asOf)}</b>${words.beyond === undefined ? '' : ` <span>${escapeXml(words.beyond)}</span>`}</p>` +
		`${sources}<p class="last"><span>${escapeXml(m.picture_map_data())}</span> <span class="address" dir="ltr"><a href="${escapeXml(address)}">${escapeXml(siteOf(address))}</a></span>` +
		` <span class="number">${words.number} / ${words.of}</span></p></footer>`
	);
}

function sourceText({ publisher, title, language, url }: SourceLink): string {
	const lang = titleLanguage(language);
	const named =
		lang === undefined ? escapeXml(title ?? '') : `<span lang="${lang}">${escapeXml(title ?? '')}</span>`;
	const more = title === undefined ? '' : `<span class="more">: ${named}</span>`;
	const words = escapeXml(publisher) + more;
	if (url === undefined) return words;
	// The address is read where a link cannot be followed: on paper.
	return `<a href="${escapeXml(url)}" rel="noreferrer">${words}</a> <span class="url" dir="ltr">${escapeXml(url)}</span>`;
}
