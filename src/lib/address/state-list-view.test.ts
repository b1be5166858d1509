import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStateList, serializeStateList } from './state-list-view.ts';

it('reads back the address that it writes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
			const view = parseStateList(new URLSearchParams({ find: text }));
			expect(parseStateList(new URLSearchParams(serializeStateList(view)))).toEqual(view);
		}),
	);
});

it('writes nothing for the whole list', () => {
	expect(serializeStateList(parseStateList(new URLSearchParams()))).toBe('');
});

it('cuts what is too long', () => {
	expect(parseStateList(new URLSearchParams({ find: 'x'.repeat(500) })).find).toHaveLength(60);
});
