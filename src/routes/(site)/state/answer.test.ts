import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { answerOf, descriptionOf, titleOf, unionSentences } from './answer.ts';

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
	it.each(everyone.map((state) => [state.participant.iso3, state] as const))('%s', (iso3, state) => {
		const { sentence, short } = answerOf(realRecord, state);
		const act = signatures.get(iso3);
		expect(sentence.startsWith(state.participant.name)).toBe(true);
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
		for (const state of everyone) {
			const words = answerOf(realRecord, state).further.join(' ');
			if (consents.has(state.participant.iso3)) expect(words).toContain('ratified');
			else if (signatures.has(state.participant.iso3)) expect(words).toContain('It is not bound.');
		}
	});

	it('says of everyone without a signature that some signatories have no name, while more are counted than named', () => {
		const counted = realFeed.counts.at(-1)!.signatories;
		for (const state of everyone.filter(({ signature }) => !signature)) {
			const words = answerOf(realRecord, state).further.join(' ');
			expect(/those without a name/.test(words)).toBe(counted > signatures.size);
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
	const signed = testAct('ISL', 'signature', '2025-10-25');
	const acceded = testAct('ISL', 'accession', '2027-03-01');
	const unsigned = testAct('ISL', 'signature_withdrawal', '2026-03-01');
	const open = testAct('ISL', 'signature', '2026-01-01', '2026-03-31');

	it.each([
		[
			'an accession without a signature',
			[acceded],
			undefined,
			'No; acceded on 1 March 2027',
			'Iceland has not signed the Hanoi Convention. It acceded on 1 March 2027.',
		],
		[
			'a withdrawal',
			[signed, testAct('ISL', 'withdrawal', '2027-03-01')],
			undefined,
			'No longer; it withdrew on 1 March 2027',
			'Iceland withdrew from the Hanoi Convention on 1 March 2027',
		],
		[
			'a signature that was withdrawn',
			[signed, unsigned, acceded],
			'2026-06-01',
			'No longer; signature withdrawn on 1 March 2026',
			'Iceland withdrew its signature of the Hanoi Convention on 1 March 2026 (',
		],
		[
			'an accession after it',
			[signed, unsigned, acceded],
			undefined,
			'No; acceded on 1 March 2027',
			'acceded on 1 March 2027',
		],
		[
			'a window that is still open',
			[open],
			'2026-02-01',
			'Possibly by 1 February 2026',
			'perhaps not yet by this day',
		],
	] as const)('%s', (_, acts, asOf, short, sentence) => {
		const record = recordWith([...acts], asOf);
		const answer = answerOf(record, the(record, 'ISL'));
		expect(answer.short).toBe(short);
		expect(answer.sentence).toContain(sentence);
	});
});

describe('titles and descriptions', () => {
	it('are unlike each other, with the name as it is written and the as-of day', () => {
		const heads = everyone.map((state) => ({
			name: state.participant.name,
			title: titleOf(realRecord, state),
			description: descriptionOf(realRecord, state),
		}));
		expect(new Set(heads.map(({ title }) => title)).size).toBe(everyone.length);
		expect(new Set(heads.map(({ description }) => description)).size).toBe(everyone.length);
		for (const { name, title, description } of heads) {
			expect(title).toContain(`${name}: has it signed`);
			expect(description).toContain(name);
			expect(description).toContain(formatDay(dayOf(realFeed.asOf)));
		}
	});
});

describe('the European Union', () => {
	const members = realFeed.groups.find(({ id }) => id === 'eu27')!.members;

	it('is spoken of on its own page and its members’, and on no other', () => {
		for (const state of everyone) {
			const { iso3 } = state.participant;
			const expected = iso3 === 'EUE' || members.includes(iso3);
			expect(unionSentences(realRecord, state).length > 0, iso3).toBe(expected);
		}
	});

	it('never counts to the forty, and its members’ own signatures are counted', () => {
		expect(answerOf(realRecord, the(realRecord, 'EUE')).further.join(' ')).toContain(
			'not counted in addition',
		);
		expect(unionSentences(realRecord, the(realRecord, 'DEU')).join(' ')).toContain('not counted in addition');
		const signed = members.filter((iso3) => signatures.has(iso3)).length;
		expect(unionSentences(realRecord, the(realRecord, 'EUE')).join(' ')).toContain(
			`Of its ${members.length} member states, ${signed} `,
		);
	});
});
