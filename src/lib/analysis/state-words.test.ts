import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { answerOf, descriptionOf, titleOf, unionWords } from './state-words.ts';

const everyone = realRecord.participants;
/** Straight from the rows, not by the rules that the words are made with. */
const signatures = new Map(
	realFeed.acts.filter(({ act }) => act === 'signature').map((act) => [act.iso3, act]),
);
const consents = new Map(
	realFeed.acts.filter(({ act }) => /ion$|acceptance|approval/.test(act)).map((act) => [act.iso3, act]),
);

function the(record: TreatyRecord, iso3: string) {
	return record.byIso3.get(iso3)!;
}

describe('the first sentence of every page', () => {
	it.each(everyone.map((one) => [one.participant.iso3, one] as const))('%s', (iso3, one) => {
		const { sentence, short } = answerOf(realRecord, one);
		const act = signatures.get(iso3);
		expect(sentence.startsWith(one.participant.name)).toBe(true);
		if (!act) {
			expect(sentence).toContain('has not signed the Hanoi Convention');
			expect(sentence).toContain(formatDay(dayOf(realFeed.asOf)));
			expect(short).toMatch(/^Not by /);
			return;
		}
		expect(sentence).toMatch(/signed the Hanoi Convention/);
		expect(sentence).not.toContain('has not signed');
		expect(short).toMatch(/^(Yes|Reported: yes), /);
		// The last day of the window is said, and that the day is not known where it is not.
		expect(sentence).toContain(formatDay(dayOf(act.notAfter), 'monthYear').split(' ')[1]);
		expect(/day not known/.test(sentence)).toBe(act.notBefore !== act.notAfter);
		if (act.notBefore === act.notAfter) expect(sentence).toContain(`on ${formatDay(dayOf(act.notAfter))}`);
		const isConfirmed = act.evidence === 'depositary' || act.evidence === 'register';
		expect(/not confirmed by the depositary/.test(sentence)).toBe(!isConfirmed);
		expect(/reported/.test(sentence)).toBe(act.evidence === 'press' || act.evidence === 'secondary');
	});
});

describe('what is said with it', () => {
	it('names consent to be bound of those who have given it, and of no other signatory', () => {
		for (const one of everyone) {
			const words = answerOf(realRecord, one).further.join(' ');
			if (consents.has(one.participant.iso3)) expect(words).toContain('ratified');
			else if (signatures.has(one.participant.iso3)) expect(words).toContain('It is not bound.');
		}
	});

	it('says of everyone without a signature that some signatories have no name, while more are counted than named', () => {
		const counted = realFeed.counts.at(-1)!.signatories;
		for (const one of everyone.filter(({ signature }) => !signature)) {
			const words = answerOf(realRecord, one).further.join(' ');
			expect(/have no name here/.test(words)).toBe(counted > signatures.size);
			expect(words).toContain(`At least ${counted} signatories are counted and ${signatures.size} are named`);
		}
	});

	it('says nothing of nameless signatories where all are named', () => {
		const acts = realFeed.participants.map(({ iso3 }) => testAct(iso3, 'signature', '2025-10-25')).slice(1);
		const record = recordWith(acts);
		expect(answerOf(record, record.participants[0]!).further).toEqual([]);
	});
});

describe('an answer that is neither yes nor no', () => {
	it('an accession without a signature', () => {
		const record = recordWith([testAct('ISL', 'accession', '2027-03-01')]);
		const { short, sentence } = answerOf(record, the(record, 'ISL'));
		expect(short).toBe('No; it acceded on 1 March 2027');
		expect(sentence).toBe('Iceland has not signed the Hanoi Convention; it acceded on 1 March 2027.');
	});

	it('a withdrawal', () => {
		const acts = [testAct('ISL', 'signature', '2025-10-25'), testAct('ISL', 'withdrawal', '2027-03-01')];
		const record = recordWith(acts);
		expect(answerOf(record, the(record, 'ISL')).short).toBe('No longer; it withdrew on 1 March 2027');
	});

	it('a signature that was withdrawn, and an accession after it', () => {
		const acts = [
			testAct('ISL', 'signature', '2025-10-25'),
			testAct('ISL', 'signature_withdrawal', '2026-03-01'),
			testAct('ISL', 'accession', '2027-03-01'),
		];
		const withdrawn = recordWith(acts, '2026-06-01');
		const { short, sentence, further } = answerOf(withdrawn, the(withdrawn, 'ISL'));
		expect(short).toBe('No longer; signature withdrawn on 1 March 2026');
		expect(sentence).toMatch(/^Iceland withdrew its signature of the Hanoi Convention on 1 March 2026 \(/);
		expect(further).toEqual([]);
		const acceded = recordWith(acts);
		expect(answerOf(acceded, the(acceded, 'ISL')).short).toBe('No; it acceded on 1 March 2027');
	});

	it('a window that is still open', () => {
		const record = recordWith([testAct('ISL', 'signature', '2026-01-01', '2026-03-31')], '2026-02-01');
		const { short, sentence } = answerOf(record, the(record, 'ISL'));
		expect(short).toMatch(/^Possibly/);
		expect(sentence).toContain('perhaps not yet by this day');
	});
});

describe('titles and descriptions', () => {
	it('are unlike each other', () => {
		expect(new Set(everyone.map((one) => titleOf(realRecord, one))).size).toBe(everyone.length);
		expect(new Set(everyone.map((one) => descriptionOf(realRecord, one))).size).toBe(everyone.length);
	});

	it.each(['CIV', 'TUR', 'VCT', 'PRK', 'BOL', 'GBR'])('keep the name of %s as it is written', (iso3) => {
		const { name } = the(realRecord, iso3).participant;
		expect(titleOf(realRecord, the(realRecord, iso3))).toContain(`${name}: has it signed`);
		expect(descriptionOf(realRecord, the(realRecord, iso3))).toContain(name);
	});

	it('carry the as-of day', () => {
		for (const one of everyone)
			expect(descriptionOf(realRecord, one)).toContain(formatDay(dayOf(realFeed.asOf)));
	});
});

describe('the European Union', () => {
	const members = realFeed.groups.find(({ id }) => id === 'eu27')!.members;

	it('is spoken of on its own page and its members’, and on no other', () => {
		for (const one of everyone) {
			const { iso3 } = one.participant;
			const expected = iso3 === 'EUE' || members.includes(iso3);
			expect(unionWords(realRecord, one).length > 0, iso3).toBe(expected);
		}
	});

	it('never counts to the forty, and its members’ own signatures are counted', () => {
		expect(answerOf(realRecord, the(realRecord, 'EUE')).further.join(' ')).toContain(
			'not counted in addition',
		);
		expect(unionWords(realRecord, the(realRecord, 'DEU')).join(' ')).toContain('not counted in addition');
		const signed = members.filter((iso3) => signatures.has(iso3)).length;
		expect(unionWords(realRecord, the(realRecord, 'EUE')).join(' ')).toContain(
			`Of its ${members.length} member states, ${signed} `,
		);
	});
});
