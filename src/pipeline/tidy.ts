import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Texts } from './facts.ts';
import { hasSemicolons } from './spreadsheet.ts';

/**
 * A table as it should be written, where a spreadsheet has written it otherwise: without a byte order mark, with lines that end in LF and with
 * commas between the cells. What the cells say is not touched; a table that is as it should be comes back byte for byte.
 */
export function tidy(text: string): string {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const [heading = ''] = plain.split('\n', 1);
	if (!hasSemicolons([heading]) || heading.includes(',')) return plain;
	const rows = parse(plain, { delimiter: ';', relax_column_count: true });
	return stringify(rows, { record_delimiter: '\n' });
}

/** The tables that change when they are tidied, by file name. */
export function tidied(texts: Texts): Texts {
	return Object.fromEntries(
		Object.entries(texts).flatMap(([name, text]) => {
			const after = tidy(text);
			return after === text ? [] : [[name, after]];
		}),
	);
}
