import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
	readonly status: number;
	/** By their names in small letters; one that was sent twice has both values. */
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export interface Question {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** However many ask at a time, a server gets no more than this many requests at once. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Asks a server for a path exactly as it is given: `fetch` would resolve its dots first, unpack the answer and follow a redirect.
 * @param url the address of the server @param path with its query
 */
export function ask(
	url: string,
	path: string,
	{ method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
	const { hostname, port } = new URL(url);
	return new Promise((done, fail) => {
		const asked = request({ agent, hostname, port, path, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', fail);
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
			);
		});
		asked.on('error', fail);
		asked.end();
	});
}
