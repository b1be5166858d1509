import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from './serve.ts';

it('answers for what is missing in the language of the path', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'serve-'));
	mkdirSync(join(dir, 'fr'));
	for (const file of ['index.html', '404.html', 'fr/404.html']) writeFileSync(join(dir, file), file);
	const site = await serve({ dir, port: 0, base: '/treaties' });
	const answers = await Promise.all(
		['fr/nowhere', 'fr/state/XXX/', 'nowhere', 'fr', 'es/nowhere', 'data/nowhere.json'].map(async (path) => {
			const response = await fetch(`${site.url}${path}`);
			return [path, response.status, await response.text()];
		}),
	);
	await site.close();
	rmSync(dir, { recursive: true });
	expect(answers).toEqual([
		['fr/nowhere', 404, 'fr/404.html'],
		['fr/state/XXX/', 404, 'fr/404.html'],
		['nowhere', 404, '404.html'],
		['fr', 404, '404.html'],
		['es/nowhere', 404, '404.html'],
		['data/nowhere.json', 404, '404.html'],
	]);
});
