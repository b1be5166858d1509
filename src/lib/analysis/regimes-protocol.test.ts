import { describe, expect, it } from 'vitest';
import budapest from '#data/budapest.json' with { type: 'json' };
import { parseDay } from '#lib/domain/day.ts';
import { readBudapestNote } from './regimes-protocol.ts';

const notes = budapest.standings.flatMap((one) => ('note' in one && one.note ? [one.note] : []));

describe('the note on a state under the Budapest Convention', () => {
	it('gives up the days of the protocol wherever it speaks of it', () => {
		const speaking = notes.filter((note) => note.includes('Second Additional Protocol'));
		expect(speaking.length).toBeGreaterThan(0);
		for (const note of speaking) {
			const { signedOn, ratifiedOn } = readBudapestNote(note).protocol!;
			expect(parseDay(signedOn), note).toBeDefined();
			expect(/, ratified 2/.test(note), note).toBe(ratifiedOn !== undefined);
		}
	});

	it('keeps the doubts, and nothing of the protocol', () => {
		for (const note of notes) expect(readBudapestNote(note).doubt ?? '').not.toMatch(/CETS 224\): signed/);
		expect(
			readBudapestNote(
				'Ratified before April 2008. Second Additional Protocol (CETS 224): signed 2022-05-12, ratified 2023-02-09',
			),
		).toEqual({
			protocol: { signedOn: '2022-05-12', ratifiedOn: '2023-02-09' },
			doubt: 'Ratified before April 2008.',
		});
		expect(readBudapestNote(undefined)).toEqual({ protocol: undefined, doubt: undefined });
		expect(readBudapestNote('55th party;').doubt).toBe('55th party');
	});
});
