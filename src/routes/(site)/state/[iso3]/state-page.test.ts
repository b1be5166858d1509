import { parse as parseCsv } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Count } from '#lib/data/counts.ts';
import { stateFile } from '#lib/data/states.ts';
import { recordWith, testAct } from '#lib/domain/fixture.ts';
import { record } from '#routes/record.server.ts';
import {
	english,
	feeds,
	stateCsvOf,
	stateFileOf,
	type StateFeeds,
} from '#routes/(site)/state/state-file.server.ts';
import { entriesOf, figureOf, undatedOf } from './entries.ts';
import { possiblyFirst, possiblyFirstText, remarksByState } from './remarks.ts';
import { statePage } from './state-page.ts';

const { acts, rollCalls, treaty, asOf } = record.feed;
const files = record.participants.map(stateFileOf);
const fileOf = (iso3: string) => files.find(({ participant }) => participant.iso3 === iso3)!;
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const entries = new Map(files.map((file) => [file, entriesOf(record, feeds, file)]));

describe('the rows of every participant', () => {
	it('have the shape that is published', () => {
		for (const file of files) expect(v.parse(stateFile, file)).toEqual(file);
	});

	it('are together all rows of the data, each once', () => {
		expect(sum(files.map((file) => file.acts.length))).toBe(acts.length);
		expect(sum(files.map((file) => file.votes.length))).toBe(feeds.votes.votes.length);
		expect(sum(files.map((file) => file.steps.length))).toBe(feeds.steps.steps.length);
		expect(sum(files.map((file) => file.sponsors.length))).toBe(feeds.sponsors.sponsors.length);
		expect(sum(files.map((file) => file.names.length))).toBe(feeds.names.names.length);
		expect(files.filter((file) => file.budapest)).toHaveLength(feeds.budapest.standings.length);
	});

	it('bring every source that they cite, and no other', () => {
		for (const file of files) {
			const rows = [...file.names, ...file.acts, ...file.votes, ...file.sponsors, ...file.steps];
			const cited = new Set(
				[...rows, ...(file.budapest ? [file.budapest] : [])].flatMap((row) => row.sources),
			);
			expect(new Set(Object.keys(file.sources))).toEqual(cited);
		}
	});

	it('hold no vote of who is no member of the United Nations', () => {
		for (const { participant, votes: own } of files)
			expect(own.length).toBe(participant.kind === 'member' ? rollCalls.length : 0);
	});
});

describe('the CSV', () => {
	const read = (iso3: string) =>
		parseCsv<Record<string, string>>(stateCsvOf(fileOf(iso3)), { bom: true, columns: true });

	it.each(['VNM', 'AZE', 'KAZ', 'EUE', 'COK', 'CIV', 'ECU'])('of %s has a line for each row', (iso3) => {
		const file = fileOf(iso3);
		const lines = read(iso3);
		const count = (kind: string) => lines.filter((line) => line['kind'] === kind).length;
		expect(count('act')).toBe(file.acts.length);
		expect(count('vote')).toBe(file.votes.length);
		expect(count('step')).toBe(file.steps.length);
		expect(count('group')).toBe(file.groups.length);
		expect(count('source')).toBe(Object.keys(file.sources).length);
		expect(count('budapest') > 0).toBe(file.budapest !== undefined);
		for (const line of lines) {
			expect(line['iso3']).toBe(iso3);
			expect(line['name']).toBe(file.participant.name);
			expect(line['as_of']).toBe(asOf);
			for (const id of line['sources']!.split(';').filter(Boolean)) expect(file.sources).toHaveProperty(id);
		}
	});
});

