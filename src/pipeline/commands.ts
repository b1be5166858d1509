import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { dayOnCalendar, parseDay, toIso, type DayIso } from '#lib/domain/day.ts';
import { archiveFiles, isKept } from './archive.ts';
import { print, printError, ROOT, runCommand, whileWriting } from './command.ts';
import { checkFacts, compileFacts } from './compile.ts';
import { tidy } from './csv.ts';
import { download } from './depositary/download.ts';
import { DEPOSITARY_ADDRESS, importDocument } from './depositary/import.ts';
import { MOST_BYTES } from './depositary/markup.ts';
import { compareFolder, otherFiles, readTexts, writeSafely } from './files.ts';
import { problemText, Refusal, refusalOf } from './problems.ts';
import { warningsOf, warningsText } from './warnings.ts';

const USAGE = `npm run facts:import -- [<file or address>] [--write] [--retrieved YYYY-MM-DD] [--allow-private]

Reads the depositary's status document of the Convention (XML, English or French) and says what it changes in
src/facts. Without a file or address it is fetched from
${DEPOSITARY_ADDRESS}
--write          write the changes; without it nothing is written
--retrieved      the day on which a file was fetched; today unless given
--allow-private  also fetch from this machine and from private networks`;

const factsFolder = join(ROOT, 'src/facts');
const dataFolder = join(ROOT, 'static/data');
const archiveFolder = join(ROOT, 'static/archive');

/** The commands of package.json that read the facts, by the name that each is called with. */
const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = {
	/** Compiles the facts to static/data, and keeps a copy of the release in static/archive. */
	'data:build': () => whileWriting(buildData),
	/** Compares these with the facts. */
	'data:check': checkData,
	/** Lists problems, with which the facts do not build, and warnings, with which they do. Only problems make it fail. */
	'facts:check': listProblems,
	/** Undoes what spreadsheets do to a whole table: byte order mark, CRLF, semicolons between the cells. */
	'facts:tidy': () => whileWriting(tidyFacts),
	/** Proposes what the depositary's status document changes in src/facts; `--write` writes it. */
	'facts:import': importFacts,
};

const [, , name = '', ...options] = process.argv;
await runCommand(() => {
	const command = COMMANDS[name];
	if (command) return command();
	throw new Refusal(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);
});

function buildData(): void {
	const files = compiled();
	if (!files) return;
	const below = (folder: string, texts: ReadonlyMap<string, string>) =>
		[...texts].map(([path, text]): [string, string] => [join(folder, path), text]);
	writeSafely(
		join(ROOT, 'static'),
		Object.fromEntries([...below('data', files), ...below('archive', archiveFiles(archiveFolder, files))]),
		otherFiles(dataFolder, files).map((file) => join('data', file)),
	);
	print(`wrote ${files.size} files to static/data`);
}

function checkData(): void {
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
	const { problems, files } = compileFacts(readTexts(factsFolder));
	if (problems.length === 0) return files;
	printError(problems.map(problemText).join('\n'));
	printError(`${problems.length} problems in the facts; nothing was written`);
	process.exitCode = 1;
	return undefined;
}

function listProblems(): void {
	const { facts, treaty, problems } = checkFacts(readTexts(factsFolder));
	for (const problem of problems) printError(problemText(problem));
	if (problems.length > 0) {
		printError(`${problems.length} problems in the facts`);
		process.exitCode = 1;
	}
	if (!treaty) return;
	const warnings = warningsOf(facts, treaty, dayOnCalendar(new Date()));
	if (warnings.length > 0) print(warningsText(warnings));
	print(`\n${problems.length} problems, ${warnings.length} warnings`);
}

function tidyFacts(): void {
	const tables = Object.entries(readTexts(factsFolder));
	const mended = tables.filter(([, text]) => tidy(text) !== text);
	writeSafely(factsFolder, Object.fromEntries(mended.map(([file, text]) => [file, tidy(text)])));
	print(mended.length > 0 ? `mended ${mended.map(([file]) => file).join(', ')}` : 'nothing to mend');
}

async function importFacts(): Promise<void> {
	const { values, positionals } = readArguments();
	if (values.help) {
		print(USAGE);
		return;
	}
	const retrievedOn = dayRetrieved(values.retrieved);
	const from = positionals[0] ?? DEPOSITARY_ADDRESS;
	const bytes = /^[a-z][a-z\d+.-]*:\/\//i.test(from)
		? await download(from, { allowPrivate: values['allow-private'] ?? false })
		: await readFile(from);
	if (values.write) whileWriting(() => importBytes(bytes, retrievedOn, true));
	else importBytes(bytes, retrievedOn, false);
}

function readArguments() {
	try {
		return parseArgs({
			args: options,
			allowPositionals: true,
			options: {
				write: { type: 'boolean' },
				retrieved: { type: 'string' },
				'allow-private': { type: 'boolean' },
				help: { type: 'boolean' },
			},
		});
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new Refusal(`${error.message}\n\n${USAGE}\n`);
	}
}

/** A document cannot have been fetched on a day that has not come: the facts would claim to cover it. */
function dayRetrieved(given: string | undefined): DayIso {
	const today = dayOnCalendar(new Date());
	if (given === undefined) return toIso(today);
	const day = parseDay(given);
	if (day === undefined)
		throw new Refusal(`--retrieved is "${given}"; expected a day YYYY-MM-DD that exists`);
	if (day > today) throw new Refusal(`--retrieved is "${given}", which is after today (${toIso(today)})`);
	return given;
}

function importBytes(bytes: Uint8Array, retrievedOn: DayIso, isWriting: boolean): void {
	const { summary, changes, undecided } = importDocument(readTexts(factsFolder), bytes, retrievedOn);
	const names = Object.keys(changes);
	if (isWriting) writeSafely(factsFolder, changes);
	print(summary);
	if (undecided > 0) print(`\n${undecided} to decide by hand; nothing is changed there.`);
	if (names.length === 0) print('\nNothing to write.');
	else if (isWriting) print(`\nWrote ${names.join(', ')} in src/facts. Next: npm run data:build`);
	else print(`\nWould change ${names.join(', ')} in src/facts. Nothing was written; --write writes it.`);
}

/** The bytes of a file, up to one more than a document may have. */
async function readFile(path: string): Promise<Uint8Array> {
	try {
		return await buffer(createReadStream(path, { end: MOST_BYTES }));
	} catch (error) {
		throw refusalOf(path, error);
	}
}
