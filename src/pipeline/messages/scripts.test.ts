import { describe, expect, test } from 'vitest';
import { plural } from '#lib/messages/plural.ts';
import { readCatalogues } from './catalogue.ts';
import { generatedModule } from './compile.ts';
import { markedModule, scriptWriter } from './scripts.ts';

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
	const source = markedModule(key, catalogues, 'plural').replace(
		/^import .*\n/,
		'const { plural } = globalThis;\n',
	);
	const script = scriptWriter(source)(
		(name) => catalogues.get(locale)?.get(name) ?? catalogues.get('en')?.get(name),
		false,
	);
	Object.assign(globalThis, { plural });
	const module = (await import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
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

describe('a script', () => {
	const english = (key: string) => catalogues.get('en')?.get(key);

	test('has the texts of its language alone', () => {
		const write = scriptWriter('f(__message__(`plain 0`))');
		expect(write((key) => catalogues.get('ru')?.get(key), false)).toBe('f(`Здесь`)');
	});

	test('that a minifier has put together still gives the texts', () => {
		const code =
			'f("é"+__message__(`argument 0`,{name:__message__(`plain 0`),day:g()})+__message__("exact 0",e,p))';
		expect(scriptWriter(code)(english, false)).toBe(
			'f("é"+(__args=>`By ${__args.name} on ${__args.day}`)({name:`It’s \\`$\\``,day:g()})' +
				'+(e.n==0?`today`:p(e.n,`en`)==`one`?`${e.n} day`:`${e.n} days`))',
		);
	});

	test('with a marker that is not understood is refused', () => {
		expect(() => scriptWriter('(0,__message__)(`plain 0`)')(english, false)).toThrow('marker');
	});

	test('in a folder further down finds the styles that languages share', () => {
		const code = 'd=["../nodes/0.js","../assets/0.css"]';
		expect(scriptWriter(code)(english, true)).toBe('d=["../nodes/0.js","../../assets/0.css"]');
	});

	test('has another name when its text in one language changes', () => {
		const changed = new Map(catalogues).set('ru', new Map());
		expect(markedModule('plain', changed, '')).not.toBe(markedModule('plain', catalogues, ''));
		expect(markedModule('open', changed, '')).toBe(markedModule('open', catalogues, ''));
	});
});

test('on the server a message is in the current language', () => {
	expect(generatedModule(catalogues)).toContain(
		'export const plain = (): string => locale()===`ru`?`Здесь`:`It’s \\`$\\``;',
	);
});
