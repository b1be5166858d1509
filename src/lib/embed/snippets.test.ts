import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	escapeAttribute,
	escapeText,
	iframeSnippet,
	oembedSnippet,
	pictureSnippet,
	scriptSnippet,
} from './snippets.ts';

/** The start tags of some HTML with the attributes that a browser reads from them (HTML, 13.2.5), for the characters that we escape. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
	return [...html.matchAll(/<([a-z][a-z-]*)((?:[^"<>]|"[^"]*")*)>/g)].map(([, name = '', rest = '']) => ({
		name,
		attributes: Object.fromEntries(
			[...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
				key,
				decoded(value),
			]),
		),
	}));
}

function decoded(text: string): string {
	const characters: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
	return text.replaceAll(/&(amp|quot|lt|gt);/g, (entity) => characters[entity]!);
}

const anyText = fc.string({ unit: 'grapheme' });
const anyQuery = fc
	.webQueryParameters()
	.map((query) => new URLSearchParams(query).toString())
	.map((query) => (query ? `?${query}` : ''));
const SITE = 'https://example.org/hanoi';

describe('the line for any page', () => {
	it('is one frame with the address, the title and the height that were meant, whatever is in them', () => {
		fc.assert(
			fc.property(anyQuery, anyText, fc.integer({ min: 320, max: 1000 }), (query, title, heightPx) => {
				const embedUrl = `${SITE}/embed/${query}`;
				const html = iframeSnippet({ embedUrl, title, heightPx });
				const [frame, ...others] = tagsOf(html);
				expect(others).toEqual([]);
				expect(frame?.name).toBe('iframe');
				expect(frame?.attributes).toMatchObject({
					src: embedUrl,
					title,
					height: String(heightPx),
					width: '100%',
					loading: 'lazy',
				});
				expect(html.endsWith('></iframe>')).toBe(true);
			}),
		);
	});

	it('escapes what would end an attribute or begin an entity', () => {
		expect(escapeAttribute('a "b" & <c> &quot;')).toBe('a &quot;b&quot; &amp; &lt;c> &amp;quot;');
		expect(escapeText('a "b" & <c>')).toBe('a "b" &amp; &lt;c&gt;');
	});
});

describe('the lines of an oEmbed answer', () => {
	it('begin with a hidden quotation that leads to the page, and end with the frame', () => {
		const embedded = { embedUrl: `${SITE}/embed/?on=2025-10-26&frozen`, title: 'a "b" & <c>', heightPx: 560 };
		const html = oembedSnippet(embedded, `${SITE}/on/2025-10-26/`);
		expect(tagsOf(html)).toMatchObject([
			{ name: 'blockquote', attributes: { style: 'display:none' } },
			{ name: 'a', attributes: { href: `${SITE}/on/2025-10-26/` } },
			{ name: 'iframe' },
		]);
		expect(html).toContain('>a "b" &amp; &lt;c&gt;</a>');
		expect(html.endsWith(iframeSnippet(embedded))).toBe(true);
	});
});

describe('the lines with our script', () => {
	const page = `${SITE}/?on=2025-10-26&state=VNM`;

	it('carry every option of the address as an attribute, and the view as a linked picture', () => {
		const html = scriptSnippet(
			SITE,
			{
				embedUrl: `${SITE}/embed/?on=2025-10-26&state=VNM&show=none,signatory&timeline=off&frozen&asof=2026-09-26&accent=0a3552`,
				title: 'Map: "signed" & bound',
				heightPx: 480,
			},
			page,
			{ url: `${SITE}/pictures/2025-10-26.png`, alt: 'World map: "72" & more', widthPx: 1200, heightPx: 820 },
		);
		const [script, map, link, image, ...others] = tagsOf(html);
		expect(others).toEqual([]);
		expect(script).toEqual({ name: 'script', attributes: { async: '', src: `${SITE}/embed.js` } });
		expect(map).toEqual({
			name: 'hanoi-map',
			attributes: {
				on: '2025-10-26',
				state: 'VNM',
				show: 'none,signatory',
				timeline: 'off',
				frozen: '',
				asof: '2026-09-26',
				accent: '0a3552',
				height: '480',
				title: 'Map: "signed" & bound',
			},
		});
		expect(link).toEqual({ name: 'a', attributes: { href: page } });
		expect(image?.attributes).toMatchObject({
			src: `${SITE}/pictures/2025-10-26.png`,
			alt: 'World map: "72" & more',
			width: '1200',
			height: '820',
		});
		expect(html).toMatch(/<\/script>\n<hanoi-map [^]*<\/a><\/hanoi-map>$/);
		expect(html).toContain(' frozen asof=');
	});

	it('hold a plain link where there is no picture of the view, with any title', () => {
		fc.assert(
			fc.property(anyQuery, anyText, (query, title) => {
				const embedUrl = `${SITE}/embed/${query}`;
				const html = scriptSnippet(SITE, { embedUrl, title, heightPx: 560 }, page, undefined);
				const tags = tagsOf(html.replace(/>[^<]*<\/a>/, '></a>'));
				expect(tags.map(({ name }) => name)).toEqual(['script', 'hanoi-map', 'a']);
				expect(tags[1]?.attributes).toMatchObject({ title, height: '560' });
				const text = /<a [^>]*>([^]*)<\/a>/.exec(html)?.[1] ?? '';
				expect(decoded(text)).toBe(title);
				expect(text).not.toContain('<');
			}),
			{
				examples: [
					['?=a%3D', ''],
					['?%22%3E%3Cscript%3E=1', ''],
				],
			},
		);
	});
});

describe('the plain picture', () => {
	it('leads to the view and keeps its proportions', () => {
		const html = pictureSnippet(
			{ url: `${SITE}/pictures/latest.png`, alt: 'A "map"', widthPx: 1200, heightPx: 820 },
			`${SITE}/?a=1&b=2`,
		);
		const [link, image, ...others] = tagsOf(html);
		expect(others).toEqual([]);
		expect(link).toEqual({ name: 'a', attributes: { href: `${SITE}/?a=1&b=2` } });
		expect(image?.attributes).toMatchObject({ alt: 'A "map"', width: '1200', height: '820' });
		expect(image?.attributes['style']).toContain('height:auto');
	});
});
