import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * An import that is forbidden, and why. The names are those of the option `patterns` of no-restricted-imports.
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean, allowImportNames?: string[] }} Ban
 */

/** Tests may import anything, and say `!` where a missing value should fail them. */
const TESTS = ['**/*.test.ts', '**/fixture.ts', 'tests/**'];

/** The folders of src/lib, and those that each of them may import. */
const BELOW = {
	data: [],
	messages: [],
	domain: ['data', 'messages'],
	address: ['data', 'domain'],
	text: ['data', 'domain', 'address', 'messages'],
	ui: ['domain', 'messages'],
	map: ['data', 'domain', 'ui', 'messages'],
	timeline: ['data', 'domain', 'ui', 'messages'],
	pictures: ['data', 'domain', 'ui', 'map', 'messages'],
	charts: ['data', 'domain', 'ui', 'map', 'pictures', 'messages'],
	explorer: ['data', 'domain', 'address', 'text', 'ui', 'map', 'timeline', 'charts', 'pictures', 'messages'],
};
const EXPLORER_AND_BELOW = ['explorer', ...BELOW.explorer];
Object.assign(BELOW, {
	embed: EXPLORER_AND_BELOW,
	briefing: EXPLORER_AND_BELOW,
});
const WITHOUT_DOM = ['data', 'domain', 'address', 'text'];

/** @type {Ban} */
const PARENT = {
	regex: '^(?:\\./)?\\.\\./',
	message: 'A file of another folder is imported by its full name (#lib/…, #pipeline/…), never by "../".',
};
/** @type {Ban} */
const SCHEMA_VALUES = {
	regex: '^#lib/data/(?!load\\.|briefing-limits\\.)',
	allowTypeImports: true,
	message: 'Schemas are imported with "import type" only: no validator is shipped to the browser.',
};
/** @type {Ban} */
const LIB_ALIAS = {
	regex: '^\\$lib(?:/|$)',
	message: 'Our own folders are imported as #lib/…, not as $lib.',
};
/** @type {Ban} */
const SVELTE = {
	regex: '^svelte(?:/|$)|\\.svelte(?:\\.[jt]s)?$',
	message: 'data, domain, address, text and the pipeline run in plain Node, without Svelte.',
};

/**
 * What the files of a folder of src/lib may not import.
 * @param {string} folder
 * @param {string[]} below
 * @returns {Ban[]}
 */
function bansIn(folder, below) {
	const bans = [
		PARENT,
		LIB_ALIAS,
		{
			regex: `^#lib/(?!(?:${[folder, ...below].join('|')})/)`,
			message: `src/lib/${folder} may import ${below.length > 0 ? `only ${below.join(', ')}` : 'no other folder of ours'}.`,
		},
		{
			regex: '^#(?:pipeline|routes)/',
			message: 'src/lib gets its data as values: the pipeline stays at build time.',
		},
		{ regex: '^#data/', message: 'src/lib gets its data as values: the files stay at build time.' },
		{ regex: '^node:', message: 'src/lib runs in browsers, which have no modules of Node.' },
		{
			regex: '^\\$(?:app|env)/',
			message: 'Only routes know SvelteKit: take values as props and give callbacks back.',
		},
		folder === 'data' ? undefined : SCHEMA_VALUES,
		WITHOUT_DOM.includes(folder) ? SVELTE : undefined,
	];
	return bans.filter((ban) => ban !== undefined);
}

/**
 * Svelte takes a block away node by node. A text that a translator has replaced (src/lib/ui/translated-text.ts) would stay behind, and so
 * would what follows it; within an element it goes with the element.
 */
const BARE_TEXT = ['SvelteText[value=/\\S/]', 'SvelteMustacheTag[kind="text"]'].map((text) => ({
	selector: `:matches(SvelteIfBlock, SvelteElseBlock, SvelteEachBlock, SvelteKeyBlock, SvelteSnippetBlock, SvelteAwaitPendingBlock, SvelteAwaitThenBlock, SvelteAwaitCatchBlock) > ${text}`,
	message: 'Text that stands in a block by itself stays behind on a translated page: put it into an element.',
}));

