/** A stretch of text: plain, or marked in one of three ways. */
export interface Run {
	readonly kind: 'plain' | 'strong' | 'em' | 'code';
	readonly text: string;
}

const MARKS = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`/g;

/** A line of our own Markdown in runs. It knows bold, italics and code, which is all that the passages shown on the site have. */
export function runsOf(line: string): Run[] {
	const runs: Run[] = [];
	let end = 0;
	for (const match of line.matchAll(MARKS)) {
		const [whole, strong, em, code] = match;
		if (match.index > end) runs.push({ kind: 'plain', text: line.slice(end, match.index) });
		if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
		else if (em !== undefined) runs.push({ kind: 'em', text: em });
		else runs.push({ kind: 'code', text: code ?? '' });
		end = match.index + whole.length;
	}
	if (end < line.length) runs.push({ kind: 'plain', text: line.slice(end) });
	return runs;
}

/**
 * The items of the first list under a heading, bulleted or numbered, each with its continued lines joined.
 * @param heading the whole line of the heading, with its marks: `## What is not known`
 * @throws {Error} where there is no such heading, or no list under it before the next one
 */
export function listUnder(markdown: string, heading: string): Run[][] {
	const items: string[] = [];
	for (const line of sectionOf(markdown, heading)) {
		const item = /^(?:-|\d+\.) (.+)$/.exec(line)?.[1];
		if (item !== undefined) items.push(item);
		else if (items.length > 0 && /^\s+\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
		else if (items.length > 0) break;
	}
	if (items.length === 0) throw new Error(`There is no list under "${heading}"`);
	return items.map(runsOf);
}

/**
 * The rows of the first table under a heading, without its head.
 * @throws {Error} where there is no such heading, or no table under it before the next one
 */
export function tableUnder(markdown: string, heading: string): Run[][][] {
	const rows = sectionOf(markdown, heading).filter((line) => line.startsWith('|'));
	if (rows.length < 3) throw new Error(`There is no table under "${heading}"`);
	return rows.slice(2).map((row) =>
		row
			.split('|')
			.slice(1, -1)
			.map((cell) => runsOf(cell.trim())),
	);
}

function sectionOf(markdown: string, heading: string): string[] {
	const lines = markdown.split('\n');
	const start = lines.indexOf(heading);
	if (start < 0) throw new Error(`There is no heading "${heading}"`);
	const rest = lines.slice(start + 1);
	const end = rest.findIndex((line) => /^#+ /.test(line));
	return end < 0 ? rest : rest.slice(0, end);
}
