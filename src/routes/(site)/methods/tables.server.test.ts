import { describe, expect, it } from 'vitest';
import { citingFiles } from './tables.server.ts';

describe('the files that cite a source', () => {
	it('are those whose entries have it, counted', () => {
		const citing = citingFiles({
			acts: { acts: [{ sources: ['a', 'b'] }, { inner: { sources: ['a'] } }], note: 'x' },
			events: { events: [{ sources: ['b'] }] },
		});
		expect(Object.fromEntries(citing)).toEqual({
			a: [{ file: 'acts', times: 2 }],
			b: [
				{ file: 'acts', times: 1 },
				{ file: 'events', times: 1 },
			],
		});
	});

	it('are none where the sources are the entries themselves', () => {
		expect(citingFiles({ sources: { sources: { a: { publisher: 'x' } } } }).size).toBe(0);
	});
});
