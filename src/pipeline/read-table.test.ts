import { describe, expect, test } from 'vitest';
import { Problems, sayProblem } from './problems.ts';
import { readTable } from './read-table.ts';

function read(text: string) {
	const problems = new Problems();
	const { rows, whole } = readTable('t.csv', text, ['a', 'b'], problems);
	return {
		cells: rows.map(({ line, raw }) => [line, raw['a'], raw['b']]),
		whole,
		said: problems.list.map(sayProblem),
	};
}

test('cuts quoted cells, with commas, quotes and line ends in them', () => {
	expect(read('a,b\n"x, ""y""","1\n2"\n')).toEqual({ cells: [[2, 'x, "y"', '1\n2']], whole: true, said: [] });
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
		const { cells, whole, said } = read('a,b\n"1\n2",x\n3\n4,5,6\n7,8\n');
		expect(said).toEqual(['t.csv:4: expected 2 cells, found 1', 't.csv:5: expected 2 cells, found 3']);
		expect(cells.map(([line]) => line)).toEqual([2, 6]);
		expect(whole).toBe(false);
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
		expect(read('a\n1\n')).toEqual({ cells: [], whole: false, said: ['t.csv:1: expected a column b'] });
	});

	test('an empty file', () => {
		expect(read('').said).toEqual(['t.csv:1: expected a column a', 't.csv:1: expected a column b']);
	});

	test('a quote that is never closed, named where its row begins', () => {
		const { cells, whole, said } = read('a,b\n"1\n2",x\n3,"4\n5,6\n');
		expect(cells.map(([line]) => line)).toEqual([2]);
		expect(whole).toBe(false);
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
