import { createHash } from 'node:crypto';
import { parseAst, Visitor } from 'vite';
import { BASE_LOCALE, type Catalogue, type Message } from './catalogue.ts';
import { messageCode, needsPlural } from './compile.ts';

/** Stands in a browser's build for the code of a message, until the scripts are written. */
const MARKER = '__message__';

/**
 * The module of one message in a browser's build, with a marker in place of the text.
 * @param plural the path of `src/lib/messages/plural.ts`
 */
export function markedModule(
	key: string,
	catalogues: ReadonlyMap<string, Catalogue>,
	plural: string,
): string {
	const all = [...catalogues.values()].flatMap((catalogue) => catalogue.get(key) ?? []);
	// A script is named for a hash of its code: with this it has a new name when its text in any language is another.
	const hash = createHash('sha256')
		.update(all.map(({ text }) => text).join('\0'))
		.digest('hex')
		.slice(0, 8);
	const marker = `${MARKER}('${key} ${hash}'`;
	if (!catalogues.get(BASE_LOCALE)?.get(key)?.args.size) return `export const ${key} = () => ${marker});\n`;
	return all.some(needsPlural)
		? `import { plural } from '${plural}';\nexport const ${key} = (args) => ${marker}, args, plural);\n`
		: `export const ${key} = (args) => ${marker}, args);\n`;
}

/** The messages of a language by key. */
type MessageOf = (key: string) => Message | undefined;

/** A part of a script that depends on the language. `codeOf` gives the code between two offsets, in that language. */
interface Part {
	readonly start: number;
	readonly end: number;
	readonly write: (messageOf: MessageOf, isDeeper: boolean, codeOf: (range: Range) => string) => string;
}
interface Range {
	readonly start: number;
	readonly end: number;
}

/**
 * Prepares a script in which markers stand for messages.
 * @returns a function that gives the script in a language; with `isDeeper` for a folder below that of the script, where styles are a folder
 * further up
 */
export function scriptWriter(code: string): (messageOf: MessageOf, isDeeper: boolean) => string {
	const parts: Part[] = [];
	new Visitor({
		CallExpression({ callee, arguments: [name, args, plural], start, end }) {
			if (callee.type !== 'Identifier' || callee.name !== MARKER) return;
			// A string or, after minifying, a template.
			const [key = ''] = name ? code.slice(name.start + 1, name.end - 1).split(' ') : [];
			parts.push({
				start,
				end,
				write(messageOf, _, codeOf) {
					const message = messageOf(key);
					if (!message) throw new Error(`There is no message "${key}"`);
					const names = { args: '__args', plural: plural ? codeOf(plural) : '' };
					if (!args) return messageCode(message, names);
					if (args.type === 'Identifier') return messageCode(message, { ...names, args: args.name });
					return `(__args=>${messageCode(message, names)})(${codeOf(args)})`;
				},
			});
		},
		Literal: addStyles,
		TemplateLiteral: addStyles,
	}).visit(parseAst(code));
	parts.sort((a, b) => a.start - b.start);

	function addStyles(node: Range): void {
		if (code.startsWith('../assets/', node.start + 1))
			parts.push({
				start: node.start + 1,
				end: node.end,
				write: (_, isDeeper) => (isDeeper ? '../' : '') + code.slice(node.start + 1, node.end),
			});
	}

	return (messageOf, isDeeper) => {
		const codeOf = ({ start, end }: Range): string => {
			let written = '';
			let at = start;
			for (const part of parts) {
				// Those within one that is written already are its arguments'.
				if (part.start < at || part.end > end) continue;
				written += code.slice(at, part.start) + part.write(messageOf, isDeeper, codeOf);
				at = part.end;
			}
			return written + code.slice(at, end);
		};
		const script = codeOf({ start: 0, end: code.length });
		if (script.includes(MARKER)) throw new Error('The minifier has changed a marker beyond recognition');
		return script;
	};
}
