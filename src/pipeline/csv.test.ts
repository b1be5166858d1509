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

const TIDY = 'npm run facts:tidy mends it';

describe('says what is not as it should be, and reads on', () => {
	/** What is wrong, the text, what is said of it, and the lines that are read all the same. */
	test.each<[string, string, string[], number[]]>([
		['a byte order mark', '\uFEFFa,b\n1,2\n', [`1: expected UTF-8 without a byte order mark; ${TIDY}`], [2]],
		[
			'CRLF, at its first line',
			'a,b\n1,2\r\n3,4\r\n',
			[`2: expected lines that end in LF, found CR; ${TIDY}`],
			[2, 3],
		],
		['bytes that are no UTF-8', 'a,b\n3,\uFFFD\n', ['2: expected UTF-8, found bytes that are not'], [2]],
		[
			'rows of the wrong length',
			'a,b\n"1\n2",x\n3\n4,5,6\n7,8\n',
			['4: expected 2 cells, found 1', '5: expected 2 cells, found 3'],
			[2, 6],
		],
		['an empty line', 'a,b\n1,2\n\n3,4\n', ['3: expected 2 cells, found an empty line'], [2, 4]],
		[
			'semicolons between the cells',
			'a;b\n1;2\n3;4\n',
			[`1: expected commas between the cells, found semicolons; ${TIDY}`],
			[],
		],
		[
			'typographic quotes around a cell with commas',
			'a,b\n1,“2, 3”\n',
			[
				'2: expected 2 cells, found 3; it has typographic quotes: a cell with commas in it stands in straight ones (")',
			],
			[],
		],
		['a column twice', 'a,b,b\n1,2,3\n', ['1: expected no column "b"'], [2]],
		['a missing column', 'a\n1\n', ['1: expected a column b'], []],
		['an empty file', '', ['1: expected a column a', '1: expected a column b'], []],
		[
			'a quote that is never closed',
			'a,b\n"1\n2",x\n3,"4\n5,6\n',
			['4: expected the quote that opens in this row to be closed, and quotes inside it to be doubled'],
			[2],
		],
		[
			'a quote in a cell without quotes',
			'a,b\n1,2\n3,4"5"\n',
			['3: expected a cell with quotes to be in quotes, and each quote in it to be doubled'],
			[2],
		],
		[
			'a quote that is not doubled',
			'a,b\n1,"2"3"\n',
			['2: expected the quote that opens in this row to be closed, and quotes inside it to be doubled'],
			[],
		],
	])('%s', (_, text, expected, lines) => {
		const { cells, said } = read(text);
		expect(said).toEqual(expected.map((problem) => `t.csv:${problem}`));
		expect(cells.map(([line]) => line)).toEqual(lines);
	});

	test.each([
		['b,a\n1,2\n', ['2', '1'], 't.csv:1: expected the columns in the order a,b; put them back'],
		['a,c,b\n1,2,3\n', ['1', '3'], 't.csv:1: expected no column "c"'],
	])('columns are read by name (%j)', (text, [a, b], problem) => {
		expect(read(text)).toMatchObject({ cells: [[2, a, b]], said: [problem] });
	});

	test.each([
		['a,b\n1,2\n', true],
		['a,b\n3\n', false],
		['a\n1\n', false],
		['a,b\n3,"4\n', false],
	])('a table is whole only with all its rows (%j)', (text, isComplete) => {
		expect(read(text).isComplete).toBe(isComplete);
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
