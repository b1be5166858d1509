import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asksForHeight, heightMessages, HeightTeller, hostOf, resizerIdIn, secretIn } from './heights.ts';

describe('the height of a frame', () => {
	it('is said in the dialects that every host may know', () => {
		expect(heightMessages(560, 700, hostOf({ search: '', hash: '' }), true)).toEqual([
			{ 'datawrapper-height': { 'hanoi-map': 560 } },
			{ sentinel: 'amp', type: 'embed-size', height: 560 },
		]);
	});

	it('is said to Pym and WordPress by the names that they gave', () => {
		for (const address of [
			{ search: '?on=2025-10-26&childId=map-1', hash: '#?secret=aB3dE5' },
			{ search: '?on=2025-10-26&', hash: '#038;childid=map-1#?secret=aB3dE5' },
		]) {
			expect(heightMessages(560, 700, hostOf(address), true).slice(2)).toEqual([
				'pymxPYMxmap-1xPYMxheightxPYMx560',
				{ message: 'height', value: 560, secret: 'aB3dE5' },
			]);
		}
	});

	it.each(['<script>', 'xPYMx evil', 'a'.repeat(101)])('a child id like %s is none', (childId) => {
		expect(hostOf({ search: `?childId=${encodeURIComponent(childId)}`, hash: '' }).childId).toBeUndefined();
	});

	it('is said to iframe-resizer by the name in its greeting', () => {
		const resizerId = resizerIdIn('[iFrameSizer]map-1:8:false:false:32:true:true::auto');
		const host = { ...hostOf({ search: '', hash: '' }), resizerId };
		expect(heightMessages(560, 700, host, true).at(-1)).toBe('[iFrameSizer]map-1:560:700:init:');
		expect(heightMessages(560, 700, host, false).at(-1)).toBe('[iFrameSizer]map-1:560:700:size');
		for (const other of ['[iFrameSizer]', '[iFrameSizer]:8', 'map-1:8', { id: 'map-1' }, null])
			expect(resizerIdIn(other)).toBeUndefined();
	});

	it('takes a late secret from WordPress’ greeting alone', () => {
		expect(secretIn({ message: 'ready', secret: 'abc' })).toBe('abc');
		expect(secretIn({ message: 'hello', secret: 'abc' })).toBeUndefined();
		expect(secretIn({ message: 'ready', secret: '<b>' })).toBeUndefined();
		expect(secretIn({ message: 'ready' })).toBeUndefined();
		expect(secretIn('abc')).toBeUndefined();
	});
});

describe('a page that begins to listen late', () => {
	const heightRequestSchema = v.object({ type: v.literal('hanoi:height'), version: v.literal(1) });

	it('is answered exactly when its message is the one of the schema', () => {
		const almost = fc.record(
			{
				type: fc.constantFrom('hanoi:height', 'hanoi:view', 1),
				version: fc.constantFrom(1, '1', 2),
				other: fc.anything(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(almost, fc.anything()), (data) => {
				expect(asksForHeight(data)).toBe(v.safeParse(heightRequestSchema, data).success);
			}),
		);
	});
});

describe('what is worth telling', () => {
	it('is a whole height, once, and no change of a pixel', () => {
		const teller = new HeightTeller();
		expect(teller.next(500.2, 700)).toBe(501);
		expect(teller.next(501.9, 700)).toBeUndefined();
		expect(teller.next(520, 700)).toBe(520);
	});

	it('is nothing while the frame is hidden', () => {
		const teller = new HeightTeller();
		expect(teller.next(0, 0)).toBeUndefined();
		expect(teller.last).toBeUndefined();
	});

	it('ends, whatever a host makes of what it is told', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 500 }), (added) => {
				const teller = new HeightTeller();
				let height: number | undefined = 400;
				let told = 0;
				// A host that makes the frame taller than asked, and content that follows.
				while (height !== undefined && told < 100) {
					height = teller.next(height, 700);
					if (height === undefined) break;
					told += 1;
					height += added;
				}
				expect(told).toBeLessThanOrEqual(4);
			}),
		);
	});

	it('begins again at another width, after a shrinking, and when the reader acts', () => {
		const teller = new HeightTeller();
		for (const height of [400, 500, 600, 700]) expect(teller.next(height, 700)).toBe(height);
		expect(teller.next(800, 700)).toBeUndefined();
		teller.allowGrowth();
		expect(teller.next(800, 700)).toBe(800);
		for (const height of [900, 1000]) teller.next(height, 700);
		expect(teller.next(1100, 700)).toBeUndefined();
		expect(teller.next(1100, 360)).toBe(1100);
		expect(teller.next(900, 360)).toBe(900);
		expect(teller.next(1100, 360)).toBe(1100);
	});
});
