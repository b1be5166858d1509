import { describe, expect, it } from 'vitest';
import names from '#data/names.json' with { type: 'json' };
import type { OtherName } from '#lib/data/states.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { searchIndex } from '#lib/domain/participant-search.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { letterOf, linesByLetter, stateLines } from './lines.ts';
import { missingState } from './missing.ts';

const others = names.names as OtherName[];
const lines = stateLines(realRecord);
const index = searchIndex(lines, others);
const found = (typed: string) =>
	[...linesByLetter(lines, index, typed).values()].flat().map(({ iso3 }) => iso3);

describe('the list of all', () => {
	it('has every participant once, under its first letter', () => {
		const letters = linesByLetter(lines, index, '');
		expect([...letters.values()].flat()).toHaveLength(realFeed.participants.length);
		expect([...letters.keys()]).toEqual([...letters.keys()].toSorted());
		expect(letters.get('T')!.map(({ iso3 }) => iso3)).toContain('TUR');
	});

	it.each([
		['Côte d’Ivoire', 'en', 'C'],
		['États-Unis', 'fr', 'E'],
		['Йемен', 'ru', 'Й'],
		['Áo', 'vi', 'A'],
		['Ấn Độ', 'vi', 'Â'],
		['Đức', 'vi', 'Đ'],
		['ألمانيا', 'ar', 'ا'],
		['阿富汗', 'zh-Hans', ''],
	])('puts %s (%s) under %s', (name, locale, letter) => {
		expect(letterOf(name, new Intl.Collator(locale, { sensitivity: 'base' }))).toBe(letter);
	});

	it('counts as the map does', () => {
		const { legend } = sceneOn(realRecord, DEFAULT_VIEW, realRecord.days.asOf);
		for (const { key, count } of legend)
			expect(lines.filter(({ standing }) => standing === key)).toHaveLength(count);
	});

	it('says "signed" of signatories and of nobody else', () => {
		const signed = new Set(realFeed.acts.filter(({ act }) => act === 'signature').map(({ iso3 }) => iso3));
		for (const { iso3, words } of lines) expect(/^(reported )?signed/.test(words)).toBe(signed.has(iso3));
	});

	it.each([
		['vietnam', 'VNM'],
		['cote d', 'CIV'],
		['TURKIYE', 'TUR'],
		['prk', 'PRK'],
		['north korea', 'PRK'],
		['grenadines vincent', 'VCT'],
		['viet nam reported', 'VNM'],
	])('finds by "%s"', (typed, iso3) => {
		expect(found(typed)).toContain(iso3);
	});

	it('finds one by an abbreviation, by its region all of it, and nobody by what nobody is called', () => {
		expect(found('UK')).toEqual(['GBR']);
		expect(found('asia pacific').length).toBeGreaterThan(50);
		expect(found('qqq')).toEqual([]);
	});
});

describe('an address without a page', () => {
	it.each([
		['/state/vnm/', 'vnm', 'VNM', []],
		['/a/base/state/Vnm', 'Vnm', 'VNM', []],
		['/state/Vietnam/', 'Vietnam', undefined, ['VNM']],
		['/state/C%C3%B4te-d%27Ivoire/', "Côte-d'Ivoire", undefined, ['CIV']],
		['/state/xyz/', 'xyz', undefined, []],
		['/state/%E0%A4%A/', '%E0%A4%A', undefined, []],
		['/elsewhere/', '', undefined, []],
	])('is %s', (path, asked, meant, expected) => {
		const { found, ...missing } = missingState(path, realFeed.participants, others);
		expect(missing.asked).toBe(asked);
		expect(missing.meant?.iso3).toBe(meant);
		expect(found.map(({ iso3 }) => iso3)).toEqual(expect.arrayContaining(expected));
		if (expected.length === 0) expect(found).toEqual([]);
	});
});
