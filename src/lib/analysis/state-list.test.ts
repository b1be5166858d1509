import { describe, expect, it } from 'vitest';
import names from '#data/names.json' with { type: 'json' };
import type { OtherName } from '#lib/data/states.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { searchIndex } from '#lib/domain/participant-search.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { linesByLetter, stateLines } from './state-list.ts';
import { missingState } from './state-missing.ts';

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

	it('finds one by an abbreviation, and by its region all of it', () => {
		expect(found('UK')).toEqual(['GBR']);
		expect(found('asia pacific').length).toBeGreaterThan(50);
	});

	it('finds nobody by what nobody is called', () => {
		expect(found('qqq')).toEqual([]);
	});
});

describe('an address without a page', () => {
	const missing = (path: string) => missingState(path, realFeed.participants, others);

	it('knows a code in other letters', () => {
		expect(missing('/state/vnm/').meant?.iso3).toBe('VNM');
		expect(missing('/a/base/state/Vnm').meant?.iso3).toBe('VNM');
	});

	it('finds by name where it is no code', () => {
		expect(missing('/state/Vietnam/')).toMatchObject({ asked: 'Vietnam', meant: undefined });
		expect(missing('/state/Vietnam/').found.map(({ iso3 }) => iso3)).toContain('VNM');
		expect(missing('/state/C%C3%B4te-d%27Ivoire/').found.map(({ iso3 }) => iso3)).toContain('CIV');
	});

	it('finds nothing for what is nothing, and never throws', () => {
		expect(missing('/state/xyz/')).toEqual({ asked: 'xyz', meant: undefined, found: [] });
		expect(missing('/state/%E0%A4%A/').asked).toBe('%E0%A4%A');
		expect(missing('/elsewhere/').asked).toBe('');
	});
});
