import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archivePath, isKept, keep } from './archive.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hanoi-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (asOf: string, what: string) =>
	new Map([['standing.json', `${JSON.stringify({ asOf, what })}\n`]]);
const kept = (asOf: string) => readFileSync(join(folder, archivePath(asOf)), 'utf8');

it('keeps the standing of each as-of day beside the others', () => {
	keep(folder, files('2026-09-26', 'first'));
	keep(folder, files('2026-11-01', 'second'));
	expect(kept('2026-09-26')).toContain('first');
	expect(kept('2026-11-01')).toContain('second');
});

it('tells whether today’s is kept as it is', () => {
	expect(isKept(folder, files('2026-09-26', 'first'))).toBe(false);
	keep(folder, files('2026-09-26', 'first'));
	expect(isKept(folder, files('2026-09-26', 'first'))).toBe(true);
	expect(isKept(folder, files('2026-09-26', 'mended'))).toBe(false);
});
