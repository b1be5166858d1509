import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCREENS } from './presenter-state.svelte.ts';
import { readStageMessage, ROLES } from './stage-channel.ts';

const head = { type: fc.constant('hanoi:stage'), version: fc.constant(1), from: fc.constantFrom(...ROLES) };
const count = fc.nat({ max: 1_000_000_000 });
const note = fc.record({ ...head, kind: fc.constantFrom('hello', 'bye') });
const stand = fc.record({
	...head,
	kind: fc.constant('state'),
	revision: count,
	index: count,
	screen: fc.constantFrom(...SCREENS),
	state: fc.option(fc.stringMatching(/^[A-Z]{3}$/), { nil: undefined }),
	briefing: fc.dictionary(fc.string(), fc.jsonValue()),
	clock: fc.option(
		fc.record({ before: fc.maxSafeNat(), since: fc.option(fc.maxSafeNat(), { nil: undefined }) }),
		{ nil: undefined },
	),
});
/** What no field of a message may be. */
const wrong = fc.oneof(
	fc.constantFrom(-1, 0.5, NaN, Infinity, 1_000_000_001, '', 'XX', 'xxx', 'hanoi', 'White', null, true, 2),
	fc.bigInt(),
	fc.constant(() => undefined),
);

describe('a message between the windows of a presentation', () => {
	it('is taken as it is', () => {
		fc.assert(
			fc.property(fc.oneof(note, stand), (message) => {
				expect(readStageMessage(structuredClone(message))).toEqual(message);
			}),
		);
	});

	it('is refused with any one field wrong', () => {
		const fields = ['type', 'version', 'from', 'kind', 'screen', 'state', 'briefing', 'clock'] as const;
		fc.assert(
			fc.property(stand, fc.constantFrom(...fields), wrong, (message, field, value) => {
				expect(readStageMessage({ ...message, [field]: value })).toBeUndefined();
			}),
		);
		fc.assert(
			fc.property(stand, fc.constantFrom('revision', 'index'), wrong, (message, field, value) => {
				fc.pre(value !== 2);
				expect(readStageMessage({ ...message, [field]: value })).toBeUndefined();
			}),
		);
	});

	it('is nothing else that can be sent', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readStageMessage(data)).toBeUndefined();
			}),
			{ numRuns: 1000 },
		);
	});
});
