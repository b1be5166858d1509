/** The sections of a file of our own prose by the id in their headings (`## windows`). */
export function sectionsOf(markdown: string): Record<string, string> {
	const parts = markdown.split(/^## /m).slice(1);
	return Object.fromEntries(
		parts.map((part) => {
			const end = part.indexOf('\n');
			return [part.slice(0, end).trim(), part.slice(end).trim()];
		}),
	);
}

/** A section as HTML. It knows what this prose needs: paragraphs, bulleted and numbered lists, bold, italics and code. */
export function htmlOf(section: string): string {
	return section
		.split(/\n{2,}/)
		.map(blockHtml)
		.join('');
}

/** The rows of a section that is a table, without its head: the text of each cell. */
export function rowsOf(section: string): string[][] {
	const [, , ...rows] = section.split('\n');
	return rows.map((row) =>
		row
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

function blockHtml(block: string): string {
	const list = /^(-|\d+\.) /.exec(block)?.[1];
	if (list === undefined) return `<p>${inlineHtml(block.replaceAll('\n', ' '))}</p>`;
	const items = block.split(/\n(?=(?:-|\d+\.) )/);
	const tag = list === '-' ? 'ul' : 'ol';
	const text = items.map((item) => inlineHtml(item.replace(/^(-|\d+\.) /, '').replaceAll(/\s*\n\s*/g, ' ')));
	return `<${tag}>${text.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function inlineHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
		.replaceAll(/(?<!\w)([*_])(.+?)\1(?!\w)/g, '<em>$2</em>')
		.replaceAll(/`(.+?)`/g, '<code>$1</code>');
}
