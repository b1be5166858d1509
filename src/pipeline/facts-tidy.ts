import { fileURLToPath } from 'node:url';
import { readTexts } from './data-files.ts';
import { tidied } from './tidy.ts';
import { writeSafely } from './write-safely.ts';

// `facts:tidy` undoes what spreadsheets do to a whole table: byte order mark, CRLF, semicolons between the cells.

const folder = fileURLToPath(new URL('../facts', import.meta.url));
const changes = tidied(readTexts(folder));
writeSafely(folder, changes);
const names = Object.keys(changes);
console.log(names.length > 0 ? `mended ${names.join(', ')}` : 'nothing to mend');
