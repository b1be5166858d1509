import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { anyChanges, anyView, names } from './fixture.ts';
import { parseChanges, parseDebate, serializeChanges, serializeDebate } from './page-views.ts';
import { onOff } from './params.ts';
import { mendedParams, namedParams, queryOf, splitAddress } from './query.ts';
import { parseView, serializeView, unknownParams } from './view.ts';

/** What becomes of an ampersand in a content management system, and of two of them one after the other. */
const ampersand = fc.constantFrom(
	'&',
	'&amp;',
	'&AMP;',
	'&#38;',
	'&#038;',
	'&#x26;',
	'&#X26;',
	'&amp;amp;',
	'&amp;#038;',
	'&%23038;',
);
const spelling = fc.constantFrom(
	(name: string) => name,
	(name: string) => name.toUpperCase(),
	(name: string) => name.charAt(0).toUpperCase() + name.slice(1),
);
const fragment = fc.constantFrom('', '#3', '#?secret=aB3dE5');

/** An address as it may arrive, from the query that our own code writes. */
const mangled = (query: string) => {
	const pairs = query.slice(1).split('&').filter(Boolean);
	const forEachPair = { minLength: pairs.length, maxLength: pairs.length };
	return fc
		.record({
			separators: fc.array(ampersand, forEachPair),
			spellings: fc.array(spelling, forEachPair),
			start: fc.constantFrom('', 'amp;', '%23038;'),
			fragment,
		})
		.map(({ separators, spellings, start, fragment }) => {
			const spelled = pairs.map((pair, i) => pair.replace(/^[^=]*/, spellings[i]!));
			const text = spelled.map((pair, i) => `${separators[i]!}${pair}`).join('');
			return { url: new URL(`https://example.org/embed/?${start}utm_source=x${text}${fragment}`), fragment };
		});
};

describe('an address that a content management system has escaped, in any case', () => {
	it('is the view that was written', () => {
		fc.assert(
			fc.property(
				anyView.chain((view) => fc.tuple(fc.constant(view), mangled(serializeView(view)))),
				([view, { url, fragment }]) => {
					expect(parseView(new URLSearchParams(queryOf(url)), names)).toEqual({ view, problems: [] });
					expect(splitAddress(url).fragment).toBe(fragment);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('is the view that was written on pages with other parameters', () => {
		const scope = { ...names, usual: { from: dayOf('2025-10-25'), to: dayOf('2026-09-26') } };
		fc.assert(
			fc.property(
				anyChanges(scope).chain((view) =>
					fc.tuple(fc.constant(view), mangled(serializeChanges(view, scope))),
				),
				([view, { url }]) => {
					const parsed = parseChanges(new URLSearchParams(queryOf(url)), scope);
					expect(parsed).toEqual({ ...view, problems: [] });
				},
			),
		);
	});

	it('loses nothing behind a &#038; that the browser takes for the fragment', () => {
		const url = new URL(
			'https://example.org/embed/?on=2025-10-26&#038;frozen&#038;asof=2026-09-26#?secret=abc',
		);
		expect(url.hash).toBe('#038;frozen&#038;asof=2026-09-26#?secret=abc');
		expect([...namedParams(new URLSearchParams(queryOf(url)))]).toEqual([
			['on', '2025-10-26'],
			['frozen', ''],
			['asof', '2026-09-26'],
		]);
		expect(splitAddress(url).fragment).toBe('#?secret=abc');
	});
});

describe('parameters of others', () => {
	it('keep their name and their value', () => {
		const query = 'utm_source=a%26amp%3Bb&UTM_Medium=x&gclid=1';
		expect(mendedParams(new URLSearchParams(query)).toString()).toBe(query);
		const { view } = parseDebate(new URLSearchParams('UTM_Source=x&KIND=un'));
		expect(serializeDebate(view, new URLSearchParams('UTM_Source=x&KIND=ngo'))).toBe('?UTM_Source=x&kind=un');
		expect(unknownParams(new URLSearchParams('amp;on=2025-10-26&Colour=red'))).toEqual(['Colour=red']);
	});

	it('leave a plain fragment alone', () => {
		expect(splitAddress({ search: '?on=2025-10-26', hash: '#table' })).toEqual({
			query: '?on=2025-10-26',
			fragment: '#table',
		});
	});
});

/** What the script in app.html writes to the document, run as a browser runs it. */
function beforeFirstPaint({ search, hash }: URL): Record<string, string> {
	return runFirst({ search, hash, pathname: '/' }).dataset;
}

/** The same, with where it leads to. @param lang the language of the page */
function runFirst(location: { search: string; hash: string; pathname: string }, lang = 'en') {
	let address: string | undefined;
	const html = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');
	const dataset: Record<string, string> = {};
	runInNewContext(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '', {
		document: {
			documentElement: { dataset, lang, classList: { add: () => undefined } },
			addEventListener: () => undefined,
		},
		location: { ...location, replace: (to: string) => void (address = to) },
		URLSearchParams,
	});
	return { dataset, address };
}

describe('the script that runs before the first paint', () => {
	it.each([
		['en', '/embed/', '?lang=fr&on=2026-01-31', '../fr/embed/?lang=fr&on=2026-01-31'],
		['en', '/a/path/embed/index.html', '?LANG=AR', '../ar/embed/?LANG=AR'],
		['fr', '/fr/embed/', '?lang=en', '../../embed/?lang=en'],
		['zh-Hans', '/zh/embed/', '?lang=vi', '../../vi/embed/?lang=vi'],
		['zh-Hans', '/zh/embed/', '?lang=zh', undefined],
		['en', '/embed/', '?lang=tlh', undefined],
		['en', '/embed/', '', undefined],
		['en', '/', '?lang=fr', undefined],
	])('in "%s" at %s%s leads to %s', (lang, pathname, search, address) => {
		expect(runFirst({ search, hash: '', pathname }, lang).address).toBe(address);
	});

	it('reads every address as the rest of the site does', () => {
		const value = fc.constantFrom(
			'',
			'on',
			'off',
			'true',
			'False',
			'0',
			'1',
			'no',
			'frozen',
			'maybe',
			'dark',
			'Dark',
		);
		const param = fc.tuple(fc.constantFrom('theme', 'legend', 'timeline', 'frozen'), value);
		const query = fc
			.array(param)
			.map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
		fc.assert(
			fc.property(
				query.chain((query) => mangled(query)),
				({ url }) => {
					const params = namedParams(new URLSearchParams(queryOf(url)));
					const isOn = (name: string) => {
						const parsed = params.has(name) ? onOff(name)(params.get(name) ?? '') : undefined;
						return parsed?.kind === 'valid' ? parsed.value : undefined;
					};
					const { theme } = parseView(params, names).view;
					const expected: Record<string, string> = {};
					if (theme !== 'auto') expected['theme'] = theme;
					if (isOn('legend') === false) expected['legend'] = 'off';
					if (isOn('timeline') === false || isOn('frozen') === true) expected['timeline'] = 'off';
					if (url.hash.endsWith('#3')) expected['waits'] = '';
					expect(beforeFirstPaint(url)).toEqual(expected);
				},
			),
			{ numRuns: 300 },
		);
	});
});
