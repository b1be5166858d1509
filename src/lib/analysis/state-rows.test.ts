import { parse as parseCsv } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import budapest from '#data/budapest.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import names from '#data/names.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import sponsors from '#data/sponsors.json' with { type: 'json' };
import standing from '#data/standing.json' with { type: 'json' };
import steps from '#data/steps.json' with { type: 'json' };
import votes from '#data/votes.json' with { type: 'json' };
import type { Count } from '#lib/data/counts.ts';
import { stateFile } from '#lib/data/states.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordWith, testAct } from '#lib/domain/fixture.ts';
import { recordOf } from '#lib/domain/record.ts';
import { possiblyFirst, remarksOn, sayPossiblyFirst } from './state-conflicts.ts';
import { stateCsvOf } from './state-csv.ts';
import { figureOf } from './state-figure.ts';
import { statePage } from './state-page.ts';
import { stateFileOf, type StateFeeds } from './state-rows.ts';
import { entriesOf, undatedOf } from './state-timeline.ts';

/** All of it as it is now, one file with the other: a pinned file beside those of today would not fit them. */
const liveFeed = standing as StandingFeed;
const liveRecord = recordOf(liveFeed);
const feeds = { budapest, counts, events, names, sources, sponsors, steps, votes } as StateFeeds;
const files = liveRecord.participants.map((one) => stateFileOf(liveRecord, feeds, one));
const fileOf = (iso3: string) => files.find(({ participant }) => participant.iso3 === iso3)!;
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

describe('the rows of every participant', () => {
	it('have the shape that is published', () => {
		for (const file of files) expect(v.parse(stateFile, file)).toEqual(file);
	});

	it('are together all rows of the data, each once', () => {
		expect(sum(files.map(({ acts }) => acts.length))).toBe(liveFeed.acts.length);
		expect(sum(files.map((file) => file.votes.length))).toBe(votes.votes.length);
		expect(sum(files.map((file) => file.steps.length))).toBe(steps.steps.length);
		expect(sum(files.map((file) => file.sponsors.length))).toBe(sponsors.sponsors.length);
		expect(sum(files.map((file) => file.names.length))).toBe(names.names.length);
		expect(files.filter((file) => file.budapest)).toHaveLength(budapest.standings.length);
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
			expect(own.length).toBe(participant.kind === 'member' ? liveFeed.rollCalls.length : 0);
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
			expect(line['as_of']).toBe(liveFeed.asOf);
			for (const id of line['sources']!.split(';').filter(Boolean)) expect(file.sources).toHaveProperty(id);
		}
	});
});

describe('the line of time', () => {
	it('is in order, with a source for each entry and no entry twice', () => {
		for (const file of files) {
			const entries = entriesOf(liveRecord, feeds, file);
			const last = entries.map(({ window }) => window.to);
			expect(last).toEqual(last.toSorted((a, b) => a - b));
			expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
			for (const { sources: ids } of entries) expect(ids.length).toBeGreaterThan(0);
		}
	});

	it('says of a window that the day is not known, and marks what is only reported', () => {
		for (const file of files) {
			const acts = entriesOf(liveRecord, feeds, file).filter(({ evidence }) => evidence);
			expect(acts).toHaveLength(file.acts.length);
			for (const { window, when, evidence, isReported } of acts) {
				expect(/not known/.test(when)).toBe(window.from !== window.to);
				expect(/not confirmed/.test(evidence ?? '')).toBe(isReported);
			}
		}
	});

	it('has the proposal on the page of the state that proposed, and there alone', () => {
		const with_ = files.filter((file) =>
			entriesOf(liveRecord, feeds, file).some(({ lane }) => lane === 'draft'),
		);
		expect(with_.map(({ participant }) => participant.iso3)).toEqual([liveFeed.treaty.proposedBy]);
	});

	it('keeps every draft and every undated part in the Budapest Convention, without a day', () => {
		const undated = sum(files.map((file) => undatedOf(file).length));
		const parts = budapest.standings.filter(
			(row) => !/signedOn|boundOn|inForceOn|invitedOn/.test(JSON.stringify(row)),
		);
		expect(undated).toBe(sponsors.sponsors.length + parts.length);
	});

	it('draws every entry on the line, a window as a bar of some length', () => {
		for (const file of files) {
			const entries = entriesOf(liveRecord, feeds, file);
			const figure = figureOf(liveRecord, entries);
			const marks = figure.lanes.flatMap((lane) => lane.marks);
			expect(marks).toHaveLength(entries.length);
			for (const { from, to, isWindow } of marks) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(100);
				expect(to > from).toBe(isWindow);
			}
		}
	});
});

