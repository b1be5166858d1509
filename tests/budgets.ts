import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { parseAst } from 'vite';
import { LANGUAGES } from '../src/lib/messages/languages.ts';
import { BASE_LANGUAGE } from '../src/lib/messages/way.ts';

/** In bytes after brotli (quality 11, which is zlib's default); 1 kB is 1000 bytes. */
const BUDGETS = { total: 130_000, scripts: 72_000, map: 36_000 };
const EMBED_BUDGETS = { total: 75_000, requests: 8, hostScript: 1_000 };

const BUILD = 'build';
const PRESENT_BUDGET = 156_000;
/** The pages of analysis, each at most this in its first view. */
const PAGES = [
	'entry-into-force',
	'changes',
	'budapest',
	'votes',
	'timeline',
	'treaty',
	'debate',
	'data',
	'methods',
	'state',
	'state/RUS',
	'state/VNM',
	'corrections',
];
const PAGE_BUDGET = 145_000;
const GEOMETRY = 'src/lib/map/generated/world.svg.txt';

/**
 * How many bytes a page in another language may weigh beyond the English budget (`total`), and its scripts beyond the English scripts. The goal is
 * 3 kB, which all but Russian and Vietnamese keep: their letters and faces alone make Russian and Vietnamese pages heavier.
 */
const MORE = { total: 5_400, scripts: 1_000 };

const problems: string[] = [];
if (existsSync(join(BUILD, 'index.html'))) {
	const english = checkPages(BUILD);
	for (const { code } of LANGUAGES.filter((language) => language.code !== BASE_LANGUAGE)) {
		console.log(`\nIn "${code}"`);
		const { scripts } = checkPages(join(BUILD, code), MORE.total);
		report('scripts of /', scripts, english.scripts + MORE.scripts);
	}
	report('embed.js', compressedFile(join(BUILD, 'embed.js')), EMBED_BUDGETS.hostScript);
	checkGeometryStaysInHtml();
} else {
	problems.push(`There is no built site in ${BUILD}: run "npm run build" first`);
}
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Checks the first views of the site in one language. @param build its folder @param more what each page may weigh beyond its budget */
function checkPages(build: string, more = 0): FirstView {
	const first = (page: string, hasError: boolean, hasMap = true) => {
		console.log(`First view of /${page}`);
		const [styles, scripts] = hasError
			? [ofErrorPage(build, 'assets', '.css'), ofErrorPage(build, 'nodes', '.js')]
			: [];
		return firstViewOf(build, join(page, 'index.html'), styles, scripts, hasMap);
	};
	const site = first('', true);
	report('  scripts', site.scripts, BUDGETS.scripts);
	report('  the map by itself', site.map, BUDGETS.map);
	report(`  total, in ${site.requests} requests`, site.total, BUDGETS.total + more);
	const embed = first('embed/', false);
	report(`  total, in ${embed.requests} requests`, embed.total, EMBED_BUDGETS.total + more);
	if (embed.requests > EMBED_BUDGETS.requests)
		problems.push(`/embed/ takes ${embed.requests} requests, and may take ${EMBED_BUDGETS.requests}`);
	const present = first('present/', true);
	report('  scripts', present.scripts);
	report(`  total, in ${present.requests} requests`, present.total, PRESENT_BUDGET + more);
	for (const page of PAGES) {
		// A page without scripts of ours starts nothing, so that nothing fetches the error page's.
		const isLive = readFileSync(join(build, page, 'index.html'), 'utf8').includes('modulepreload');
		const { total, requests } = first(`${page}/`, isLive, false);
		report(`  total, in ${requests} requests`, total, PAGE_BUDGET + more);
	}
	return site;
}

interface FirstView {
	readonly map: number;
	readonly scripts: number;
	readonly total: number;
	readonly requests: number;
}

/**
 * What the browser loads before anyone does anything: the page with its data, its styles, all scripts that start with it, and whatever
 * else it asks for early. In bytes after brotli. `npm run bench` counts the same bytes as a browser loads them.
 * @param build the folder of the site in a language @param page the file of the page therein
 * @param moreStyles styles that no link in the page names @param moreScripts scripts, likewise
 * @param hasMap whether it must hold one
 */
function firstViewOf(
	build: string,
	page: string,
	moreStyles: string[] = [],
	moreScripts: string[] = [],
	hasMap = true,
): FirstView {
	const html = readFileSync(join(build, page), 'utf8');
	const folder = dirname(join(build, page));
	const styles = [...linked(html, 'stylesheet', folder), ...moreStyles];
	const scripts = withStaticImports([
		...linked(html, 'modulepreload', folder),
		...startScripts(html, folder),
		...moreScripts,
	]);
	const others = [...linked(html, 'icon', folder), ...linked(html, 'preload', folder)];
	// In Arabic and Chinese headings have the system's face.
	const fonts = /<html lang="(ar|zh)/.test(html) ? [] : fontsOf(html, folder);
	const map = longest(html.match(/<svg[\s\S]*?<\/svg>/g) ?? []);
	if (hasMap && map === '') problems.push(`${page} holds no map (no <svg> in its HTML)`);

	const bytes = {
		html: compressed(html),
		styles: sum(styles.map(compressedFile)),
		scripts: sum(scripts.map(compressedFile)),
		others: sum(others.map(compressedFile)),
		fonts: sum(fonts.map(compressedFile)),
	};
	report('  HTML', bytes.html);
	report(`  styles (${styles.length})`, bytes.styles);
	report(`  icon, data (${others.length})`, bytes.others);
	report(`  fonts (${fonts.length})`, bytes.fonts);
	return {
		map: compressed(map),
		scripts: bytes.scripts,
		total: sum(Object.values(bytes)),
		requests: 1 + styles.length + scripts.length + others.length + fonts.length,
	};
}