describe('the line of time', () => {
	it('is in order, with a source for each entry and no entry twice', () => {
		for (const file of files) {
			const own = entries.get(file)!;
			const last = own.map(({ window }) => window.to);
			expect(last).toEqual(last.toSorted((a, b) => a - b));
			expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
			for (const { sources: ids } of own) expect(ids.length).toBeGreaterThan(0);
		}
	});

	it('says of a window that the day is not known, and marks what is only reported', () => {
		for (const file of files) {
			const own = entries.get(file)!.filter(({ evidence }) => evidence);
			expect(own).toHaveLength(file.acts.length);
			for (const { window, when, evidence, isReported } of own) {
				expect(/not known/.test(when)).toBe(window.from !== window.to);
				expect(/not confirmed/.test(evidence ?? '')).toBe(isReported);
			}
		}
	});

	it('has the proposal on the page of the state that proposed, and there alone', () => {
		const proposers = files.filter((file) => entries.get(file)!.some(({ kind }) => kind === 'draft'));
		expect(proposers.map(({ participant }) => participant.iso3)).toEqual([treaty.proposedBy]);
	});

	it('keeps every draft and every undated part in the Budapest Convention, without a day', () => {
		const undated = sum(files.map((file) => undatedOf(file).length));
		const parts = feeds.budapest.standings.filter(
			(row) => !/signedOn|boundOn|inForceOn|invitedOn/.test(JSON.stringify(row)),
		);
		expect(undated).toBe(feeds.sponsors.sponsors.length + parts.length);
	});

	it('draws every entry on the line, a window as a bar of some length', () => {
		for (const file of files) {
			const own = entries.get(file)!;
			const marks = figureOf(record, own).lanes.flatMap((lane) => lane.marks);
			expect(marks).toHaveLength(own.length);
			for (const { from, to, isWindow } of marks) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(100);
				expect(to > from).toBe(isWindow);
			}
		}
	});
});

describe('conflicts', () => {
	it('says of all who may have been first that the order is not known, and nothing where it is known', () => {
		const first = testAct('QAT', 'ratification', '2026-02-01', '2026-02-28');
		const overlapping = [
			first,
			testAct('AZE', 'ratification', '2026-02-23', '2026-05-21'),
			testAct('EUE', 'approval', '2026-01-01'),
			testAct('FRA', 'ratification', '2026-03-01'),
		];
		const open = recordWith(overlapping);
		expect(possiblyFirst(open).map(({ participant }) => participant.iso3)).toEqual(['AZE', 'QAT']);
		const textOf = (own: typeof record, iso3: string) => possiblyFirstText(own, own.byIso3.get(iso3)!);
		expect(textOf(open, 'QAT')).toContain('Azerbaijan between');
		expect(textOf(open, 'FRA')).toBeUndefined();
		expect(textOf(recordWith([first]), 'QAT')).toBeUndefined();
	});

	it('finds a name as a whole, and not inside the longer name of another', () => {
		const note = 'Papua New Guinea, Nigeria and the US were named; Oman was not, nor Romania.';
		const count: Count = { asOf: '2026-01-01', kind: 'published', running: false, note, sources: ['untc'] };
		const some: StateFeeds = {
			...feeds,
			counts: { ...feeds.counts, counts: [count] },
			events: { ...feeds.events, events: [] },
		};
		const named = [...remarksByState(some, { ...english, ...some }).keys()];
		expect(named.toSorted()).toEqual(['NGA', 'OMN', 'PNG', 'ROU', 'USA']);
	});

	it('finds a name in the English note and shows the note of the page', () => {
		const [event] = feeds.events.events;
		const eventsWith = (note: string) => ({ ...feeds.events, events: [{ ...event!, note }] });
		const counts = { ...feeds.counts, counts: [] };
		const remarks = remarksByState(
			{ counts, events: eventsWith('卡塔尔未签署。') },
			{ ...english, counts, events: eventsWith('Qatar did not sign.') },
		);
		expect([...remarks.keys()]).toEqual(['QAT']);
		expect(remarks.get('QAT')![0]!.note).toBe('卡塔尔未签署。');
	});

	it('keeps every remark on an event that names the United States', () => {
		const notes = feeds.events.events.flatMap(({ note }) => (note && /\bthe US\b/.test(note) ? note : []));
		expect(notes.length).toBeGreaterThan(0);
		const kept = remarksByState(feeds, english)
			.get('USA')!
			.map(({ note }) => note);
		for (const note of notes) expect(kept).toContain(note);
	});
});

describe('the page', () => {
	it('has every source that it cites, neighbours but at the ends, and offers for the own forty who can be added', () => {
		record.participants.forEach(({ participant: { iso3 } }, at) => {
			const page = statePage(iso3)!;
			for (const { sources: ids } of [...page.acts, ...page.entries, ...page.undated, ...page.remarks])
				for (const id of ids) expect(page.sources).toHaveProperty(id);
			expect(page.before === undefined).toBe(at === 0);
			expect(page.after === undefined).toBe(at === record.participants.length - 1);
			const isCounted = acts.some(
				(own) => own.iso3 === iso3 && own.act !== 'signature' && own.act !== 'withdrawal',
			);
			expect(page.isPickable).toBe(!isCounted && iso3 !== 'EUE');
		});
	});
});
