// `npm run build`: the whole site, each language a build of its own, as many at a time as there are processors.
// `npm run build -- en fr`: those languages alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isLanguageCode, LANGUAGES } from '#lib/messages/languages.ts';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { ROOT, runCommand } from './command.ts';
import { buildMessages } from './messages/build.ts';
import { Refusal } from './problems.ts';

const target = process.env['BUILD_DIR'] ?? 'build';

await runCommand(async () => {
	const asked = process.argv.slice(2);
	const unknown = asked.filter((code) => !isLanguageCode(code));
	const all = LANGUAGES.map(({ code }) => code);
	if (unknown.length > 0)
		throw new Refusal(`There is no language "${unknown.join('", "')}"; there are ${all.join(', ')}.`);
	buildMessages(ROOT);
	const others = all.filter((code) => code !== BASE_LANGUAGE && (asked.length === 0 || asked.includes(code)));
	const waiting = [BASE_LANGUAGE, ...others];
	const worker = async () => {
		for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) await buildLanguage(code);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, worker));
	for (const code of others) {
		const folder = join(target, code);
		rmSync(folder, { recursive: true, force: true });
		renameSync(folderOf(code), folder);
	}
});

/** English is built in its place, which empties it; the others beside it, and moved there at the end. */
function folderOf(code: string): string {
	return code === BASE_LANGUAGE ? target : join('.svelte-kit', 'languages', code);
}

async function buildLanguage(code: string): Promise<void> {
	const began = performance.now();
	const vite = spawn(
		process.execPath,
		[join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{
			cwd: ROOT,
			env: { ...process.env, SITE_LANGUAGE: code, BUILD_DIR: folderOf(code) },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	const written: Buffer[] = [];
	for (const stream of [vite.stdout, vite.stderr])
		stream.on('data', (part: Buffer) => void written.push(part));
	const [status] = (await once(vite, 'close')) as [number | null];
	if (status !== 0) throw new Refusal(`The build of "${code}" failed:\n${Buffer.concat(written).toString()}`);
	console.log(`${code}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
