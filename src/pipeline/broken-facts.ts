import { expect, test } from 'vitest';
import { compileFacts } from './compile.ts';
import { readTexts } from './data-files.ts';
import type { Texts } from './facts.ts';
import { sayProblem } from './problems.ts';

// For tests only: real tables, broken in one place.

/** The tables as they were on 22 November 2026: tests that name their rows do not fail when the facts move on. */
export const real = readTexts('tests/fixtures/facts');

/** A row of instruments.csv that many tests break. */
export const MUS = 'MUS,signature,2025-11-19,2025-11-19,New York,register,medium,nlmfa';

/** `texts` with the first `find` in one of them replaced. Throws where there is none, so that no test can pass for nothing. */
export function edit(texts: Texts, file: string, find: string, replace: string): Texts {
	const text = texts[file];
	if (!text?.includes(find)) throw new Error(`${file} no longer has ${find}`);
	return { ...texts, [file]: text.replace(find, () => replace) };
}

/** The line of the first `find` in a real table. */
export function lineOf(file: string, find: string): number {
	const text = real[file] ?? '';
	return text.slice(0, text.indexOf(find)).split('\n').length;
}

/** What the pipeline says of these tables. */
export function said(texts: Texts): string[] {
	return compileFacts(texts).problems.map(sayProblem);
}

/** What is broken, the table, a text in it, what the text becomes, and what is said of the row that the text begins in. */
export type Case = readonly [title: string, file: string, find: string, replace: string, said: string];

/** Runs each case as a test, which also holds that nothing else is said: a broken row must not make others look broken. */
export function testCases(cases: readonly Case[]): void {
	test.each(cases)('%s', (_title, file, find, replace, problem) => {
		const line = lineOf(file, find);
		expect(said(edit(real, file, find, replace))).toEqual([`src/facts/${file}:${line}: ${problem}`]);
	});
}
