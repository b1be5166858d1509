import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { Act } from '#lib/data/standing.ts';
import { realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { slotsOf } from '#lib/domain/forty-slots.ts';
import { progressText, timeToSignText } from './force-text.ts';

const states = realRecord.feed.participants.filter(({ kind }) => kind !== 'organization');
const ratified = (n: number, day = '2027-03-01', last = day): Act[] =>
	states
		.slice(0, n)
		.map(({ iso3 }, at) =>
			at === n - 1 ? testAct(iso3, 'ratification', day, last) : testAct(iso3, 'ratification', '2027-01-01'),
		);
const far = (acts: Act[], today?: string) => {
	const record = recordWith(acts, '2027-03-31');
	return progressText(record, slotsOf(record), today === undefined ? undefined : dayOf(today));
};

describe('the progress towards entry into force', () => {
	it('is how many are missing, until the fortieth', () => {
		expect(far([]).sentences[0]).toMatch(/^No state has ratified/);
		expect(far(ratified(39)).sentences).toContain('One more instrument is needed.');
		const reported = { ...testAct('QAT', 'ratification', '2026-02-01'), evidence: 'secondary' as const };
		expect(far([reported]).sentences[0]).toContain('reported');
		expect(far(ratified(3)).sentences[0]).not.toContain('reported');
	});

	it('is the ninetieth day after the fortieth, and counts down to it by the visitor’s day', () => {
		const force = dayOf('2027-03-01') + 90;
		const { heading, sentences } = far(ratified(40), '2027-05-20');
		expect(heading).toContain(formatDay(force));
		expect(sentences.join(' ')).toContain(formatDay(dayOf('2027-03-01')));
		expect(sentences.join(' ')).toContain(`${force - dayOf('2027-05-20')} days from today`);
		expect(far(ratified(40)).sentences.join(' ')).not.toContain('device');
	});

	it('is in force from that day on, without newer data', () => {
		expect(far(ratified(40), '2027-05-29').heading).not.toContain('since');
		expect(far(ratified(40), '2027-05-30').heading).toBe('In force since 30 May 2027');
	});

	it('says in its heading that it rests on reports, where it does', () => {
		const acts = ratified(40).map((act, at) => (at === 5 ? { ...act, evidence: 'press' as const } : act));
		expect(far(acts).heading).toContain('as reported');
		expect(far(acts, '2028-01-01').heading).toContain('as reported');
		expect(far(acts).sentences.join(' ')).toContain('Not confirmed by the depositary: one of the forty.');
	});

	it('is between two days where the day of the fortieth is not known', () => {
		const { sentences } = far(ratified(40, '2027-03-02', '2027-03-20'), '2027-04-01');
		expect(sentences[1]).toContain('between 31 May 2027 and 18 June 2027');
	});
});

describe('the time left to sign', () => {
	it.each([
		[undefined, 'open for signature until 31 December 2026'],
		['2026-11-22', '39 days are left'],
		['2026-12-30', '1 day is left'],
		['2026-12-31', 'last day'],
		['2027-01-01', 'could be signed until'],
	])('on %s: %s', (today, words) => {
		expect(timeToSignText(realRecord, today === undefined ? undefined : dayOf(today))).toContain(words);
	});
});
