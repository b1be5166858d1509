import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTable, tidy } from './csv.ts';
import { readTexts } from './files.ts';
import { Problems, problemText } from './problems.ts';

function read(text: string) {
	const problems = new Problems();
	const { rows, isComplete } = readTable('t.csv', text, ['a', 'b'], problems);
	return {
		cells: rows.map(({ line, raw }) => [line, raw['a'], raw['b']]),
		isComplete,
		said: problems.list.map(problemText),
	};
}

test('cuts quoted cells, with commas, quotes and line ends in them', () => {
	expect(read('a,b\n"x, ""y""","1\n2"\n')).toEqual({
		cells: [[2, 'x, "y"', '1\n2']],
		isComplete: true,
		said: [],
	});
});

test('the line of a row is that on which it begins, also after rows of several lines', () => {
	expect(read('a,b\n"1\n\n2",x\n3,"4\n5"\n6,7\n').cells.map(([line]) => line)).toEqual([2, 5, 7]);
});

describe('says what is not as it should be, and reads on', () => {
	test('a byte order mark', () => {
		const { cells, said } = read('\uFEFFa,b\n1,2\n');
		expect(cells).toEqual([[2, '1', '2']]);
		expect(said).toEqual(['t.csv:1: expected UTF-8 without a byte order mark; npm run facts:tidy mends it']);
	});

	test('CRLF, at its first line', () => {
		const { cells, said } = read('a,b\n1,2\r\n3,4\r\n');
		expect(cells).toEqual([
			[2, '1', '2'],
			[3, '3', '4'],
		]);
		expect(said).toEqual(['t.csv:2: expected lines that end in LF, found CR; npm run facts:tidy mends it']);
	});

	test('bytes that are no UTF-8', () => {
		expect(read('a,b\n1,2\n3,\uFFFD\n').said).toEqual(['t.csv:3: expected UTF-8, found bytes that are not']);
	});

	test('rows of the wrong length, on their own lines', () => {
		const { cells, isComplete, said } = read('a,b\n"1\n2",x\n3\n4,5,6\n7,8\n');
		expect(said).toEqual(['t.csv:4: expected 2 cells, found 1', 't.csv:5: expected 2 cells, found 3']);
		expect(cells.map(([line]) => line)).toEqual([2, 6]);
		expect(isComplete).toBe(false);
	});

	test('an empty line', () => {
		expect(read('a,b\n1,2\n\n3,4\n').said).toEqual(['t.csv:3: expected 2 cells, found an empty line']);
	});

	test('columns in another order are read by name', () => {
		const { cells, said } = read('b,a\n1,2\n');
		expect(cells).toEqual([[2, '2', '1']]);
		expect(said).toEqual(['t.csv:1: expected the columns in the order a,b; put them back']);
	});

	test('semicolons between the cells, said once', () => {
		expect(read('a;b\n1;2\n3;4\n').said).toEqual([
			't.csv:1: expected commas between the cells, found semicolons; npm run facts:tidy mends it',
		]);
	});

	test('typographic quotes around a cell with commas', () => {
		expect(read('a,b\n1,“2, 3”\n').said).toEqual([
			't.csv:2: expected 2 cells, found 3; it has typographic quotes: a cell with commas in it stands in straight ones (")',
		]);
	});

	test('a column too many', () => {
		const { cells, said } = read('a,c,b\n1,2,3\n');
		expect(cells).toEqual([[2, '1', '3']]);
		expect(said).toEqual(['t.csv:1: expected no column "c"']);
	});

	test('a column twice', () => {
		expect(read('a,b,b\n1,2,3\n').said).toEqual(['t.csv:1: expected no column "b"']);
	});
});

describe('gives up on', () => {
	test('a missing column', () => {
		expect(read('a\n1\n')).toEqual({ cells: [], isComplete: false, said: ['t.csv:1: expected a column b'] });
	});

	test('an empty file', () => {
		expect(read('').said).toEqual(['t.csv:1: expected a column a', 't.csv:1: expected a column b']);
	});

	test('a quote that is never closed, named where its row begins', () => {
		const { cells, isComplete, said } = read('a,b\n"1\n2",x\n3,"4\n5,6\n');
		expect(cells.map(([line]) => line)).toEqual([2]);
		expect(isComplete).toBe(false);
		expect(said).toEqual([
			't.csv:4: expected the quote that opens in this row to be closed, and quotes inside it to be doubled',
		]);
	});

	test('a quote in a cell without quotes', () => {
		expect(read('a,b\n1,2\n3,4"5"\n').said).toEqual([
			't.csv:3: expected a cell with quotes to be in quotes, and each quote in it to be doubled',
		]);
	});

	test('a quote that is not doubled', () => {
		expect(read('a,b\n1,"2"3"\n').said).toEqual([
			't.csv:2: expected the quote that opens in this row to be closed, and quotes inside it to be doubled',
		]);
	});
});

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
		for (const text of Object.values(readTexts('src/facts'))) expect(tidy(text)).toBe(text);
	});
});
