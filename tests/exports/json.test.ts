import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

// Files as they are served, against the schemas that are served beside them.

const SCHEMA = '.schema.json';

for (const { code, folder } of SITES) {
	test(`in "${code}" every file of the data fits its schema`, () => {
		const data = join(folder, 'data');
		const schemas = readdirSync(data).filter((file) => file.endsWith(SCHEMA));
		expect(schemas.length).toBeGreaterThan(0);
		for (const schema of schemas) {
			const name = schema.replace(SCHEMA, '.json');
			expect.soft(problemsOf(compiled(join(data, schema)), join(data, name)), name).toEqual([]);
		}
	});
}

test('the file of every participant fits the schema of these files', () => {
	const state = join('build', 'state');
	const fits = compiled(join(state, 'schema.json'));
	const files = readdirSync(state).filter((file) => /^[A-Z]{3}\.json$/.test(file));
	expect(files.length).toBeGreaterThan(0);
	for (const file of files) expect.soft(problemsOf(fits, join(state, file)), file).toEqual([]);
});

test('a file with a field that is missing or of another kind does not fit', () => {
	const fits = compiled(join('build', 'data', `standing${SCHEMA}`));
	const standing = read(join('build', 'data', 'standing.json'));
	expect(fits(standing)).toBe(true);
	expect(fits({ ...standing, asOf: undefined })).toBe(false);
	expect(fits({ ...standing, asOf: 1 })).toBe(false);
	expect(fits({ ...standing, acts: [{ iso3: 'VNM' }] })).toBe(false);
});

/** A schema as a check; throws for one that breaks the rules of JSON Schema or names something that the rules do not know. */
function compiled(path: string): ValidateFunction {
	return new Ajv2020({ strict: true, allErrors: true }).compile(read(path));
}

function problemsOf(fits: ValidateFunction, path: string): string[] {
	fits(read(path));
	return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function read(path: string): Record<string, unknown> {
	return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
