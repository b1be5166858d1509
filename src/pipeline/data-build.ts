import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKept, keep } from './archive.ts';
import { compileFacts } from './compile.ts';
import { compareFolder, readTexts, writeFolder } from './data-files.ts';
import { sayProblem } from './problems.ts';

// `data:build` compiles the facts to static/data and keeps the standing of the as-of day in static/archive; `--check` only tells whether that has been done.

const root = new URL('../../', import.meta.url);
const factsFolder = fileURLToPath(new URL('src/facts', root));
const dataFolder = fileURLToPath(new URL('static/data', root));
const archiveFolder = fileURLToPath(new URL('static/archive', root));

const { problems, files } = compileFacts(readTexts(factsFolder));
if (problems.length > 0) {
	console.error(problems.map(sayProblem).join('\n'));
	console.error(`${problems.length} problems in the facts; nothing was written`);
	process.exitCode = 1;
} else if (process.argv.includes('--check')) {
	mkdirSync(dataFolder, { recursive: true });
	const departures = compareFolder(dataFolder, files).map((departure) => `static/data/${departure}`);
	if (!isKept(archiveFolder, files))
		departures.push('static/archive: today’s standing.json is not kept as it is');
	for (const departure of departures) console.error(departure);
	if (departures.length > 0) console.error('run npm run data:build and commit what it writes');
	else console.log(`static/data is what the facts compile to (${files.size} files)`);
	process.exitCode = departures.length > 0 ? 1 : 0;
} else {
	writeFolder(dataFolder, files);
	keep(archiveFolder, files);
	console.log(`wrote ${files.size} files to static/data`);
}
