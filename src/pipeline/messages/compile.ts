import {
	isArgumentElement,
	isLiteralElement,
	isPluralElement,
	isPoundElement,
	isSelectElement,
	type MessageFormatElement,
	type PluralElement,
	type SelectElement,
} from '@formatjs/icu-messageformat-parser';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import type { Argument, Catalogue, Message } from './catalogue.ts';

/**
 * The TypeScript of `src/lib/messages/generated.ts` in a language: a function for each message of the base language, in the base language where
 * it is not translated.
 */
export function generatedModule(catalogues: ReadonlyMap<string, Catalogue>, language: string): string {
	const functions = [...(catalogues.get(BASE_LANGUAGE) ?? [])].map(([key, message]) => {
		const code = messageCode(catalogues.get(language)?.get(key) ?? message);
		return (
			`/** ${message.text.replaceAll('*/', '*\\/')} */\n` +
			`export const ${key} = (${parameters(message.args)}): string => ${code};\n`
		);
	});
	return [
		'// Generated from src/messages by "npm run messages:build".\n',
		"import type { LanguageCode } from './languages.ts';\n",
		"import { plural } from './plural.ts';\n",
		'/** The language of the texts. */\n',
		`export const LANGUAGE = '${language}' as LanguageCode;\n`,
		...functions,
	].join('');
}

/**
 * The JavaScript module of one message.
 * @param plural the path of `src/lib/messages/plural.ts`
 */
export function messageModule(message: Message, plural: string): string {
	const code = messageCode(message);
	return (
		(code.includes('plural(') ? `import { plural } from '${plural}';\n` : '') +
		`export const ${message.key} = (args) => ${code};\n`
	);
}

/** The JavaScript expression that gives a message's text. */
function messageCode({ elements, locale }: Message): string {
	const code = textCode(elements, locale);
	return code.startsWith('`') ? code : `(${code})`;
}

/** @param counted the argument that "#" stands for, within a plural */
function textCode(elements: readonly MessageFormatElement[], locale: string, counted = ''): string {
	const parts = elements.map((element) => {
		if (isLiteralElement(element)) return { text: element.value.replaceAll(/[`\\]|\$(?=\{)/g, '\\$&') };
		if (isPoundElement(element)) return { code: `args.${counted}` };
		if (isArgumentElement(element)) return { code: `args.${element.value}` };
		if (isPluralElement(element)) return { code: pluralCode(element, locale), isText: true };
		if (isSelectElement(element)) return { code: selectCode(element, locale), isText: true };
		throw new TypeError(`The catalogue refuses elements of type ${element.type}`);
	});
	const [only] = parts;
	if (parts.length === 1 && only?.isText) return only.code;
	return `\`${parts.map(({ text, code }) => text ?? `\${${code}}`).join('')}\``;
}

function pluralCode({ value: name, options, pluralType }: PluralElement, locale: string): string {
	const number = `args.${name}`;
	const type = pluralType === 'ordinal' ? ',`ordinal`' : '';
	const category = `plural(${number},\`${locale}\`${type})`;
	const test = (option: string) =>
		isExact(option) ? `${number}==${option.slice(1)}` : `${category}==\`${option}\``;
	// Exact numbers come before categories, whatever their order in the text.
	const exactFirst = Object.keys(options).toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
	return branchCode(exactFirst, test, (option) => textCode(options[option]?.value ?? [], locale, name));
}

function isExact(option: string): boolean {
	return option.startsWith('=');
}

function selectCode({ value: name, options }: SelectElement, locale: string): string {
	return branchCode(
		Object.keys(options),
		(option) => `args.${name}==\`${option}\``,
		(option) => textCode(options[option]?.value ?? [], locale),
	);
}

function branchCode(
	options: readonly string[],
	test: (option: string) => string,
	text: (option: string) => string,
): string {
	const tested = options.filter((option) => option !== 'other');
	return [...tested.map((option) => `${test(option)}?${text(option)}:`), text('other')].join('');
}

function parameters(args: Message['args']): string {
	const types = [...args].map(([name, argument]) => `${name}: ${typeCode(argument)}`);
	return types.length > 0 ? `args: { ${types.join('; ')} }` : '';
}

function typeCode({ type, variants, isOpen }: Argument): string {
	if (type === 'number') return 'number';
	return isOpen ? 'string | number' : variants.map((variant) => `'${variant}'`).join(' | ');
}
