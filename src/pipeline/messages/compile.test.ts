import { describe, expect, test } from 'vitest';
import { plural } from '#lib/messages/plural.ts';
import { readCatalogues } from './catalogue.ts';
import { generatedModule, messageModule } from './compile.ts';

const TEXTS = {
	en: {
		plain: 'It’s `$`',
		quoted: "'{'braces'}' and ''quotes''",
		argument: 'By {name} on {day}',
		exact: '{n, plural, one {# day} =0 {today} other {# days}}',
		ordinal: '{n, selectordinal, one {{n}st} two {{n}nd} few {{n}rd} other {{n}th}} of {all}',
		variant: '{vote, select, yes {Voted for {text}} no {Voted against {text}} other {}}',
		open: '{field, select, id {name} other {{field}}}',
		nested: '{n, plural, one {{vote, select, yes {{n} yes} no {{n} no} other {}}} other {many}}',
	},
	ru: {
		plain: 'Здесь',
		exact: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
	},
};
type Key = keyof (typeof TEXTS)['en'];
type Arguments = Record<string, string | number>;
const catalogues = readCatalogues(
	new Map(Object.entries(TEXTS).map(([locale, texts]) => [locale, JSON.stringify(texts)])),
);

/** The text that a browser's script gives. */
async function textOf(key: Key, args?: Arguments, locale: 'en' | 'ru' = 'en'): Promise<string> {
	const message = catalogues.get(locale)?.get(key) ?? catalogues.get('en')?.get(key);
	const source = messageModule(message!, 'plural').replace(
		/^import .*\n/,
		'const { plural } = globalThis;\n',
	);
	Object.assign(globalThis, { plural });
	const module = (await import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
	)) as Record<string, (args?: Arguments) => string>;
	return module[key]!(args);
}

describe('the text of a message', () => {
	test.each<[Key, Arguments | undefined, string]>([
		['plain', undefined, 'It’s `$`'],
		['quoted', undefined, "{braces} and 'quotes'"],
		['argument', { name: 'Viet Nam', day: 7 }, 'By Viet Nam on 7'],
		['exact', { n: 0 }, 'today'],
		['exact', { n: 1 }, '1 day'],
		['exact', { n: 1000 }, '1000 days'],
		['ordinal', { n: 1, all: 9 }, '1st of 9'],
		['ordinal', { n: 2, all: 9 }, '2nd of 9'],
		['ordinal', { n: 11, all: 9 }, '11th of 9'],
		['variant', { vote: 'no', text: '74/247' }, 'Voted against 74/247'],
		['variant', { vote: 'unknown', text: '74/247' }, ''],
		['open', { field: 'id' }, 'name'],
		['open', { field: 'title' }, 'title'],
		['nested', { n: 1, vote: 'no' }, '1 no'],
		['nested', { n: 5, vote: 'no' }, 'many'],
	])('%s with %j is "%s"', async (key, args, text) => {
		expect(await textOf(key, args)).toBe(text);
	});

	test.each([
		[1, '1 день'],
		[2, '2 дня'],
		[5, '5 дней'],
		[21, '21 день'],
	])('follows the plural rules of its language: %d', async (n, text) => {
		expect(await textOf('exact', { n }, 'ru')).toBe(text);
	});

	test('that is not translated is English, with the plural rules of English', async () => {
		expect(await textOf('ordinal', { n: 2, all: 9 }, 'ru')).toBe('2nd of 9');
	});
});

test('a build in a language has its texts alone, and English for those that it lacks', () => {
	const code = generatedModule(catalogues, 'ru');
	expect(code).toContain('export const plain = (): string => `Здесь`;');
	expect(code).toContain(
		'export const argument = (args: { name: string | number; day: string | number }): string =>',
	);
	expect(code).toContain('`By ${args.name} on ${args.day}`');
	expect(code).toContain("export const LANGUAGE = 'ru'");
});
