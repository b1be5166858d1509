import { readFileSync } from 'node:fs';
import { error, text } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Files of the project that go with every copy of the built site, the licence of the data beside them. */
const FILES = [
	{ folder: '', name: 'LICENSE', file: 'LICENSE' },
	{ folder: '', name: 'NOTICE', file: 'NOTICE' },
	{ folder: 'data', name: 'LICENSE', file: 'src/facts/LICENSE' },
];

export const entries: EntryGenerator = () => FILES.map(({ folder, name }) => ({ folder, name }));

export const GET: RequestHandler = ({ params }) => {
	const found = FILES.find(({ folder, name }) => folder === params.folder && name === params.name);
	if (!found) error(404);
	return text(readFileSync(found.file, 'utf8'));
};
