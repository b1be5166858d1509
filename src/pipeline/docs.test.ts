import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDERS = ['src', 'docs', 'tests', 'static', 'deploy', '.github'];
/** Files that the build makes, which the docs name. */
const BUILT = ['404.html', 'embed.js', 'index.json', 'latest.json', 'schema.json', 'service-worker.js'];

/** A setting of hosts, which no code reads. */
const FOREIGN = ['NODE_VERSION'];

const paths = [
	...readdirSync('.', { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name),
	...FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true }).map((path) => posix.join(folder, String(path))),
	),
];
const known = new Set([...FOLDERS, ...paths]);
const fileNames = new Set([...paths.map((path) => basename(path)), ...BUILT]);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const code = paths
	.filter(
		(path) => /\.(ts|js|svelte|html|css)$/.test(path) && !/generated\.ts$|^static\/|docs\.test/.test(path),
	)
	.map((path) => readFileSync(path, 'utf8'))
	.join('\n');
const identifiers = new Set([...(code.match(/[\w$]+/g) ?? []), ...FOREIGN]);

const documents = paths.filter(
	(path) => /^[^/]+\.md$|^(docs|src|tests)\/.*\.md$/.test(path) && path !== 'CHANGELOG.md',
);

/** Names in a document that nothing in the project has. */
function missingNames(text: string): string[] {
	const spans = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
		([, span = '']) => span,
	);
	const commands = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
	return [
		...commands.filter((name) => !(name in scripts)).map((name) => `npm run ${name}`),
		...spans.filter((span) => {
			if (/^(src|docs|tests|static|deploy|\.github)\/[\w@.()[\]/-]*$/.test(span))
				return !known.has(span.replace(/\/$/, ''));
			if (/^(data|facts|map|messages|test|build|format):\w+$/.test(span)) return !(span in scripts);
			if (/^\w[\w.-]*\.(ts|svelte|css|csv|js|json|md|html|conf|yml|txt)$/.test(span))
				return !fileNames.has(span);
			// A function, type, class or constant.
			if (/^([a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[A-Z]{2,}_)\w*$/.test(span)) return !identifiers.has(span);
			return false;
		}),
	];
}

/** Links of a document to files or headings that do not exist. */
function brokenLinks(path: string, text: string): string[] {
	return [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
		([link, file, anchor]) => {
			const target = file ? posix.join(dirname(path), file) : path;
			if (!known.has(target)) return [link];
			return anchor === undefined || anchors(target).has(anchor) ? [] : [link];
		},
	);
}

/** The anchors of a document's headings, as GitHub writes them. */
function anchors(path: string): Set<string> {
	const headings = readFileSync(join('.', path), 'utf8').matchAll(/^#+ (.+)$/gm);
	return new Set(
		[...headings].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, '')
				.replaceAll(' ', '-'),
		),
	);
}

describe.each(documents)('%s', (path) => {
	const text = readFileSync(path, 'utf8');

	test('names only files, functions and commands that exist', () => {
		expect(missingNames(text)).toEqual([]);
	});

	test('links only to files and headings that exist', () => {
		expect(brokenLinks(path, text)).toEqual([]);
	});
});

test('a name that nothing has is found', () => {
	const text =
		'Run `npm run data:bild`; see `src/pipeline/edits.ts`, `no-such-file.ts`, `parseViewNow` and `facts:chek`.';
	expect(missingNames(text)).toEqual([
		'npm run data:bild',
		'src/pipeline/edits.ts',
		'no-such-file.ts',
		'parseViewNow',
		'facts:chek',
	]);
});
