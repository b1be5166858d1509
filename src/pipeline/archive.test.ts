import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveFiles, archivePath, isKept, releasesIn } from './archive.ts';
import { writeSafely } from './files.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hanoi-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (release: string, what: string, asOf = release) =>
	new Map([
		['standing.json', `${JSON.stringify({ version: 1, asOf, release, what })}\n`],
		['standing.schema.json', '{}'],
	]);
const keep = (released: ReturnType<typeof files>) =>
	writeSafely(folder, Object.fromEntries(archiveFiles(folder, released)));
const kept = (release: string) => readFileSync(join(folder, archivePath(release)), 'utf8');

it('keeps the standing of each as-of day beside the others', () => {
	keep(files('2026-09-26', 'first'));
	keep(files('2026-11-01', 'second'));
	expect(kept('2026-09-26')).toContain('first');
	expect(kept('2026-11-01')).toContain('second');
});

it('leaves what was published as it is when it is corrected, which is a release of its own', () => {
	keep(files('2026-09-26', 'first'));
	keep(files('2026-11-28', 'corrected', '2026-09-26'));
	expect(kept('2026-09-26')).toContain('first');
	expect(kept('2026-11-28')).toContain('corrected');
	expect(releasesIn(folder).map(({ release, asOf }) => [release, asOf])).toEqual([
		['2026-11-28', '2026-09-26'],
		['2026-09-26', '2026-09-26'],
	]);
});

it('tells whether today’s is kept as it is', () => {
	expect(isKept(folder, files('2026-09-26', 'first'))).toBe(false);
	keep(files('2026-09-26', 'first'));
	expect(isKept(folder, files('2026-09-26', 'first'))).toBe(true);
	expect(isKept(folder, files('2026-09-26', 'mended'))).toBe(false);
});

it('lists the releases, the newest first, with what it takes to check a copy', () => {
	keep(files('2026-09-26', 'first'));
	keep(files('2026-11-01', 'second'));
	const { releases } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
		releases: { asOf: string; files: { name: string; version: number; bytes: number; sha256: string }[] }[];
	};
	expect(releases.map(({ asOf }) => asOf)).toEqual(['2026-11-01', '2026-09-26']);
	expect(releases[1]?.files).toEqual([
		{
			name: 'standing.json',
			version: 1,
			bytes: kept('2026-09-26').length,
			sha256: createHash('sha256').update(kept('2026-09-26')).digest('hex'),
		},
	]);
});

it('tells that the list is not of what is there', () => {
	keep(files('2026-09-26', 'first'));
	writeFileSync(join(folder, archivePath('2026-09-26')), '{"version":1,"asOf":"2026-09-26","tampered":true}');
	expect(isKept(folder, files('2026-09-26', 'first'))).toBe(false);
});
