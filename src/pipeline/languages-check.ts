// `npm run languages:check`: lists what is not translated. It is no mistake: such texts stand in English until somebody translates them.
import { LANGUAGES } from '#lib/messages/languages.ts';
import { BASE_LANGUAGE } from '#lib/messages/way.ts';
import { print, ROOT, runCommand } from './command.ts';
import { buildMessages } from './messages/build.ts';
import { untranslated } from './translate.ts';

await runCommand(() => {
	const catalogues = buildMessages(ROOT);
	for (const { code } of LANGUAGES.filter((language) => language.code !== BASE_LANGUAGE)) {
		const { messages, facts, unused } = untranslated(ROOT, code, catalogues);
		print(
			`${code}: ${messages.length} messages and ${facts.length} texts of the facts are not translated; ${unused.length} rows are of no use`,
		);
		for (const key of messages) print(`  src/messages/${code}.json: "${key}" is missing`);
		for (const text of facts) print(`  src/facts/texts/${code}.csv: missing: ${text}`);
		for (const text of unused) print(`  src/facts/texts/${code}.csv: of no use: ${text}`);
	}
});
