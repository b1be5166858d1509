import { expect, test } from 'vitest';
import { readCatalogues } from './catalogue.ts';

const json = (texts: Record<string, string>) => JSON.stringify(texts, null, '\t');

/** The mistakes of English, and of French beside it. */
function mistakes(english: string, french?: string): string[] {
	try {
		readCatalogues(new Map([['en', english], ...(french === undefined ? [] : [['fr', french] as const])]));
		return [];
	} catch (error) {
		return (error as Error).message.split('\n');
	}
}

test.each([
	[
		'an argument that is not closed',
		'Signed by {name',
		'2:21: text: expected a "}" that closes the argument',
	],
	[
		'an argument without a name',
		'Signed by {}',
		'2:21: text: expected the name of an argument between the braces',
	],
	['a plural without "other"', '{n, plural, one {a}}', '2:30: text: expected a variant "other"'],
	[
		'a category that English lacks',
		'{n, plural, few {a} other {b}}',
		'2:27: text: expected a category of "en": one, other',
	],
	['a variant twice', '{n, select, a {1} a {2} other {}}', '2:29: text: expected each variant once'],
	[
		'a format',
		'On {day, date, short}',
		'2:14: text: expected "plural", "selectordinal" or "select": numbers and days are given as text',
	],
	['an offset', '{n, plural, offset:1 other {#}}', '2:11: text: expected a plural without "offset"'],
	[
		'two uses of an argument',
		'{n, plural, other {#}} {n, select, a {b} other {c}}',
		'2:34: text: expected "n" to be a number or a variant, not both',
	],
])('%s is named with file, key, line, column and what was expected', (_, text, expected) => {
	expect(mistakes(json({ text }))).toEqual([`src/messages/en.json:${expected}`]);
});

test('a column counts what JSON escapes as it is written', () => {
	expect(mistakes('{ "text": "\\"\\u00e9\\" {" }')).toEqual([
		'src/messages/en.json:1:23: text: expected a "}" that closes the argument',
	]);
});

test.each([['{ "a": "b", "a": "c" }'], ['{ "a": { "b": "c" } }'], ['{ "a": "b" ']])(
	'%s is no catalogue',
	(source) => {
		expect(mistakes(source)).toEqual([
			'src/messages/en.json: expected a JSON object whose keys are distinct and whose values are strings',
		]);
	},
);

test('every mistake is listed', () => {
	expect(mistakes(json({ one: '{', two: '{n, plural, one {a}}', BAD: 'x' }))).toHaveLength(3);
});

test.each([
	['a key that English lacks', { other: 'x' }, '2:12: other: expected a key of en.json'],
	[
		'an argument that English lacks',
		{ text: 'Un {nom} {name}' },
		'2:14: text: expected an argument that en.json has: n, vote, name',
	],
	[
		'no more than a part of the arguments',
		{ text: 'Rien' },
		'2:11: text: expected the argument "name" somewhere',
	],
	[
		'a plural of what is text in English',
		{ text: '{name, plural, other {x}}' },
		'2:11: text: expected "name" to be in a plural in en.json too',
	],
	[
		'a variant that English lacks',
		{ text: '{vote, select, yse {oui} other {non}} {name}' },
		'2:11: text: expected the variants that en.json has: yes, no',
	],
	[
		'a closed list without a variant',
		{ text: '{vote, select, yes {oui} other {}} {name}' },
		'2:11: text: expected the variants that en.json has: yes, no',
	],
	[
		'a category that French lacks',
		{ text: '{n, plural, two {x} other {y}} {name}' },
		'2:27: text: expected a category of "fr": one, many, other',
	],
])('a translation with %s is refused', (_, french, expected) => {
	const english = {
		text: '{n, plural, one {#} other {#}} {vote, select, yes {yes} no {no} other {}} {name}',
	};
	expect(mistakes(json(english), json(french))).toEqual([`src/messages/fr.json:${expected}`]);
});

test('a translation may choose by fewer arguments, other categories, and one text for several variants', () => {
	const english = {
		text: '{n, plural, one {one by {name}} other {#}} {vote, select, yes {yes} no {no} other {}}',
	};
	const french = {
		text: '{n, plural, =0 {zéro} one {un} many {#} other {#}} {name} {vote, select, yes {oui} other {non}}',
	};
	expect(mistakes(json(english), json(french))).toEqual([]);
});
