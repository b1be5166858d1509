import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import sources from '#pinned/data/sources.json' with { type: 'json' };
import standing from '#pinned/data/standing.json' with { type: 'json' };
import { parseDay } from '#lib/domain/day.ts';
import { sourceRef } from '#lib/data/briefing.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { LAYERS, REGIONS, DEFAULT_VIEW } from '#lib/address/view.ts';
import { briefingFile } from '#lib/briefing/briefing-file.ts';
import { LONGEST_LINK } from '#lib/briefing/open-briefing.ts';
import { LinkKeeper, REST_MS } from './link-keeper.svelte.ts';
import { readPastedView, suggestedTitle } from './moment-view.ts';
import { shippedBriefing } from '#lib/briefing/moment.ts';
import { findSources, refusalOf } from './source-choice.ts';
import { startBuilder } from './start-builder.ts';

const record = recordOf(standing as StandingFeed);
const shipped = shippedBriefing(record, moments);
const all = (sources as SourcesFeed).sources;
const paste = (text: string) => readPastedView(text, record);

test('a pasted link of the map gives its view, without what belongs to the page', () => {
	for (const text of [
		'https://example.org/map/?on=2025-10-26&state=VNM&find=viet&sort=-signed&theme=dark',
		' ?date=2025-10-26&country=vnm ',
		'https://example.org/embed/?on=2025-10-26&state=VNM',
		'https://example.org/?on=2025-10-26&amp;state=VNM',
		'https://example.org/?On=2025-10-26&#038;state=VNM',
	])
		expect(paste(text)).toEqual({
			kind: 'view',
			view: { ...DEFAULT_VIEW, on: parseDay('2025-10-26'), state: 'VNM' },
			problems: [],
			unknown: [],
		});
	expect(paste('https://example.org/on/2018-12-17/')).toMatchObject({ view: { on: parseDay('2018-12-17') } });
	expect(paste('https://example.org/')).toMatchObject({ kind: 'view', view: DEFAULT_VIEW });
});

test('what of a pasted link cannot be used is named', () => {
	expect(paste('?state=XXX&colour=red&layer=votes')).toMatchObject({
		view: { layer: 'votes', state: undefined },
		problems: [{ param: 'state', value: 'XXX', reason: 'unknown-state' }],
		unknown: ['colour=red'],
	});
	expect(paste('https://example.org/present/?moments=hanoi').kind).toBe('briefing');
	for (const text of ['', 'VNM', 'on=2025-10-26', 'https://', 'https://example.org/news?id=3', '?q=1'])
		expect(paste(text).kind, text).toBe('no-link');
});

test('a suggested title is whole, short enough, and never empty', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: record.days.proposedOn, max: record.days.closesOn }),
			fc.constantFrom(...LAYERS),
			fc.constantFrom(...REGIONS),
			fc.option(fc.constantFrom(...record.feed.groups.map(({ id }) => id)), { nil: undefined }),
			(on, layer, region, group) => {
				const title = suggestedTitle(record, { ...DEFAULT_VIEW, on, layer, region, group });
				expect(title.length).toBeGreaterThan(3);
				expect(title.length).toBeLessThanOrEqual(80);
				expect(title).not.toMatch(/[.;,:]$/);
			},
		),
	);
});

test('a source that can be added is one that the file takes', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl({ withQueryParameters: true, withFragments: true }),
				fc.constantFrom(...Object.keys(all)),
				fc.constantFrom(
					'http://',
					'https:// a',
					'ftp://x',
					'javascript:alert(1)',
					`https://example.org/${'a'.repeat(990)}`,
				),
			),
			(ref) => {
				if (refusalOf(ref, []) === '') expect(v.is(sourceRef, ref)).toBe(true);
			},
		),
	);
	expect(refusalOf('https://example.org/a?b=c', [])).toBe('');
	expect(refusalOf('www.example.org', [])).toMatch(/not a web address/);
	expect(refusalOf(`https://example.org/${'a'.repeat(990)}`, [])).toMatch(/limit is 1000/);
	expect(refusalOf('untc', ['untc'])).toMatch(/already listed/);
	expect(
		refusalOf(
			'untc',
			Array.from({ length: 30 }, (_, at) => `s${at}`),
		),
	).toMatch(/at most 30/);
});

