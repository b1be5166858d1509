import { stateFile } from '#lib/data/states.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { writeSchema } from './write-json.ts';

/** The shape of `/state/<ISO3>.json`, as JSON Schema. */
export function stateSchema(): string {
	return writeSchema(jsonSchemaOf('state/<ISO3>.json', stateFile));
}
