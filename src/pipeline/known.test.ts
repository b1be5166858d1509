import { expect, test } from 'vitest';
import { known } from './known.ts';

test('keys without a value are left out, all others stay in order', () => {
	const record = known({ b: 0, a: undefined, c: '', d: false });
	expect(Object.entries(record)).toEqual([
		['b', 0],
		['c', ''],
		['d', false],
	]);
});
