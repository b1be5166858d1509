import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOnCalendar, parseDay, toIso, type DayIso } from '#lib/domain/day.ts';
import { print, ROOT, runCommand, whileWriting } from './command.ts';
import { readTexts } from './files.ts';
import { MOST_BYTES } from './depositary/markup.ts';
import { download } from './depositary/download.ts';
import { DEPOSITARY_ADDRESS, importDocument } from './depositary/import.ts';
import { Refusal, refusalOf } from './problems.ts';
import { writeSafely } from './files.ts';

// `facts:import -- <file or address>` proposes what the depositary's status document changes in src/facts; `--write` writes it.

const USAGE = `npm run facts:import -- [<file or address>] [--write] [--retrieved YYYY-MM-DD] [--allow-private]

Reads the depositary's status document of the Convention (XML, English or French) and says what it changes in
src/facts. Without a file or address it is fetched from
${DEPOSITARY_ADDRESS}
--write          write the changes; without it nothing is written
--retrieved      the day on which a file was fetched; today unless given
--allow-private  also fetch from this machine and from private networks`;

const folder = join(ROOT, 'src/facts');

await runCommand(async () => {
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
});

function readArguments() {
	try {
		return parseArgs({
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
	const { summary, changes, undecided } = importDocument(readTexts(folder), bytes, retrievedOn);
	const names = Object.keys(changes);
	if (isWriting) writeSafely(folder, changes);
	print(summary);
	if (undecided > 0) print(`\n${undecided} to decide by hand; nothing is changed there.`);
	if (names.length === 0) print('\nNothing to write.');
	else if (isWriting) print(`\nWrote ${names.join(', ')} in src/facts. Next: npm run data:build`);
	else print(`\nWould change ${names.join(', ')} in src/facts. Nothing was written; --write writes it.`);
}

/** The bytes of a file, up to one more than a document may have. */
async function readFile(path: string): Promise<Uint8Array> {
	try {
		const chunks: Buffer[] = [];
		for await (const chunk of createReadStream(path, { end: MOST_BYTES })) chunks.push(chunk as Buffer);
		return Buffer.concat(chunks);
	} catch (error) {
		throw refusalOf(path, error);
	}
}
