import { join } from 'node:path';
import process from 'node:process';
import { archiveFiles, isKept } from './archive.ts';
import { print, printError, ROOT, runCommand, whileWriting } from './command.ts';
import { compileFacts } from './compile.ts';
import { compareFolder, leftIn, readTexts } from './data-files.ts';
import { sayProblem } from './problems.ts';
import { writeSafely } from './write-safely.ts';

// `data:build` compiles the facts to static/data and keeps the standing of the as-of day in static/archive; `--check` only tells whether that has been done.

const dataFolder = join(ROOT, 'static/data');
const archiveFolder = join(ROOT, 'static/archive');

await runCommand(() => (process.argv.includes('--check') ? check() : whileWriting(build)));

function build(): void {
	const files = compiled();
	if (!files) return;
	const below = (folder: string, texts: ReadonlyMap<string, string>) =>
		[...texts].map(([path, text]): [string, string] => [join(folder, path), text]);
	writeSafely(
		join(ROOT, 'static'),
		Object.fromEntries([...below('data', files), ...below('archive', archiveFiles(archiveFolder, files))]),
		leftIn(dataFolder, files).map((name) => join('data', name)),
	);
	print(`wrote ${files.size} files to static/data`);
}

function check(): void {
	const files = compiled();
	if (!files) return;
	const departures = compareFolder(dataFolder, files).map((departure) => `static/data/${departure}`);
	if (!isKept(archiveFolder, files))
		departures.push('static/archive: today’s standing.json is not kept as it is');
	for (const departure of departures) printError(departure);
	if (departures.length > 0) printError('run npm run data:build and commit what it writes');
	else print(`static/data is what the facts compile to (${files.size} files)`);
	process.exitCode = departures.length > 0 ? 1 : 0;
}

/** The compiled files; `undefined` where the facts have problems, which have been printed. */
function compiled(): ReadonlyMap<string, string> | undefined {
	const { problems, files } = compileFacts(readTexts(join(ROOT, 'src/facts')));
	if (problems.length === 0) return files;
	printError(problems.map(sayProblem).join('\n'));
	printError(`${problems.length} problems in the facts; nothing was written`);
	process.exitCode = 1;
	return undefined;
}
