import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW, nameableIn } from '#lib/address/view.ts';
import { messageOf, readMessage, viewAsked } from './host-message.ts';

const text = v.optional(v.pipe(v.string(), v.maxLength(200)));
const hostMessageSchema = v.object({
	type: v.literal('hanoi:view'),
	version: v.literal(1),
	on: text,
	layer: text,
	region: text,
	state: text,
	group: text,
	show: text,
	theme: text,
	lang: text,
});

const names = nameableIn(realRecord);
const anyValue = fc.oneof(fc.string(), fc.string({ minLength: 190, maxLength: 210 }), fc.anything());
const almost = fc.record(
	{
		type: fc.constantFrom('hanoi:view', 'hanoi:view', 'hanoi:size', undefined, 1),
		version: fc.constantFrom(1, 1, 2, '1', undefined),
		on: anyValue,
		layer: anyValue,
		theme: anyValue,
		lang: anyValue,
		other: anyValue,
	},
	{ requiredKeys: [] },
);

describe('a message from the host', () => {
	it('is taken exactly when the schema takes it', () => {
		fc.assert(
			fc.property(fc.oneof(almost, fc.anything()), (data) => {
				expect(readMessage(data) !== undefined).toBe(v.safeParse(hostMessageSchema, data).success);
			}),
			{ numRuns: 1000 },
		);
	});

	it('changes what it names and nothing else', () => {
		const view = { ...DEFAULT_VIEW, state: 'VNM', region: 'asia' } as const;
		const asked = viewAsked({ type: 'hanoi:view', version: 1, on: '2025-10-26', state: '' }, view, names);
		expect(asked).toEqual({ ...view, on: dayOf('2025-10-26'), state: undefined });
	});

	it.each([
		{ on: '2025-13-01' },
		{ on: '1999-01-01' },
		{ state: 'XXX' },
		{ layer: 'weather' },
		{ theme: 'pink' },
		{ lang: 'tlh' },
		{ on: '2025-10-26', state: 'XXX' },
	])('does nothing at all with a value that cannot be used: %j', (part) => {
		expect(viewAsked({ type: 'hanoi:view', version: 1, ...part }, DEFAULT_VIEW, names)).toBeUndefined();
	});

	it('said back, gives the same view', () => {
		const view = { ...DEFAULT_VIEW, on: dayOf('2025-10-26'), layer: 'votes', show: ['yes'] } as const;
		const message = messageOf(view);
		expect(readMessage(structuredClone(message))).toEqual(message);
		expect(viewAsked(message, { ...DEFAULT_VIEW, state: 'VNM' }, names)).toEqual(view);
	});
});
