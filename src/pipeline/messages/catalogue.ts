import {
	isArgumentElement,
	isLiteralElement,
	isPluralElement,
	isPoundElement,
	isSelectElement,
	parse,
	type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { Refusal } from '#pipeline/problems.ts';

/** A text of the catalogue, parsed. */
export interface Message {
	readonly key: string;
	/** The language that it is written in. */
	readonly locale: string;
	/** As written, in ICU MessageFormat. */
	readonly text: string;
	readonly elements: readonly MessageFormatElement[];
	readonly args: ReadonlyMap<string, Argument>;
	/** Where an offset in the text is: `file:line:column`. */
	readonly placeOf: (offset: number) => string;
}

/** What an argument of a message may be. */
export interface Argument {
	/** `text` is shown as it is: a string or a number. */
	readonly type: 'text' | 'number' | 'variant';
	/** The variants that the text tells apart. */
	readonly variants: readonly string[];
	/** Whether it may be something else too, which "other" is for. */
	readonly isOpen: boolean;
	/** Where the text uses it first. */
	readonly offset: number;
}

/** The texts of a language, by key. */
export type Catalogue = ReadonlyMap<string, Message>;

/** `"key": "value"` in a flat JSON object. */
const ENTRY = /"((?:[^"\\]|\\.)*)"(\s*:\s*")((?:[^"\\]|\\.)*)"/g;
/** One code unit of a JSON string as written. */
const UNIT = /\\u[\dA-Fa-f]{4}|\\.|[^]/g;

/**
 * Parses the catalogues and compares each with the base language's.
 * @param files the JSON source of each language by its locale
 * @throws Refusal that lists every mistake with its place
 */
export function readCatalogues(files: ReadonlyMap<string, string>): ReadonlyMap<string, Catalogue> {
	const problems: string[] = [];
	const catalogues = new Map(
		[...files].map(([locale, json]) => [locale, readCatalogue(locale, json, problems)]),
	);
	const base = catalogues.get(BASE_LANGUAGE);
	if (!base) throw new Refusal(`src/messages: expected ${BASE_LANGUAGE}.json`);
	for (const catalogue of catalogues.values()) {
		if (catalogue === base) continue;
		for (const message of catalogue.values()) problems.push(...differences(message, base.get(message.key)));
	}
	if (problems.length > 0) throw new Refusal(problems.join('\n'));
	return catalogues;
}

function readCatalogue(locale: string, json: string, problems: string[]): Catalogue {
	const file = `src/messages/${locale}.json`;
	const placeOf = (offset: number) => {
		const lines = json.slice(0, offset).split('\n');
		return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
	};
	const entries = [...json.matchAll(ENTRY)];
	if (!isFlatObject(json, entries.length)) {
		problems.push(`${file}: expected a JSON object whose keys are distinct and whose values are strings`);
		return new Map();
	}
	const messages = entries.map(({ index, 1: key = '', 2: between = '', 3: raw = '' }): Message => {
		const start = index + key.length + 2 + between.length;
		const units = raw.match(UNIT) ?? [];
		const args = new Map<string, Argument>();
		const message = {
			key,
			locale,
			text: JSON.parse(`"${raw}"`) as string,
			args,
			placeOf: (offset: number) => placeOf(start + units.slice(0, offset).join('').length),
		};
		const report = (offset: number, expected: string) =>
			problems.push(`${message.placeOf(offset)}: ${key}: expected ${expected}`);
		if (!/^[a-z][a-z0-9_]*$/.test(key)) report(0, 'a key of lower-case letters, digits and "_"');
		const elements = elementsOf(message.text, report);
		collectArguments(elements, message, report);
		return { ...message, elements };
	});
	return new Map(messages.map((message) => [message.key, message]));
}

function isFlatObject(json: string, entries: number): boolean {
	try {
		const value: unknown = JSON.parse(json);
		return (
			typeof value === 'object' &&
			value !== null &&
			Object.values(value).every((text) => typeof text === 'string') &&
			// A key that stands twice is there once after parsing.
			Object.keys(value).length === entries
		);
	} catch {
		return false;
	}
}

type Report = (offset: number, expected: string) => void;

function elementsOf(text: string, report: Report): MessageFormatElement[] {
	try {
		return parse(text, { ignoreTag: true, captureLocation: true });
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const { location } = error as SyntaxError & { location?: { start: { offset: number } } };
		report(location?.start.offset ?? 0, SYNTAX[error.message] ?? error.message);
		return [];
	}
}

/** What was expected, by the parser's name of a mistake; the rest of its names explain themselves. */
const SYNTAX: Readonly<Record<string, string>> = {
	EXPECT_ARGUMENT_CLOSING_BRACE: 'a "}" that closes the argument',
	EMPTY_ARGUMENT: 'the name of an argument between the braces',
	MALFORMED_ARGUMENT: 'the name of an argument, then "}" or ","',
	EXPECT_ARGUMENT_TYPE: '"plural", "selectordinal" or "select"',
	INVALID_ARGUMENT_TYPE: '"plural", "selectordinal" or "select"',
	EXPECT_SELECT_ARGUMENT_OPTIONS: 'a "," and then variants',
	EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a plural category or an exact number such as =0',
	EXPECT_SELECT_ARGUMENT_SELECTOR: 'the name of a variant',
	EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'the text of the category in braces',
	EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT:
		'the text of the variant in braces (a name has only letters, digits and "_")',
	INVALID_PLURAL_ARGUMENT_SELECTOR: 'an exact number such as =0',
	DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'each category and number once',
	DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'each variant once',
	MISSING_OTHER_CLAUSE: 'a variant "other"',
};

function collectArguments(
	elements: readonly MessageFormatElement[],
	message: { readonly locale: string; readonly args: Map<string, Argument> },
	report: Report,
): void {
	for (const element of elements) {
		if (isLiteralElement(element) || isPoundElement(element)) continue;
		const offset = element.location?.start.offset ?? 0;
		if (isArgumentElement(element)) {
			addArgument(message.args, element.value, { ...TEXT, offset }, report);
			continue;
		}
		if (isPluralElement(element)) {
			addArgument(message.args, element.value, { ...TEXT, type: 'number', offset }, report);
			if (element.offset !== 0) report(offset, 'a plural without "offset"');
			const categories = pluralCategories(message.locale, element.pluralType);
			for (const [name, { location }] of Object.entries(element.options))
				if (!name.startsWith('=') && !categories.includes(name))
					report(
						location?.start.offset ?? offset,
						`a category of "${message.locale}": ${categories.join(', ')}`,
					);
		} else if (isSelectElement(element)) {
			const variants = Object.keys(element.options).filter((name) => name !== 'other');
			const isOpen = element.options['other']?.value.length !== 0;
			addArgument(message.args, element.value, { type: 'variant', variants, isOpen, offset }, report);
		} else {
			report(offset, '"plural", "selectordinal" or "select": numbers and days are given as text');
			continue;
		}
		for (const { value } of Object.values(element.options)) collectArguments(value, message, report);
	}
}

const TEXT = { type: 'text', variants: [], isOpen: true } as const;

function addArgument(args: Map<string, Argument>, name: string, argument: Argument, report: Report): void {
	const known = args.get(name);
	if (!/^[A-Za-z]\w*$/.test(name)) report(argument.offset, 'an argument with a name');
	else if (!known || known.type === 'text')
		args.set(name, { ...argument, offset: known?.offset ?? argument.offset });
	else if (argument.type === 'text') return;
	else if (argument.type !== known.type)
		report(argument.offset, `"${name}" to be a number or a variant, not both`);
	else
		args.set(name, {
			...known,
			variants: [...new Set([...known.variants, ...argument.variants])],
			isOpen: known.isOpen || argument.isOpen,
		});
}

function pluralCategories(locale: string, type: Intl.PluralRulesOptions['type']): readonly string[] {
	const { pluralCategories } = new Intl.PluralRules(locale, { type: type ?? 'cardinal' }).resolvedOptions();
	return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((name) =>
		pluralCategories.some((category) => category === name),
	);
}

/** What a translation demands that the base language's text does not give. */
function differences(message: Message, base: Message | undefined): string[] {
	const problem = (offset: number, expected: string) =>
		`${message.placeOf(offset)}: ${message.key}: expected ${expected}`;
	if (!base) return [problem(0, `a key of ${BASE_LANGUAGE}.json`)];
	// A figure may stand for the same number in words.
	const lost = [...base.args].filter(
		([name, { type }]) => type === 'text' && name !== 'count' && !message.args.has(name),
	);
	const wrong = [...message.args].flatMap(([name, { type, variants, isOpen, offset }]) => {
		const given = base.args.get(name);
		if (!given)
			return problem(
				offset,
				`an argument that ${BASE_LANGUAGE}.json has: ${[...base.args.keys()].join(', ') || 'none'}`,
			);
		if (type === 'text') return [];
		if (type !== given.type)
			return problem(
				offset,
				`"${name}" to be in a ${type === 'number' ? 'plural' : 'select'} in ${BASE_LANGUAGE}.json too`,
			);
		const isKnown = given.isOpen || variants.every((variant) => given.variants.includes(variant));
		const isWhole =
			isOpen || (!given.isOpen && given.variants.every((variant) => variants.includes(variant)));
		return isKnown && isWhole
			? []
			: problem(
					offset,
					`the variants that ${BASE_LANGUAGE}.json has: ${given.variants.join(', ')}${given.isOpen ? ', other' : ''}`,
				);
	});
	return [...lost.map(([name]) => problem(0, `the argument "${name}" somewhere`)), ...wrong];
}
