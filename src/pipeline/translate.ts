import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { writeFeed } from './compile.ts';
import { readTable } from './csv.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { Problems, problemText, Refusal } from './problems.ts';

/** The fields of each file of `static/data` that are texts for readers. Notes of sources, and names that only a search finds, are not. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
	articles: ['chapterTitle', 'title', 'gloss'],
	budapest: ['note'],
	changes: ['what', 'why'],
	conflicts: ['subject'],
	counts: ['note'],
	events: ['title', 'summary', 'place', 'note'],
	lists: ['note'],
	moments: ['title', 'text', 'notes'],
	peers: ['name'],
	positions: ['actor', 'statement'],
	sponsors: ['document'],
	standing: ['place', 'note', 'name'],
	steps: ['step', 'note'],
	territories: ['name', 'note'],
	votes: ['title', 'note', 'resolution'],
};
/** A symbol of a United Nations document: the same in all languages. */
const SYMBOL = /^A\/RES\//;

/** The texts of the facts in a language, by their English. */
export type FactTexts = ReadonlyMap<string, string>;

/**
 * Reads `src/facts/texts/<language>.csv`.
 * @param file its name, for the message
 * @throws {Refusal} that names each mistake with its line
 */
export function readFactTexts(file: string, csv: string): FactTexts {
	const problems = new Problems();
	const texts = new Map<string, string>();
	for (const row of readTable(file, csv, ['english', 'text'], problems).rows) {
		const { english = '', text = '' } = row.raw;
		if (text === '') problems.addCell(row, 'text', 'a translation');
		if (texts.has(english)) problems.addCell(row, 'english', 'each English text once');
		texts.set(english, text);
	}
	if (problems.list.length > 0) throw new Refusal(problems.list.map(problemText).join('\n'));
	return texts;
}

/**
 * The folder `static` in another language.
 * @param root the folder of the project
 * @returns the content of each file, by its path in the folder; without those that all languages share
 */
export function translatedStatic(root: string, language: string): Map<string, string | Buffer> {
	const file = `src/facts/texts/${language}.csv`;
	const texts = readFactTexts(file, readFileSync(join(root, file), 'utf8'));
	const folder = join(root, 'static');
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => statSync(join(folder, path)).isFile() && !isShared(path));
	const { participants } = JSON.parse(readFileSync(join(folder, 'data/standing.json'), 'utf8')) as Standing;
	return new Map(
		paths.map((path): [string, string | Buffer] => {
			const content = readFileSync(join(folder, path));
			const [, name] = /^(?:data|archive\/[^/]+)\/([a-z]+)\.json$/.exec(path) ?? [];
			if (name === undefined) return [path, content];
			if (name === 'names') return [path, writeFeed(searchNames(content, participants, language))];
			const feed = translatedFeed(
				name,
				JSON.parse(content.toString()) as object,
				language,
				(text) => texts.get(text) ?? text,
			);
			return [path, writeFeed({ ...feed })];
		}),
	);
}

/** What is not translated into a language, and so stands in English; and translations of texts that are no longer there. */
export interface Untranslated {
	/** Keys of messages. */
	readonly messages: readonly string[];
	/** Texts of the facts. */
	readonly facts: readonly string[];
	/** English texts of rows that nothing uses. */
	readonly unused: readonly string[];
}

/** Compares a language with English. @param root the folder of the project */
export function untranslated(
	root: string,
	language: string,
	catalogues: ReadonlyMap<string, Catalogue>,
): Untranslated {
	const file = `src/facts/texts/${language}.csv`;
	const translated = readFactTexts(file, readFileSync(join(root, file), 'utf8'));
	const folder = join(root, 'static/data');
	const facts = new Set(
		Object.keys(FIELDS).flatMap((name) => [
			...factTexts(name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
		]),
	);
	return {
		messages: [...(catalogues.get(BASE_LANGUAGE)?.keys() ?? [])].filter(
			(key) => !catalogues.get(language)?.has(key),
		),
		facts: [...facts].filter((text) => !translated.has(text)),
		unused: [...translated.keys()].filter((text) => !facts.has(text)),
	};
}

/** The headers are those of the whole site; of releases, frames need where states stood, and the rest is kept in English. */
function isShared(path: string): boolean {
	return path === '_headers' || (path.startsWith('archive/') && !path.endsWith('/standing.json'));
}

/**
 * `names.json` in another language: what else a state is called, for searches alone. Everyday names are those of Unicode CLDR, which differ from
 * the United Nations' and are never shown; those in English are found too.
 */
function searchNames(
	content: Buffer,
	participants: Standing['participants'],
	language: string,
): Record<string, unknown> {
	const feed = JSON.parse(content.toString()) as {
		names: readonly { iso3: string; name: string; kind: string }[];
	};
	const everyday = (['long', 'short'] as const).map(
		(style) => new Intl.DisplayNames(language, { type: 'region', style }),
	);
	const names = participants.flatMap(({ iso3, iso2, name }) => {
		const all = new Set([...everyday.map((lengths) => lengths.of(iso2) ?? name), name]);
		return [...all].map((alias) => ({ iso3, name: alias }));
	});
	const others = feed.names.filter(({ kind }) => kind === 'common' || kind === 'abbreviation');
	return {
		...feed,
		names: [...names, ...others].map((other) => ({ ...other, kind: 'search', sources: [] })),
	};
}

/** All texts for readers in a file of `static/data`. */
export function factTexts(name: string, feed: unknown): Set<string> {
	const texts = new Set<string>();
	withTexts(feed, FIELDS[name] ?? [], (text) => (texts.add(text), text));
	return texts;
}

/**
 * A file of `static/data` in another language: its texts are translated, and participants and areas stand in the order of their names.
 * @param name that of the file, without its ending
 * @param feed its content, which stays as it is
 * @param textOf the translation of a text, or the text itself
 */
export function translatedFeed(
	name: string,
	feed: object,
	language: string,
	textOf: (english: string) => string,
): object {
	const translated = withTexts(feed, FIELDS[name] ?? [], textOf) as object;
	const { compare } = new Intl.Collator(language);
	if (name === 'standing') return inOrder(translated as Standing, compare);
	return translated;
}

interface Standing {
	readonly participants: readonly { readonly iso3: string; readonly iso2: string; readonly name: string }[];
	readonly rollCalls: readonly { readonly votes: string }[];
}

/** Votes are one letter for each participant, in their order. */
function inOrder(feed: Standing, compare: (a: string, b: string) => number): Standing {
	const order = feed.participants
		.map(({ name }, at) => ({ name, at }))
		.sort((a, b) => compare(a.name, b.name))
		.map(({ at }) => at);
	return {
		...feed,
		participants: order.flatMap((at) => feed.participants[at] ?? []),
		rollCalls: feed.rollCalls.map((call) => ({
			...call,
			votes: order.map((at) => call.votes.charAt(at)).join(''),
		})),
	};
}

function withTexts(value: unknown, fields: readonly string[], textOf: (text: string) => string): unknown {
	if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, fields, textOf));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]: [string, unknown]) => [
			key,
			typeof item === 'string' && fields.includes(key) && !SYMBOL.test(item)
				? textOf(item)
				: withTexts(item, fields, textOf),
		]),
	);
}