/**
 * Rules that forbid imports, static ones and `import()` alike.
 * @param {Ban[]} bans
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbid(bans) {
	const dynamic = bans
		.filter((ban) => !ban.allowImportNames)
		.map(({ regex, message }) => ({
			selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
			message,
		}));
	return {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }],
		'no-restricted-syntax': ['error', ...dynamic, ...BARE_TEXT],
	};
}

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'].map((name) => ({
	name,
	message: 'Nothing is stored on a visitor’s machine (and in a sandboxed frame this throws).',
}));
const DOM = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'requestAnimationFrame',
	'matchMedia',
].map((name) => ({
	name,
	message: 'data, domain, address and text run in plain Node, without a DOM.',
}));

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/',
			'src/lib/messages/generated.ts',
			'src/lib/map/generated/',
			'test-results/',
			'playwright-report/',
		],
	},
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			// Components below the routes may not import $app/paths; a test walks all links of a site under a path.
			'svelte/no-navigation-without-resolve': 'off',
			// It also asks for reactive sets where one is filled once and only read: reactivity is a choice, made by hand.
			'svelte/prefer-svelte-reactivity': 'off',
			// TypeScript does this, with types.
			'no-undef': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	{
		// Values of LayerCake's context and of snippets reach a component as `any`; svelte-check types the templates.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// What only the template reads looks unused to this rule.
			'no-useless-assignment': 'off',
		},
	},
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },

	// Layers: see "Who may import whom" in CONTRIBUTING.md.
	{ files: ['src/**'], ignores: TESTS, rules: { 'no-restricted-globals': ['error', ...STORAGE] } },
	...Object.entries(BELOW).map(([folder, below]) => ({
		files: [`src/lib/${folder}/**`],
		ignores: TESTS,
		rules: forbid(bansIn(folder, below)),
	})),
	{
		// The one validator that a browser gets, and only when somebody opens a briefing of their own.
		files: ['src/lib/briefing/check.ts'],
		rules: forbid(bansIn('briefing', EXPLORER_AND_BELOW).filter((ban) => ban !== SCHEMA_VALUES)),
	},
	{
		files: WITHOUT_DOM.map((folder) => `src/lib/${folder}/**`),
		ignores: TESTS,
		rules: { 'no-restricted-globals': ['error', ...STORAGE, ...DOM] },
	},
	{
		files: ['src/pipeline/**'],
		ignores: TESTS,
		rules: forbid([
			PARENT,
			LIB_ALIAS,
			SVELTE,
			{
				regex: '^#lib/(?!(?:data|domain|address)/|messages/(?:languages|way))',
				message: 'Of src/lib, the pipeline may import only data, domain, address and the list of languages.',
			},
			{ regex: '^\\$', message: 'The pipeline runs in Node, without SvelteKit.' },
		]),
	},
	{
		files: ['src/host/**'],
		ignores: TESTS,
		rules: forbid([
			{
				regex: '^(?!\\./)',
				message: 'What runs in the pages of others imports nothing: every byte is loaded by their readers.',
			},
			PARENT,
		]),
	},
	{ files: ['src/routes/**'], ignores: TESTS, rules: forbid([PARENT, LIB_ALIAS, SCHEMA_VALUES]) },
	{
		files: ['src/routes/**'],
		ignores: [...TESTS, '**/+server.ts', '**/*.server.ts'],
		rules: forbid([
			PARENT,
			LIB_ALIAS,
			SCHEMA_VALUES,
			{
				regex: '^(?:#pipeline/|node:)',
				message: 'Only +server.ts and *.server.ts run in Node; this file also runs in browsers.',
			},
		]),
	},
	{
		files: TESTS.slice(0, 2).map((pattern) => `src/${pattern}`),
		rules: forbid([PARENT]),
	},
	{
		files: TESTS,
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
);
