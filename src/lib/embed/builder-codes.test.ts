import { describe, expect, it } from 'vitest';
import { toIso } from '#lib/domain/day.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { codesOf, parseChoices } from './builder.ts';
import { keyDays } from '#lib/explorer/key-days.ts';

const SITE = 'https://example.org/hanoi';
const codes = (query: string, hasOembed = true) =>
	codesOf(record, parseChoices(new URLSearchParams(query), record), SITE, hasOembed);

describe('the code of an embed', () => {
	it('is for the live map as short as can be', () => {
		const { iframe, pageUrl, oembedUrl, picture } = codes('');
		expect(iframe).toContain(`src="${SITE}/embed/"`);
		expect(iframe).not.toMatch(/\d{4}-\d{2}/);
		expect(pageUrl).toBe(`${SITE}/`);
		expect(oembedUrl).toBe(`${SITE}/oembed/latest.json`);
		expect(picture).toContain(`src="${SITE}/pictures/latest.png"`);
		// What stands in an article beside a picture that moves on gives no figure.
		expect(/alt="([^"]*)"/.exec(picture ?? '')?.[1]).not.toMatch(/\d/);
	});

	it('names the day and the view, and leads to them on the site', () => {
		const { iframe, script, picture } = codes('?on=2025-10-26&state=VNM&timeline=off&theme=dark');
		expect(iframe).toContain(
			`src="${SITE}/embed/?on=2025-10-26&amp;state=VNM&amp;theme=dark&amp;timeline=off"`,
		);
		expect(iframe).toContain('26 October 2025"');
		expect(script).toContain(
			'<hanoi-map on="2025-10-26" state="VNM" theme="dark" timeline="off" height="560"',
		);
		expect(script).toContain(`<a href="${SITE}/?on=2025-10-26&amp;state=VNM">`);
		expect(picture).toBeUndefined();
	});

	it('names the as-of day of a frozen map, and gives no picture that moves on for it', () => {
		const { iframe, picture, oembedUrl } = codes('?frozen');
		expect(iframe).toContain(`/embed/?on=2026-09-26&amp;frozen&amp;asof=2026-09-26"`);
		expect(iframe).toContain('26 September 2026"');
		expect(picture).toBeUndefined();
		expect(oembedUrl).toBeUndefined();
	});

	it('has a picture of each key day, with the sentence of that day, and oEmbed of it frozen', () => {
		expect(keyDays(record).map(({ day }) => toIso(day))).toEqual([
			'2018-12-17',
			'2019-12-27',
			'2024-12-24',
			'2025-10-25',
			'2025-10-26',
		]);
		for (const { day } of keyDays(record)) {
			const iso = toIso(day);
			expect(codes(`?on=${iso}`).picture).toContain(`src="${SITE}/pictures/${iso}.png"`);
			expect(codes(`?on=${iso}`).oembedUrl).toBeUndefined();
			expect(codes(`?on=${iso}&frozen`)).toMatchObject({
				pageUrl: `${SITE}/on/${iso}/`,
				oembedUrl: `${SITE}/oembed/${iso}.json`,
			});
		}
		expect(codes('?on=2018-12-17').picture).toContain('94 states voted for resolution 73/187');
	});

	it.each([
		'?legend=off',
		'?accent=0a3552',
		'?theme=dark',
		'?on=2026-01-01',
		'?on=2026-01-01&frozen',
		'?layer=votes',
	])('has no oEmbed for %s: its answers are files', (query) => {
		expect(codes(query)).toMatchObject({ pageUrl: undefined, oembedUrl: undefined });
	});

	it('has no oEmbed at all where the site does not answer', () => {
		expect(codes('', false)).toMatchObject({ pageUrl: undefined, oembedUrl: undefined });
	});

	it('does not use a colour that is refused', () => {
		expect(codes('?background=777777&accent=0a3552').iframe).toContain(`/embed/?accent=0a3552"`);
	});

	it('carries nothing of the table along', () => {
		expect(codes('?find=viet&sort=-signed').script).not.toMatch(/find|sort/);
	});
});
