import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { readCatalogues, type Catalogue } from './catalogue.ts';
import { generatedModule } from './compile.ts';

/** The catalogues, one file a language, below the project's folder. */
export const CATALOGUES = 'src/messages';
/** The compiled messages of English, likewise: those that the types, the tests and the editor see. */
export const GENERATED = 'src/lib/messages/generated.ts';

/**
 * Reads the catalogues and writes the compiled messages, unless they are written already: a file that is written makes Vite's server reload.
 * @param root the folder of the project
 * @throws Refusal that lists the mistakes of the catalogues
 */
export function buildMessages(root: string): ReadonlyMap<string, Catalogue> {
	const folder = join(root, CATALOGUES);
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const files = names
		.toSorted()
		.map((name) => [name.slice(0, -'.json'.length), readFileSync(join(folder, name), 'utf8')] as const);
	const catalogues = readCatalogues(new Map(files));
	const path = join(root, GENERATED);
	const code = generatedModule(catalogues, BASE_LANGUAGE);
	if (!existsSync(path) || readFileSync(path, 'utf8') !== code) writeFileSync(path, code);
	return catalogues;
}
