/**
 * `npm run map:build`: draws the base map from the atlas into `src/lib/map/generated` and `static/map`.
 * With `--check` it writes nothing, and fails unless the committed files are what it would write.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { print, printError, ROOT, runCommand, whileWriting } from './command.ts';
import { buildMap } from './map/build.ts';
import { sizesOf } from './map/check.ts';
import { writeSafely } from './files.ts';

await runCommand(() =>
	process.argv.includes('--check')
		? check()
		: whileWriting(() => {
				const files = buildMap();
				writeSafely(ROOT, Object.fromEntries(files));
				printSizes(files);
			}),
);

function check(): void {
	const files = buildMap();
	printSizes(files);
	const stale = [...files].filter(([path, text]) => committed(path) !== text).map(([path]) => path);
	if (stale.length === 0) return;
	printError(
		`Not what the atlas and the facts build: ${stale.join(', ')}. Run npm run map:build and commit the result.`,
	);
	process.exitCode = 1;
}

function printSizes(files: ReadonlyMap<string, string>): void {
	for (const [path, text] of files) {
		const { raw, gzip, brotli } = sizesOf(text);
		print(`${path}: ${raw} bytes, gzip ${gzip}, brotli ${brotli}`);
	}
}

function committed(path: string): string | undefined {
	try {
		return readFileSync(join(ROOT, path), 'utf8');
	} catch {
		return undefined;
	}
}
