import { expect, test } from 'vitest';
import { writeFeed } from './compile.ts';

test('one key or record a line, and nothing else', () => {
	const feed = {
		version: 1,
		from: ['a', 'b'],
		one: { x: 1, y: 'ü' },
		list: [{ x: 1 }, { x: [2, 3] }],
		byId: { p: { x: 1 } },
	};
	expect(writeFeed(feed)).toBe(
		[
			'{',
			'\t"version": 1,',
			'\t"from": ["a", "b"],',
			'\t"one": {"x": 1, "y": "ü"},',
			'\t"list": [',
			'\t\t{"x":1},',
			'\t\t{"x":[2,3]}',
			'\t],',
			'\t"byId": {',
			'\t\t"p": {"x":1}',
			'\t}',
			'}',
			'',
		].join('\n'),
	);
	expect(JSON.parse(writeFeed(feed))).toEqual(feed);
});

test('empty lists and maps', () => {
	expect(JSON.parse(writeFeed({ list: [], map: {} }))).toEqual({ list: [], map: {} });
});
