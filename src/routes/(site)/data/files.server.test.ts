import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '#lib/messages/index.ts';
import { fieldsOf, type Schema } from './files.server.ts';

const FOLDER = 'static/data';
const names = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.schema.json'))
	.map((file) => file.replace('.schema.json', ''));

function json(file: string): unknown {
	return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

/** Every path of a value in a file, as `fieldsOf` writes them; `free` are the objects with free keys. */
function pathsIn(value: unknown, path: string, free: readonly string[]): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, `${path}[]`, free));
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, entry]) =>
		pathsIn(entry, free.includes(path) ? `${path}{}` : path === '' ? key : `${path}.${key}`, free),
	);
}

describe('the fields of a file', () => {
	it('are named by their place, with what they can be', () => {
		const schema: Schema = {
			type: 'object',
			properties: {
				list: {
					type: 'array',
					items: {
						type: 'object',
						properties: { kind: { type: 'string', enum: ['a', 'b'] }, note: { type: 'string' } },
						required: ['kind'],
					},
				},
				version: { const: 1 },
				byId: { type: 'object', additionalProperties: { type: 'string', pattern: '^x$' } },
			},
			required: ['list'],
		};
		expect(fieldsOf(schema)).toEqual([
			{ path: 'list[].kind', type: 'string', isAlwaysThere: true, values: ['a', 'b'], pattern: undefined },
			{ path: 'list[].note', type: 'string', isAlwaysThere: false, values: [], pattern: undefined },
			{ path: 'version', type: 'number', isAlwaysThere: false, values: ['1'], pattern: undefined },
			{ path: 'byId{}', type: 'string', isAlwaysThere: false, values: [], pattern: '^x$' },
		]);
	});

	it.each(names)('of %s.json have words for what it holds', (name) => {
		const file = name as Parameters<typeof m.data_file_content>[0]['file'];
		expect(m.data_file_content({ file })).not.toBe('');
	});

	it.each(names)('of %s.json are all that the file has', (name) => {
		const fields = fieldsOf(json(`${name}.schema.json`) as Schema).map(({ path }) => path);
		const found = new Set(pathsIn(json(`${name}.json`), '', ['sources']));
		expect([...found].filter((path) => !fields.includes(path))).toEqual([]);
	});
});
