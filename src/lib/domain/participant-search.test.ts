import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import namesFeed from '#data/names.json' with { type: 'json' };
import type { OtherName } from '#lib/data/states.ts';
import { realFeed } from './fixture.ts';
import { findParticipants, fold, isInsideName, rowFilter, searchIndex } from './participant-search.ts';

const { participants } = realFeed;
const names = namesFeed.names as OtherName[];
const index = searchIndex(participants, names);
const first = (typed: string) => findParticipants(index, typed)[0]?.iso3;
const left = (typed: string, text = '') =>
	participants.map(({ iso3 }) => iso3).filter((iso3) => rowFilter(index, typed)(iso3, text));

/** All that participants are called; a name that two have had (Czechoslovakia) is left out. */
const labels = [
	...participants.flatMap(({ iso3, iso2, name }) => [name, iso3, iso2].map((text) => ({ iso3, text }))),
	...names.map(({ iso3, name }) => ({ iso3, text: name })),
];
const owners = new Map<string, Set<string>>();
for (const { iso3, text } of labels) owners.set(fold(text), (owners.get(fold(text)) ?? new Set()).add(iso3));
const ownLabels = labels.filter(({ text }) => owners.get(fold(text))!.size === 1);

describe('what participants are called', () => {
	it('finds each first by its name, its codes and every other name', () => {
		expect(ownLabels.length).toBeGreaterThan(650);
		const wrong = ownLabels.filter(({ iso3, text }) => first(text) !== iso3);
		expect(wrong).toEqual([]);
	});

	it('finds both who have had one name', () => {
		for (const typed of ['Czechoslovakia', 'Gilbert and Ellice Islands'])
			expect(
				findParticipants(index, typed).filter(({ rank }) => rank === 2),
				typed,
			).toHaveLength(2);
	});

	it.each([
		['UK', 'GBR'],
		['U.K.', 'GBR'],
		['usa', 'USA'],
		['us', 'USA'],
		['UAE', 'ARE'],
		['DRC', 'COD'],
		['EU', 'EUE'],
		['DPRK', 'PRK'],
		['ROK', 'KOR'],
		['PRC', 'CHN'],
		['KSA', 'SAU'],
		['RSA', 'ZAF'],
		['CAR', 'CAF'],
		['PNG', 'PNG'],
		['Vietnam', 'VNM'],
		['viet nam.', 'VNM'],
		['Turkey', 'TUR'],
		['Swaziland', 'SWZ'],
		['Côte d’Ivoire', 'CIV'],
		["cote d'ivoire", 'CIV'],
		['cote divoire', 'CIV'],
		['Guinea Bissau', 'GNB'],
		['St Lucia', 'LCA'],
		['st. vincent and the grenadines', 'VCT'],
		['St Kitts', 'KNA'],
		['the gambia', 'GMB'],
		['trinidad & tobago', 'TTO'],
		['sao tome', 'STP'],
		['north korea', 'PRK'],
		['britain', 'GBR'],
		['grenadines vincent', 'VCT'],
		['niger', 'NER'],
		['guinea', 'GIN'],
		['dominica', 'DMA'],
	])('finds “%s” as %s', (typed, iso3) => {
		expect(first(typed)).toBe(iso3);
	});

	it.each(['taiwan', 'kosovo', 'western sahara', 'hong kong', 'greenland', 'atlantis', '', ' .,'])(
		'finds nobody by “%s”',
		(typed) => {
			expect(findParticipants(index, typed)).toEqual([]);
		},
	);

	it('says by which name, unless it is the official one', () => {
		expect(findParticipants(index, 'burma')[0]).toMatchObject({ name: 'Myanmar', by: 'Burma' });
		expect(findParticipants(index, 'uk')[0]?.by).toBe('UK');
		expect(findParticipants(index, 'ukraine')[0]?.by).toBeUndefined();
	});

	it('finds by names and codes before the other names have come', () => {
		const early = searchIndex(participants);
		expect(findParticipants(early, 'vietnam')[0]?.iso3).toBe('VNM');
		expect(findParticipants(early, 'usa')[0]?.iso3).toBe('USA');
		expect(findParticipants(early, 'swaziland')).toEqual([]);
	});
});

