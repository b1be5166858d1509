// Two builds of one tree are the same in every byte, in whatever folder, on whatever day, in whatever time zone and locale. Compares `build`, so
// `npm run build` comes first, with a build of English and French in a copy of the tree. `npm run build:check` goes on: a changed fact renames
// no script or style but those that contain it.
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
import { isLanguageCode } from '../src/lib/messages/languages.ts';

const HASHED = '_app/immutable/';
const LANGUAGE = 'fr';
const VERSION = '_app/version.json';
const CHANGED = 'A changed fact.';

/** Runs before all else in each process and thread of a build. */
const FORTY_DAYS_LATER = `
	const Now = Date;
	globalThis.Date = class extends Now {
		constructor(...given) { given.length ? super(...given) : super(Now.now() + 40 * 86_400_000); }
		static now() { return Now.now() + 40 * 86_400_000; }
	};`;
const ELSEWHERE = {
	NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FORTY_DAYS_LATER)}`,
	TZ: 'Pacific/Kiritimati',
	LC_ALL: 'ar_EG.UTF-8',
};

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

	const there = build();
	const here = hashesOf('build');
	for (const file of here.keys()) if (isOfOtherLanguage(file)) here.delete(file);
	if (here.get(VERSION) !== there.get(VERSION))
		throw new Error('`build` is of another tree: run "npm run build"');
	for (const file of new Set([...here.keys(), ...there.keys()])) {
		if (here.get(file) !== there.get(file))
			problems.push(`${file} is not the same elsewhere and on another day`);
	}
	console.log(`${there.size} files, built in two places`);
	if (process.argv.includes('--with-changed-facts')) checkChangedFacts(there);
} finally {
	rmSync(copy, { recursive: true });
}
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Whether a file of the whole build is in none of the languages that are compared. */
function isOfOtherLanguage(file: string): boolean {
	const [, code = ''] = /^([a-z]{2})\//.exec(file) ?? [];
	return code !== LANGUAGE && isLanguageCode(code);
}

function checkChangedFacts(there: ReadonlyMap<string, string>): void {
	changeFacts();
	const after = build();
	const renamed = [...after.keys()].filter((file) => file.startsWith(HASHED) && !there.has(file));
	for (const file of renamed) {
		if (/\.(js|css)$/.test(file) && !readFileSync(join(copy, 'build', file), 'utf8').includes(CHANGED))
			problems.push(`${file} has a new name, and does not contain the changed fact`);
	}
	if (after.get(VERSION) === there.get(VERSION)) problems.push('A changed fact is the same version');
	console.log(`${renamed.length} files under ${HASHED} renamed by a changed fact`);
}

/** Builds the copy as another would; gives the hash of each file by its path in the build. */
function build(): Map<string, string> {
	run(
		process.execPath,
		['node_modules/tsx/dist/cli.mjs', 'src/pipeline/build.ts', LANGUAGE],
		copy,
		ELSEWHERE,
	);
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

function run(command: string, args: string[], cwd: string, more: Record<string, string> = {}): string {
	const env = { ...process.env, BASE_PATH: '', BUILD_DIR: 'build', ...more };
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
