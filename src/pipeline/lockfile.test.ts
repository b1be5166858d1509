import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
	readonly integrity?: string;
	readonly link?: boolean;
}

it('every package that is installed is held to a checksum', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, LockedPackage>;
	};
	const unchecked = Object.entries(packages).filter(
		([path, { integrity, link }]) => path !== '' && !link && !integrity?.startsWith('sha512-'),
	);
	expect(unchecked.map(([path]) => path)).toEqual([]);
});

it('every action of the workflows is pinned to a commit', () => {
	const workflow = readFileSync('.github/workflows/watch-facts.yml', 'utf8');
	const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
	expect(used.length).toBeGreaterThan(0);
	for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});