describe('how it is written', () => {
	const ranked = (typed: string) => findParticipants(index, typed).map(({ iso3, rank }) => [iso3, rank]);
	/** What somebody may type: a label of a participant, or the beginning of one. */
	const typed = fc
		.tuple(fc.constantFrom(...ownLabels), fc.double({ min: 0.2, max: 1, noNaN: true }))
		.map(([{ text }, part]) => text.slice(0, Math.ceil(text.length * part)));

	it('does not matter in case', () => {
		fc.assert(
			fc.property(typed, fc.infiniteStream(fc.boolean()), (text, isUpper) => {
				const mixed = [...text].map((letter) => {
					const { value } = isUpper.next() as { value: boolean };
					return value ? letter.toUpperCase() : letter.toLowerCase();
				});
				expect(ranked(mixed.join(''))).toEqual(ranked(text));
			}),
		);
	});

	it('does not matter in diacritics, but for codes, which have none', () => {
		expect(fold('Đức')).toBe('duc');
		expect(first('my')).toBe('MYS');
		expect(findParticipants(index, 'mỹ').filter(({ iso3, by }) => iso3 === 'MYS' && by === 'MY')).toEqual([]);
		const longer = typed.filter((text) => fold(text).replaceAll(' ', '').length > 3);
		fc.assert(
			fc.property(longer, fc.constantFrom('\u0301', '\u0308', '\u0302'), (text, mark) => {
				expect(ranked(text.replaceAll(/\p{L}/gu, `$&${mark}`))).toEqual(ranked(text));
				expect(ranked(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toEqual(ranked(text));
			}),
		);
	});

	it('does not matter in punctuation', () => {
		fc.assert(
			fc.property(typed, fc.constantFrom('.', ' ', '-', '’', "'", '(', ', '), (text, sign) => {
				expect(ranked(`${sign}${text}${sign}`)).toEqual(ranked(text));
				expect(ranked(text.replaceAll(/[^\p{L}\p{N}]+/gu, sign))).toEqual(ranked(text));
			}),
		);
	});

	it('finds a whole name first without its spaces and signs, too', () => {
		const wrong = participants.filter(({ iso3, name }) => first(name.replaceAll(/[^\p{L}]/gu, '')) !== iso3);
		expect(wrong).toEqual([]);
	});

	it('finds a participant at every step of typing its name, so that no step is a miss', () => {
		const misses = [...participants, ...names].flatMap(({ iso3, name }) =>
			[...name]
				.map((_, at) => name.slice(0, at + 1))
				.filter(
					(start) => fold(start) && !findParticipants(index, start).some((match) => match.iso3 === iso3),
				),
		);
		expect(misses).toEqual([]);
	});
});

describe('a list that is filtered', () => {
	it('shows one row for an abbreviation, though other names begin so', () => {
		expect(left('UK')).toEqual(['GBR']);
		expect(left('eu', 'Eastern European States')).toEqual(['EUE']);
		expect(left('ukr')).toEqual(['UKR']);
	});

	it('keeps its order and takes every part of a name', () => {
		expect(left('guinea')).toEqual(['GNQ', 'GIN', 'GNB', 'PNG']);
		expect(left('Turkey')).toEqual(['TUR']);
	});

	it('finds in the text of the row, with words of the name as well', () => {
		const filter = rowFilter(index, 'hanoi viet');
		expect(filter('VNM', 'Signed Hanoi')).toBe(true);
		expect(filter('VNM', 'Signed New York')).toBe(false);
		expect(filter('FRA', 'Signed Hanoi')).toBe(false);
	});

	it('shows all rows for an empty search', () => {
		expect(left(' ')).toHaveLength(participants.length);
	});
});

describe('a space', () => {
	it.each([
		['south', true],
		['viet', true],
		['guinea', true],
		['st', true],
		['brazil', false],
		['nige', false],
		['xq', false],
	])('after “%s” is a part of a name: %s', (typed, expected) => {
		expect(isInsideName(index, typed)).toBe(expected);
	});
});
