import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { recordOf } from '#lib/domain/record.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { correctedSince } from './frozen.ts';

const day = dayOf('2026-09-26');

describe('a frozen view', () => {
	it('says nothing while the facts of its day stand', () => {
		expect(correctedSince(recordOf(structuredClone(realFeed)), realRecord, DEFAULT_VIEW, day)).toEqual([]);
	});

	it('names who stands otherwise since', () => {
		const frozen = recordOf({ ...realFeed, acts: realFeed.acts.filter(({ iso3 }) => iso3 !== 'CAN') });
		expect(correctedSince(frozen, realRecord, DEFAULT_VIEW, day)).toEqual(['Canada']);
		// Canada had not signed by then, in either record.
		expect(correctedSince(frozen, realRecord, DEFAULT_VIEW, dayOf('2025-10-26'))).toEqual([]);
	});
});
