import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/** The JSON Schema (2020-12) of a file that is published, from the schema that it is checked against. */
export function jsonSchemaOf(title: string, schema: GenericSchema): object {
	const jsonSchema = toJsonSchema(schema, {
		target: 'draft-2020-12',
		// `check` is code (a day that exists), which JSON Schema cannot say; the pattern beside it is kept.
		ignoreActions: ['check'],
	});
	return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...jsonSchema };
}