describe('conflicts', () => {
	it('says of all who may have been first that the order is not known', () => {
		const acts = [
			testAct('QAT', 'ratification', '2026-02-01', '2026-02-28'),
			testAct('AZE', 'ratification', '2026-02-23', '2026-05-21'),
			testAct('EUE', 'approval', '2026-01-01'),
			testAct('FRA', 'ratification', '2026-03-01'),
		];
		const record = recordWith(acts);
		expect(possiblyFirst(record).map(({ participant }) => participant.iso3)).toEqual(['AZE', 'QAT']);
		expect(sayPossiblyFirst(record, record.byIso3.get('QAT')!)).toContain('Azerbaijan between');
		expect(sayPossiblyFirst(record, record.byIso3.get('FRA')!)).toBeUndefined();
	});

	it('says nothing where it is known who was', () => {
		const record = recordWith([testAct('QAT', 'ratification', '2026-02-01')]);
		expect(sayPossiblyFirst(record, record.byIso3.get('QAT')!)).toBeUndefined();
	});

	it('finds a name as a whole, and not inside the longer name of another', () => {
		const note = 'Papua New Guinea, Nigeria and the US were named; Oman was not, nor Romania.';
		const count: Count = { asOf: '2026-01-01', kind: 'published', running: false, note, sources: ['untc'] };
		const some: StateFeeds = {
			...feeds,
			counts: { ...feeds.counts, counts: [count] },
			events: { ...feeds.events, events: [] },
		};
		const named = liveRecord.participants
			.map(({ participant }) => participant.iso3)
			.filter((iso3) => remarksOn(liveRecord, some, iso3).length > 0);
		expect(named.toSorted()).toEqual(['NGA', 'OMN', 'PNG', 'ROU', 'USA']);
	});

	it('keeps every remark on an event that names the United States', () => {
		const notes = events.events.flatMap((event) =>
			'note' in event && /\bthe US\b/.test(event.note) ? event.note : [],
		);
		expect(notes.length).toBeGreaterThan(0);
		const kept = remarksOn(liveRecord, feeds, 'USA').map(({ note }) => note);
		for (const note of notes) expect(kept).toContain(note);
	});
});

describe('the page', () => {
	it('has every source that it cites, and neighbours but at the ends', () => {
		liveRecord.participants.forEach((one, at) => {
			const page = statePage(liveRecord, feeds, one, files[at]!);
			for (const { sources: ids } of [...page.acts, ...page.entries, ...page.undated, ...page.remarks])
				for (const id of ids) expect(page.sources).toHaveProperty(id);
			expect(page.before === undefined).toBe(at === 0);
			expect(page.after === undefined).toBe(at === liveRecord.participants.length - 1);
		});
	});

	it('offers for the own forty whoever can still be added to it', () => {
		for (const [at, one] of liveRecord.participants.entries()) {
			const isCounted = liveFeed.acts.some(
				({ iso3, act }) => iso3 === one.participant.iso3 && act !== 'signature' && act !== 'withdrawal',
			);
			const { isPickable } = statePage(liveRecord, feeds, one, files[at]!);
			expect(isPickable).toBe(!isCounted && one.participant.iso3 !== 'EUE');
		}
	});
});
