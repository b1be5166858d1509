import { join } from 'node:path';
import { print, ROOT, runCommand, whileWriting } from './command.ts';
import { readTexts } from './data-files.ts';
import { tidied } from './tidy.ts';
import { writeSafely } from './write-safely.ts';

// `facts:tidy` undoes what spreadsheets do to a whole table: byte order mark, CRLF, semicolons between the cells.

await runCommand(() =>
	whileWriting(() => {
		const folder = join(ROOT, 'src/facts');
		const changes = tidied(readTexts(folder));
		writeSafely(folder, changes);
		const names = Object.keys(changes);
		print(names.length > 0 ? `mended ${names.join(', ')}` : 'nothing to mend');
	}),
);
