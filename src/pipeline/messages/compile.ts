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
import { BASE_LOCALE, type Argument, type Catalogue, type Message } from './catalogue.ts';

/** What the code of a message calls the object of its arguments, and the function `plural` of `src/lib/messages/plural.ts`. */
export interface Names {
	readonly args: string;
	readonly plural: string;
}

/** The JavaScript expression that gives a message's text. */
export function messageCode(message: Message, names: Names): string {
	const code = textCode(message.elements, message.locale, names);
	return code.startsWith('`') ? code : `(${code})`;
}

/** Whether the code of a message calls `plural`. */
export function needsPlural({ elements }: Message): boolean {
	return textCode(elements, '', { args: '', plural: '\0' }).includes('\0');
}

/** @param counted the argument that "#" stands for, within a plural */
function textCode(
	elements: readonly MessageFormatElement[],
	locale: string,
	names: Names,
	counted = '',
): string {
	const parts = elements.map((element) => {
		if (isLiteralElement(element)) return { text: element.value.replaceAll(/[`\\]|\$(?=\{)/g, '\\$&') };
		if (isPoundElement(element)) return { code: `${names.args}.${counted}` };
		if (isArgumentElement(element)) return { code: `${names.args}.${element.value}` };
		if (isPluralElement(element)) return { code: pluralCode(element, locale, names), isText: true };
		if (isSelectElement(element)) return { code: selectCode(element, locale, names), isText: true };
		throw new TypeError(`The catalogue refuses elements of type ${element.type}`);
	});
	const [only] = parts;
	if (parts.length === 1 && only?.isText) return only.code;
	return `\`${parts.map(({ text, code }) => text ?? `\${${code}}`).join('')}\``;
}

function pluralCode(
	{ value: name, options, pluralType }: PluralElement,
	locale: string,
	names: Names,
): string {
	const number = `${names.args}.${name}`;
	const type = pluralType === 'ordinal' ? ',`ordinal`' : '';
	const category = `${names.plural}(${number},\`${locale}\`${type})`;
	const test = (option: string) =>
		isExact(option) ? `${number}==${option.slice(1)}` : `${category}==\`${option}\``;
	// Exact numbers come before categories, whatever their order in the text.
	const exactFirst = Object.keys(options).toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
	return branchCode(exactFirst, test, (option) =>
		textCode(options[option]?.value ?? [], locale, names, name),
	);
}

function isExact(option: string): boolean {
	return option.startsWith('=');
}

function selectCode({ value: name, options }: SelectElement, locale: string, names: Names): string {
	return branchCode(
		Object.keys(options),
		(option) => `${names.args}.${name}==\`${option}\``,
		(option) => textCode(options[option]?.value ?? [], locale, names),
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

/**
 * The TypeScript of `src/lib/messages/generated.ts`: a function for each message. With several languages it asks at each call which is current.
 */
export function generatedModule(catalogues: ReadonlyMap<string, Catalogue>): string {
	const base = catalogues.get(BASE_LOCALE) ?? new Map<string, Message>();
	const others = [...catalogues].filter(([locale]) => locale !== BASE_LOCALE);
	const names = { args: 'args', plural: 'plural' };
	const functions = [...base.values()].map((message) => {
		const translated = others.flatMap(([locale, messages]) => {
			const translation = messages.get(message.key);
			return translation ? `locale()===\`${locale}\`?${messageCode(translation, names)}:` : [];
		});
		return (
			`/** ${message.text.replaceAll('*/', '*\\/')} */\n` +
			`export const ${message.key} = (${parameters(message.args)}): string => ${translated.join('')}${messageCode(message, names)};\n`
		);
	});
	return [
		'// Generated from src/messages by "npm run messages:build".\n',
		"import { plural } from './plural.ts';\n",
		others.length > 0 ? "import { locale } from './locale.ts';\n" : '',
		...functions,
	].join('');
}

function parameters(args: Message['args']): string {
	const types = [...args].map(([name, argument]) => `${name}: ${typeCode(argument)}`);
	return types.length > 0 ? `args: { ${types.join('; ')} }` : '';
}

function typeCode({ type, variants, isOpen }: Argument): string {
	if (type === 'number') return 'number';
	return isOpen ? 'string | number' : variants.map((variant) => `'${variant}'`).join(' | ');
}
