import { join } from 'node:path';
import process from 'node:process';
import { archiveFiles, isKept } from './archive.ts';
import { print, printError, ROOT, runCommand, whileWriting } from './command.ts';
import { compileFacts } from './compile.ts';
import { compareFolder, otherFiles, readTexts, writeSafely } from './files.ts';
import { problemText } from './problems.ts';

// `data:build` compiles the facts to static/data and keeps a copy of the release in static/archive; `--check` only compares them.

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
		otherFiles(dataFolder, files).map((name) => join('data', name)),
	);
	print(`wrote ${files.size} files to static/data`);
}

function check(): void {
	const files = compiled();
	if (!files) return;
	const differences = compareFolder(dataFolder, files).map((difference) => `static/data/${difference}`);
	if (!isKept(archiveFolder, files))
		differences.push('static/archive: today’s standing.json is not kept as it is');
	for (const difference of differences) printError(difference);
	if (differences.length > 0) printError('run npm run data:build and commit what it writes');
	else print(`static/data is what the facts compile to (${files.size} files)`);
	process.exitCode = differences.length > 0 ? 1 : 0;
}

/** The compiled files; `undefined` where the facts have problems, which have been printed. */
function compiled(): ReadonlyMap<string, string> | undefined {
	const { problems, files } = compileFacts(readTexts(join(ROOT, 'src/facts')));
	if (problems.length === 0) return files;
	printError(problems.map(problemText).join('\n'));
	printError(`${problems.length} problems in the facts; nothing was written`);
	process.exitCode = 1;
	return undefined;
}
