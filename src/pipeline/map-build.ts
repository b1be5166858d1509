/**
 * `npm run map:build`: draws the base map from the atlas into `src/lib/map/generated` and `static/map`.
 * With `--check` it writes nothing, and fails unless the committed files are what it would write.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMap } from './map/build.ts';
import { sizesOf } from './map/sizes.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, text] of buildMap()) {
	const file = new URL(`../../${path}`, import.meta.url);
	if (!isCheck) {
		mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
		writeFileSync(file, text);
	} else if (committed(file) !== text) stale.push(path);
	const { raw, gzip, brotli } = sizesOf(text);
	console.log(`${path}: ${raw} bytes, gzip ${gzip}, brotli ${brotli}`);
}

if (stale.length > 0) {
	console.error(
		`Not what the atlas and the facts build: ${stale.join(', ')}. Run npm run map:build and commit the result.`,
	);
	process.exitCode = 1;
}

function committed(file: URL): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
