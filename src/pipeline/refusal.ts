import { getSystemErrorMap } from 'node:util';

/** Why a command of the pipeline stops, in sentences for the person who runs it. Nothing has been written when it is thrown. */
export class Refusal extends Error {
	override readonly name: string = 'Refusal';
}

/** A refusal that names a file and what the file system says of it. Another error is given back as it is. */
export function refusalOf(path: string, error: unknown): unknown {
	if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return error;
	const [, description] = getSystemErrorMap().get(Number(error.errno)) ?? [];
	return new Refusal(`${path}: ${description ?? error.message} (${String(error.code)})`, { cause: error });
}
