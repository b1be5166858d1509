import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOnCalendar, parseDay, toIso } from '#lib/calendar/day.ts';
import { readTexts } from './data-files.ts';
import { DEPOSITARY_ADDRESS, importDocument } from './depositary/import.ts';
import { RefusedDocument } from './depositary/refused.ts';
import { writeSafely } from './write-safely.ts';

// `facts:import -- <file or address>` proposes what the depositary's status document changes in src/facts; `--write` writes it.

const USAGE = `npm run facts:import -- [<file or address>] [--write] [--retrieved YYYY-MM-DD]

Reads the depositary's status document of the Convention (XML, English or French) and says what it changes in
src/facts. Without a file or address it is fetched from
${DEPOSITARY_ADDRESS}
--write      write the changes; without it nothing is written
--retrieved  the day on which a file was fetched; today unless given`;

/** How long the depositary may take to answer. */
const PATIENCE_MS = 60_000;

const folder = fileURLToPath(new URL('../facts', import.meta.url));

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { write: { type: 'boolean' }, retrieved: { type: 'string' }, help: { type: 'boolean' } },
	});
	if (values.help) console.log(USAGE);
	else
		await run(
			positionals[0] ?? DEPOSITARY_ADDRESS,
			values.retrieved ?? toIso(dayOnCalendar(new Date())),
			values.write,
		);
} catch (error) {
	if (!(error instanceof RefusedDocument || isUsageError(error))) throw error;
	console.error(error.message);
	if (isUsageError(error)) console.error(`\n${USAGE}`);
	console.error('Nothing was written.');
	process.exitCode = 1;
}

async function run(from: string, retrievedOn: string, isWriting = false): Promise<void> {
	if (parseDay(retrievedOn) === undefined)
		throw new RefusedDocument(`--retrieved is "${retrievedOn}"; expected a day YYYY-MM-DD that exists`);
	const bytes = /^https?:/.test(from) ? await fetched(from) : readFile(from);
	const { summary, changes, undecided } = importDocument(readTexts(folder), bytes, retrievedOn);
	console.log(summary);
	const names = Object.keys(changes);
	if (undecided > 0) console.log(`\n${undecided} to decide by hand; nothing is changed there.`);
	if (names.length === 0) console.log('\nNothing to write.');
	else if (isWriting) {
		writeSafely(folder, changes);
		console.log(`\nWrote ${names.join(', ')} in src/facts. Next: npm run data:build`);
	} else
		console.log(`\nWould change ${names.join(', ')} in src/facts. Nothing was written; --write writes it.`);
}

async function fetched(address: string): Promise<Uint8Array> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
		if (!response.ok) throw new RefusedDocument(`${address} answered ${response.status}`);
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		if (error instanceof RefusedDocument) throw error;
		const { cause, message } = error as Error;
		throw new RefusedDocument(
			`${address} could not be fetched: ${cause instanceof Error ? cause.message : message}`,
		);
	}
}

function readFile(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new RefusedDocument(`${path} could not be read: ${(error as Error).message}`);
	}
}

function isUsageError(error: unknown): error is Error {
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