/** The map's outlines are in the HTML already; in a script they would be loaded a second time. */
function checkGeometryStaysInHtml(): void {
	if (!existsSync(GEOMETRY)) {
		problems.push(`${GEOMETRY} does not exist: run "npm run map:build" first`);
		return;
	}
	const outlines = [...readFileSync(GEOMETRY, 'utf8').matchAll(/\sd="([^"]{80,})"/g)].map(([, d = '']) =>
		d.slice(20, 60),
	);
	if (outlines.length === 0) problems.push(`${GEOMETRY} holds no outline to look for`);
	for (const entry of readdirSync(join(BUILD, '_app'), { recursive: true, encoding: 'utf8' })) {
		if (!entry.endsWith('.js')) continue;
		const code = readFileSync(join(BUILD, '_app', entry), 'utf8');
		if (outlines.some((outline) => code.includes(outline)))
			problems.push(`_app/${entry} contains the map's geometry`);
	}
}

/**
 * The files that `<link rel=…>` elements lead to. Of styles that SvelteKit has written into the page it keeps the link, `disabled`, so
 * that its runtime does not load them again; browsers never fetch it.
 */
function linked(html: string, rel: string, folder: string): string[] {
	const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
	return unique(
		links
			.filter((link) => attribute(link, 'rel') === rel && !/\sdisabled\b/.test(link))
			.map((link) => attribute(link, 'href'))
			.filter((href) => href !== undefined)
			.map((href) => join(folder, href)),
	);
}

/**
 * The font files that the page's own styles name, of those that its headings need: a browser fetches a file only for a character within its
 * `unicode-range`. What else is set in that face (the name of the site, say) has no characters that headings do not have.
 */
function fontsOf(html: string, folder: string): string[] {
	const headings = [...html.matchAll(/<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/g)]
		.map(([, , content = '']) => content.replaceAll(/<[^>]*>/g, '').trim())
		.join('');
	const faces = [...html.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
		const file = /url\(["']?([^"')]+)/.exec(face)?.[1];
		const range = /unicode-range:([^;]+)/.exec(face)?.[1] ?? 'U+0-10FFFF';
		return file ? [{ file: join(folder, file), range }] : [];
	});
	// Of those that have a character, the last one counts.
	const needed = [...headings].map(
		(character) => faces.findLast(({ range }) => isWithin(range, character))?.file,
	);
	return unique(needed.filter((file) => file !== undefined));
}

/** Whether a character is in a `unicode-range`, such as `U+20, U+41-5A, U+4??`. */
function isWithin(range: string, character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return range.split(',').some((part) => {
		const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
		return (
			code >= Number.parseInt(first.replaceAll('?', '0'), 16) &&
			code <= Number.parseInt(last.replaceAll('?', 'F'), 16)
		);
	});
}

/** SvelteKit's runtime fetches the error page as soon as it starts; in its list of pages, that is number 1. */
function ofErrorPage(build: string, folder: string, ending: string): string[] {
	const parent = join(build, '_app', 'immutable', folder);
	return readdirSync(parent)
		.filter((name) => name.startsWith('1.') && name.endsWith(ending))
		.map((name) => join(parent, name));
}

function startScripts(html: string, folder: string): string[] {
	const inline = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code = '']) => code)
		.join('\n');
	const imported = [...inline.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, path = '']) => path);
	const sources = [...html.matchAll(/<script\b[^>]*>/g)]
		.map(([tag]) => attribute(tag, 'src'))
		.filter((src) => src !== undefined);
	return [...imported, ...sources].map((path) => join(folder, path));
}

/** The scripts and all that they import statically; what is imported on use is not part of the first view. */
function withStaticImports(entries: string[]): string[] {
	const found = new Set(entries);
	// The set grows while it is walked.
	for (const file of found) {
		for (const statement of parseAst(readFileSync(file, 'utf8')).body) {
			if ('source' in statement && statement.source)
				found.add(join(dirname(file), String(statement.source.value)));
		}
	}
	return [...found];
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function report(what: string, bytes: number, budget = Infinity): void {
	const limit = budget === Infinity ? '' : ` of ${kB(budget)}`;
	console.log(`${what.padEnd(28)}${kB(bytes).padStart(10)}${limit}`);
	if (bytes > budget) problems.push(`${what.trim()}: ${bytes} bytes, ${bytes - budget} over the budget`);
}

function kB(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

function compressed(content: string | Buffer): number {
	return brotliCompressSync(content).length;
}

function compressedFile(path: string): number {
	return compressed(readFileSync(path));
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function unique(values: string[]): string[] {
	return [...new Set(values)];
}

function longest(texts: string[]): string {
	return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}
