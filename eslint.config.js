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

const BELOW_EXPLORER = [
	'view',
	'feed',
	'map',
	'timeline',
	'figures',
	'ui',
	'treaty',
	'calendar',
	'paraglide',
];
const EXPLORER_AND_BELOW = ['explorer', ...BELOW_EXPLORER];

/** The folders of src/lib that each of them may import; the schema is a case of its own. */
const BELOW = {
	schema: [],
	calendar: ['paraglide'],
	treaty: ['calendar'],
	view: ['treaty', 'calendar'],
	feed: ['treaty', 'calendar'],
	map: ['treaty', 'calendar', 'ui', 'paraglide'],
	timeline: ['treaty', 'calendar', 'ui', 'paraglide'],
	figures: ['treaty', 'calendar', 'ui', 'paraglide'],
	ui: ['calendar', 'paraglide'],
	explorer: BELOW_EXPLORER,
	embed: EXPLORER_AND_BELOW,
	briefing: EXPLORER_AND_BELOW,
	analysis: EXPLORER_AND_BELOW,
};
const WITHOUT_SCHEMA = ['schema', 'calendar', 'ui'];
const WITHOUT_DOM = ['schema', 'calendar', 'treaty', 'view', 'feed'];

/** @type {Ban} */
const PARENT = {
	regex: '^(?:\\./)?\\.\\./',
	message: 'A file of another folder is imported by its full name (#lib/…, #pipeline/…), never by "../".',
};
/** @type {Ban} */
const SCHEMA_VALUES = {
	regex: '^#lib/schema/',
	allowTypeImports: true,
	message:
		'Above level 0 the schema is imported with "import type" only: no validator is shipped to the browser.',
};
/** @type {Ban} */
const LIB_ALIAS = {
	regex: '^\\$lib(?:/|$)',
	message: 'Our own folders are imported as #lib/…, not as $lib.',
};
/** @type {Ban} */
const SVELTE = {
	regex: '^svelte(?:/|$)|\\.svelte(?:\\.[jt]s)?$',
	message: 'Levels 0 to 2 and the pipeline know no Svelte, so that they run in plain Node.',
};

/**
 * What the files of a folder of src/lib may not import.
 * @param {string} folder
 * @param {string[]} below
 * @returns {Ban[]}
 */
function bansIn(folder, below) {
	const allowed = [folder, ...below, ...(WITHOUT_SCHEMA.includes(folder) ? [] : ['schema'])];
	const list = below.length > 0 ? `only ${below.join(', ')}` : 'no other folder of ours';
	const bans = [
		PARENT,
		LIB_ALIAS,
		{
			regex: `^#lib/(?!(?:${allowed.join('|')})/)`,
			message: `Imports go down only: src/lib/${folder} may import ${list}${allowed.includes('schema') && folder !== 'schema' ? ', and types of the schema' : ''}.`,
		},
		{
			regex: '^#(?:pipeline|data|routes)/',
			message: 'src/lib gets its data as values: the pipeline and its files stay at build time.',
		},
		{ regex: '^node:', message: 'src/lib runs in browsers, which have no modules of Node.' },
		folder === 'feed'
			? {
					regex: '^\\$app/paths$',
					allowImportNames: ['asset', 'base'],
					message: 'The feed may resolve the address of an asset, and nothing more of SvelteKit.',
				}
			: undefined,
		{
			regex: folder === 'feed' ? '^\\$app/(?!paths$)|^\\$env/' : '^\\$(?:app|env)/',
			message: 'Only routes know SvelteKit: take values as props and give callbacks back.',
		},
		WITHOUT_SCHEMA.includes(folder) ? undefined : SCHEMA_VALUES,
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
	message: 'Levels 0 to 2 know no DOM, so that they run in plain Node.',
}));

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/',
			'src/lib/paraglide/',
			'src/lib/map/generated/',
			'project.inlang/',
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
		rules: forbid(bansIn('briefing', BELOW.briefing).filter((ban) => ban !== SCHEMA_VALUES)),
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
				regex: '^#lib/(?!(?:schema|calendar|treaty|view)/)',
				message: 'Of src/lib, the pipeline may import only schema, calendar, treaty and view.',
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
