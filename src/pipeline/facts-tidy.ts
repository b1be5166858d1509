import { join } from 'node:path';
import { print, ROOT, runCommand, whileWriting } from './command.ts';
import { tidy } from './csv.ts';
import { readTexts, writeSafely } from './files.ts';

// `facts:tidy` undoes what spreadsheets do to a whole table: byte order mark, CRLF, semicolons between the cells.

await runCommand(() =>
	whileWriting(() => {
		const folder = join(ROOT, 'src/facts');
		const tables = Object.entries(readTexts(folder));
		const mended = tables.filter(([, text]) => tidy(text) !== text);
		writeSafely(folder, Object.fromEntries(mended.map(([name, text]) => [name, tidy(text)])));
		const names = mended.map(([name]) => name).join(', ');
		print(mended.length > 0 ? `mended ${names}` : 'nothing to mend');
	}),
);
