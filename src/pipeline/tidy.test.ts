import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTexts } from './data-files.ts';
import { tidied, tidy } from './tidy.ts';

describe('what a spreadsheet has done to a table is undone', () => {
	it.each([
		['a byte order mark', '\uFEFFa,b\n1,2\n', 'a,b\n1,2\n'],
		['CRLF', 'a,b\r\n1,"2\r\n3"\r\n', 'a,b\n1,"2\n3"\n'],
		[
			'semicolons, with cells that have commas and semicolons in them',
			'a;b\n1,5;"2;3"\n',
			'a,b\n"1,5",2;3\n',
		],
		['all of it', '\uFEFFa;b\r\n1;2\r\n', 'a,b\n1,2\n'],
	])('%s', (_, before, after) => {
		expect(tidy(before)).toBe(after);
	});

	it('and nothing else: a second time changes nothing', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^a[;,]b(\r?\n[x1;,]{0,6}){0,5}$/), (text) => {
				const once = tidy(text);
				expect(tidy(once)).toBe(once);
			}),
		);
	});

	it('our own tables are as they should be', () => {
		expect(tidied(readTexts('src/facts'))).toEqual({});
	});
});
