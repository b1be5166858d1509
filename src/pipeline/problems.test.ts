import { expect, test } from 'vitest';
import { Problems, sayProblem } from './problems.ts';

test('problems are told by file, then by line, whatever the order in which they were found', () => {
	const problems = new Problems();
	problems.addLine('b.csv', 1, 'expected 1');
	problems.addLine('a.csv', 10, 'expected 10');
	problems.addCell({ file: 'a.csv', line: 9, raw: { x: 'say "y"' } }, 'x', 'expected 9');
	expect(problems.list.map(sayProblem)).toEqual([
		'a.csv:9: x: "say \\"y\\"": expected 9',
		'a.csv:10: expected 10',
		'b.csv:1: expected 1',
	]);
});
