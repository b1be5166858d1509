/** What is used of a JSON Schema (2020-12), as the pipeline writes it. */
export interface Schema {
	readonly type?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
	/** Of an object whose keys are free: the shape of each value. */
	readonly additionalProperties?: Schema;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly pattern?: string;
	readonly minimum?: number;
}

/** One field of a file. */
export interface Field {
	/** Where it is, with `[]` for each entry of a list and `{}` for each key of an object with free keys: `acts[].sources[]`. */
	readonly path: string;
	/** Its JSON type; of a list, that of its entries. */
	readonly type: string;
	/** Whether each object that can have it has it. */
	readonly isAlwaysThere: boolean;
	/** The few values that it can take; empty where there are many. */
	readonly values: readonly string[];
	/** The form of its text, as a regular expression. */
	readonly pattern: string | undefined;
}

/** The fields of a file that hold a value themselves, in the order of its schema: lists and objects are in their paths. */
export function fieldsOf(schema: Schema): Field[] {
	return walk(schema, '', true);
}

function walk(schema: Schema, path: string, isAlwaysThere: boolean): Field[] {
	if (schema.properties) {
		const { required = [] } = schema;
		return Object.entries(schema.properties).flatMap(([name, field]) =>
			walk(field, path === '' ? name : `${path}.${name}`, required.includes(name)),
		);
	}
	if (schema.items) return walk(schema.items, `${path}[]`, isAlwaysThere);
	if (schema.additionalProperties) return walk(schema.additionalProperties, `${path}{}`, isAlwaysThere);
	const few = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
	return [
		{
			path,
			type: schema.type ?? (few.length > 0 ? typeof few[0] : 'any'),
			isAlwaysThere,
			values: few.map(String),
			pattern: schema.pattern,
		},
	];
}
