// `npm run build:check`: two builds of one tree in different folders are the same in every byte, and a changed fact renames no script or style
// but those that contain it. Compares with `build`, so `npm run build` comes first. It builds twice in a copy of the tree, which takes minutes,
// and so is no part of `npm test`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	constants,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const HASHED = '_app/immutable/';
const CHANGED = 'A changed fact.';

const problems: string[] = [];
const copy = mkdtempSync(join(tmpdir(), 'hanoi-same-build-'));
try {
	const files = run('git', ['ls-files', '-z', '-co', '--exclude-standard'], '.').split('\0').filter(Boolean);
	for (const file of files) cpSync(file, join(copy, file));
	// Not a link: what lies outside the project has another path in the build, and that would be compared too.
	cpSync('node_modules', join(copy, 'node_modules'), {
		recursive: true,
		verbatimSymlinks: true,
		mode: constants.COPYFILE_FICLONE,
	});

	const here = hashesOf('build');
	const there = build();
	const version = '_app/version.json';
	if (here.get(version) !== there.get(version))
		throw new Error('`build` is of another tree: run "npm run build"');
	for (const file of new Set([...here.keys(), ...there.keys()])) {
		if (here.get(file) !== there.get(file)) problems.push(`${file} is not the same in another folder`);
	}
	console.log(`${there.size} files, built in two folders`);

	changeFacts();
	const after = build();
	const renamed = [...after.keys()].filter((file) => file.startsWith(HASHED) && !there.has(file));
	for (const file of renamed) {
		if (/\.(js|css)$/.test(file) && !readFileSync(join(copy, 'build', file), 'utf8').includes(CHANGED))
			problems.push(`${file} has a new name, and does not contain the changed fact`);
	}
	if (after.get(version) === there.get(version)) problems.push('A changed fact is the same version');
	console.log(`${renamed.length} files under ${HASHED} renamed by a changed fact`);
} finally {
	rmSync(copy, { recursive: true });
}
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Builds the copy; gives the hash of each file by its path in the build. */
function build(): Map<string, string> {
	run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], copy);
	return hashesOf(join(copy, 'build'));
}

/** Rewrites an event and an act, as an editor does, and compiles the tables. */
function changeFacts(): void {
	for (const [table, column] of [
		['events', 'summary'],
		['instruments', 'note'],
	] as const) {
		const file = join(copy, 'src/facts', `${table}.csv`);
		const [names = [], first = [], ...rest] = parse(readFileSync(file, 'utf8'), {});
		first[names.indexOf(column)] = CHANGED;
		writeFileSync(file, stringify([names, first, ...rest]));
	}
	run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/pipeline/commands.ts', 'data:build'], copy);
}

function run(command: string, args: string[], cwd: string): string {
	const env = { ...process.env, BASE_PATH: '', BUILD_DIR: 'build' };
	return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 });
}

function hashesOf(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		statSync(join(folder, name)).isFile(),
	);
	const hash = (name: string) =>
		createHash('sha256')
			.update(readFileSync(join(folder, name)))
			.digest('hex');
	return new Map(files.map((name) => [name.replaceAll('\\', '/'), hash(name)]));
}
