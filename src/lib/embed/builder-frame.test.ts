import { describe, expect, it } from 'vitest';
import { heightAskedFor } from './builder.ts';

describe('the height that a frame asks for', () => {
	it('is read from the message of Datawrapper’s dialect, rounded up', () => {
		expect(heightAskedFor({ 'datawrapper-height': { 'hanoi-map': 512 } })).toBe(512);
		expect(heightAskedFor({ 'datawrapper-height': { any: 512.2 } })).toBe(513);
	});

	it.each([
		undefined,
		null,
		'pymxPYMxmapxPYMxheightxPYMx512',
		{},
		{ sentinel: 'amp', type: 'embed-size', height: 512 },
		{ 'datawrapper-height': null },
		{ 'datawrapper-height': {} },
		{ 'datawrapper-height': { map: '512' } },
		{ 'datawrapper-height': { map: 0 } },
		{ 'datawrapper-height': { map: Infinity } },
		{ 'datawrapper-height': { map: NaN } },
		{ 'datawrapper-height': { map: 100_000 } },
	])('is not read from %j', (message) => {
		expect(heightAskedFor(message)).toBeUndefined();
	});
});
