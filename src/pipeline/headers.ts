/** One block of a `_headers` file: what is sent for the paths that `pattern` matches. */
export interface HeaderRule {
	/** A path from the root of the site; `*` stands for any characters, slashes too. */
	pattern: string;
	/** Values by name, the name as it is written in the file. */
	headers: ReadonlyMap<string, string>;
}

/**
 * Reads a `_headers` file (the syntax shared by Netlify and Cloudflare Pages): a path at the start of a line,
 * then its headers as indented `Name: value` lines; `#` opens a comment line. Throws `SyntaxError` that names
 * the line where the text has another form.
 */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: { pattern: string; headers: Map<string, string> }[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.trim();
		if (content === '' || content.startsWith('#')) continue;
		if (content.startsWith('/')) {
			if (content.includes('/:'))
				throw malformed(index, 'placeholders such as ":name" are not read here; use "*"');
			rules.push({ pattern: content, headers: new Map() });
			continue;
		}
		const rule = rules.at(-1);
		const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(\S.*)$/.exec(content) ?? [];
		if (name === undefined || value === undefined)
			throw malformed(index, 'expected a /path or "Name: value"');
		if (!rule) throw malformed(index, 'a header before the first /path');
		rule.headers.set(name, value);
	}
	return rules;
}

/**
 * The headers for a path (from the root of the site, without query). Where two rules give the same header the
 * later one wins, as on Netlify; see `headersSetTwice` for the hosts that join them.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
	return new Map(rules.filter((rule) => matches(rule.pattern, path)).flatMap((rule) => [...rule.headers]));
}

/**
 * The names of headers that more than one rule gives to a path. Cloudflare joins their values by a comma, which
 * no cache or frame policy survives, so in a portable file this is always empty.
 */
export function headersSetTwice(rules: readonly HeaderRule[], path: string): string[] {
	const names = rules
		.filter((rule) => matches(rule.pattern, path))
		.flatMap((rule) => [...rule.headers.keys()].map((name) => name.toLowerCase()));
	return names.filter((name, index) => names.indexOf(name) !== index);
}

function matches(pattern: string, path: string): boolean {
	const literals = pattern.split('*').map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return new RegExp(`^${literals.join('.*')}$`).test(path);
}

function malformed(index: number, problem: string): SyntaxError {
	return new SyntaxError(`_headers, line ${index + 1}: ${problem}`);
}