test('sources are found by words of publisher, title or id, in any order and without accents', () => {
	expect(findSources('treaty collection un', all, []).found.length).toBeGreaterThan(0);
	expect(findSources('  ', all, [])).toEqual({ found: [], more: 0 });
	expect(findSources('untc', all, ['untc']).found.map(({ id }) => id)).not.toContain('untc');
	const { found, more } = findSources('a', all, []);
	expect(found.length + more).toBeGreaterThan(100);
	expect(found).toHaveLength(8);
});

test('the builder starts with the address’s briefing, else the shipped one, and adds a view behind it', async () => {
	const start = (query: string) => startBuilder(new URLSearchParams(query), record, shipped);
	expect((await start('')).builder.file.moments).toHaveLength(13);
	expect((await start('moments=hanoi,adoption')).builder.file.moments).toEqual(['hanoi', 'adoption']);

	const cut = await start('moments=~7VhNj');
	expect(cut.read).toMatchObject({ briefing: undefined, issues: [{ expected: 'json' }] });
	expect(cut.builder.file.moments).toHaveLength(13);
	expect((await start('moments=')).read).toMatchObject({
		briefing: undefined,
		issues: [{ expected: 'moments' }],
	});

	const added = await start(`moments=hanoi&add=${encodeURIComponent('?on=2018-12-17&state=XXX&theme=dark')}`);
	expect(added.builder.entries).toHaveLength(2);
	expect(added.builder.at).toBe(1);
	expect(added.builder.chosen?.moment).toMatchObject({
		title: '94 states voted for resolution 73/187, 59 against; 33 abstained',
		view: { ...DEFAULT_VIEW, on: parseDay('2018-12-17') },
	});
	expect(added).toMatchObject({ isAdded: true, problems: [{ param: 'state', value: 'XXX' }] });

	const full = await start(`moments=${Array.from({ length: 60 }, () => 'hanoi').join()}&add=`);
	expect(full).toMatchObject({ isAdded: false });
	expect(full.builder.notice).toMatch(/at most 60/);
});

const ADDRESS = 'https://example.org/briefing-builder/';
const withNotes = (notes: string) =>
	briefingFile({ ...shipped, moments: [{ ...shipped.moments[0]!, id: undefined, notes }] }, shipped);
/** Text that cannot be packed to much less. */
const noise = (length: number) => {
	let state = 7;
	return Array.from({ length }, () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return String.fromCharCode(33 + (state % 90));
	}).join('');
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('the address is written once typing rests, or at once on request', async () => {
	const save = vi.fn();
	const keeper = new LinkKeeper(shipped, ADDRESS, save);
	await keeper.begin(briefingFile(shipped, shipped));
	expect(keeper).toMatchObject({ query: '', holdsAll: true });
	for (const notes of ['a', 'ab', 'abc']) keeper.note(withNotes(notes));
	expect(keeper.holdsAll).toBe(false);
	await vi.advanceTimersByTimeAsync(REST_MS - 1);
	expect(save).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1);
	await vi.waitFor(() => expect(keeper.holdsAll).toBe(true));
	expect(save).toHaveBeenCalledExactlyOnceWith(keeper.query);
	keeper.note(withNotes('abcd'));
	await keeper.flush();
	expect(save).toHaveBeenCalledTimes(2);
	keeper.note(briefingFile(shipped, shipped));
	await keeper.flush();
	expect(save).toHaveBeenLastCalledWith('');
});

test('where the link would be too long, the address keeps the last that fitted', async () => {
	const save = vi.fn();
	const keeper = new LinkKeeper(shipped, ADDRESS, save);
	await keeper.begin(briefingFile(shipped, shipped));
	keeper.note(withNotes('short'));
	await keeper.flush();
	const fitted = keeper.query;
	keeper.note(withNotes(noise(9000)));
	await keeper.flush();
	expect(save).toHaveBeenCalledTimes(1);
	expect(keeper.query).toBe(fitted);
	expect(keeper.tooLong).toBeGreaterThan(LONGEST_LINK);
	expect(keeper).toMatchObject({ holdsAll: false, isSafe: false });
	keeper.noteFile();
	expect(keeper.isSafe).toBe(true);
	keeper.note(withNotes(noise(9001)));
	expect(keeper.isSafe).toBe(false);
	keeper.note(withNotes('short again'));
	await keeper.flush();
	expect(keeper).toMatchObject({ holdsAll: true, tooLong: undefined });
	expect(save).toHaveBeenCalledTimes(2);
});
