import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import sources from '#pinned/data/sources.json' with { type: 'json' };
import { DEFAULT_VIEW, LAYERS, REGIONS } from '#lib/address/view.ts';
import { briefingFile, LONGEST_LINK, momentsParameter, openLink } from '#lib/briefing/briefing-file.ts';
import { shippedBriefing, withLineFeeds } from '#lib/briefing/moment.ts';
import { sourceRef } from '#lib/data/briefing.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { parseDay } from '#lib/domain/day.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { findSources, readPastedView, refusalOf, suggestedTitle } from './builder-input.ts';
import { BuilderState, ownMoment, startBuilder } from './builder-state.svelte.ts';
import { LinkKeeper, REST_MS } from './link-keeper.svelte.ts';

const shipped = shippedBriefing(record, moments);
const all = (sources as SourcesFeed).sources;
const few = { title: 'Few', moments: shipped.moments.slice(0, 3) };
const titles = (builder: BuilderState) => builder.entries.map(({ moment }) => moment.title);

const act = fc.record({
	act: fc.constantFrom('up', 'down', 'remove', 'duplicate', 'choose', 'add', 'undo', 'undo'),
	at: fc.nat(70),
});

test('whatever is moved, removed, added and brought back: no moment is lost, none appears twice', () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 80 }), (list) => {
			const builder = new BuilderState(record, shipped);
			let added = 0;
			for (const { act, at } of list) {
				if (act !== 'undo') builder.choose(builder.entries[at % builder.entries.length]!.key);
				if (act === 'up' || act === 'down') builder.move(act === 'up' ? -1 : 1);
				if (act === 'remove') builder.remove();
				if (act === 'duplicate' && builder.duplicate()) added++;
				if (act === 'add' && builder.add(ownMoment('New'))) added++;
				if (act === 'undo') builder.undo();
				expect(builder.entries.length).toBeGreaterThan(0);
				expect(builder.entries.length).toBeLessThanOrEqual(60);
				expect(builder.chosen).toBeDefined();
			}
			// What is out of the list comes back, one by one, where there is room.
			while (builder.undoTitle !== undefined && !builder.isFull) builder.undo();
			if (builder.undoTitle !== undefined) return;
			expect(new Set(builder.entries.map(({ key }) => key)).size).toBe(shipped.moments.length + added);
			expect(titles(builder)).toEqual(expect.arrayContaining(shipped.moments.map(({ title }) => title)));
		}),
	);
});

test('what is on screen comes back from its link, changed moments and those without a title too', async () => {
	const words = fc.string({ maxLength: 100, unit: 'grapheme' });
	await fc.assert(
		fc.asyncProperty(words, words, words, fc.nat(12), async (title, text, briefingTitle, at) => {
			const builder = new BuilderState(record, shipped);
			builder.choose(builder.entries[at]!.key);
			builder.change({ title, text });
			builder.title = briefingTitle;
			const link = await momentsParameter(builder.file, shipped.title);
			const { briefing } = await openLink(link, { record, shipped });
			expect(briefing?.moments).toHaveLength(13);
			expect(briefing?.title).toBe(briefingTitle.trim() || shipped.title);
			expect(briefing?.moments[at]?.title).toBe(title.trim() || builder.nameOf(builder.entries[at]!));
			// Words that are too long are kept without the white space around them.
			const read = briefing?.moments[at]?.text;
			const lines = withLineFeeds(text);
			expect(lines.length > 300 ? read?.trim() : read).toBe(lines.length > 300 ? lines.trim() : lines);
			const again = new BuilderState(record, shipped, briefing);
			expect(again.file).toEqual(builder.file);
		}),
		{ numRuns: 40 },
	);
});

test('a shipped moment that is changed becomes one of one’s own; the others keep following the facts', () => {
	const builder = new BuilderState(record, shipped);
	builder.choose(builder.entries[1]!.key);
	builder.change({ notes: 'Mine' });
	expect(builder.entries[1]!.moment).toMatchObject({
		id: undefined,
		notes: 'Mine',
		title: shipped.moments[1]!.title,
	});
	expect(builder.file.moments.filter((moment) => typeof moment !== 'string')).toHaveLength(1);
	expect(builder.file.moments[0]).toBe(shipped.moments[0]!.id);
});

test('removing chooses the one that takes the place, and the last one stays', () => {
	const builder = new BuilderState(record, shipped, few);
	const [first, second, third] = builder.entries.map(({ key }) => key);
	builder.choose(second!);
	builder.remove();
	expect(builder.chosenKey).toBe(third);
	builder.remove();
	expect(builder.chosenKey).toBe(first);
	expect(builder.remove()).toBe(false);
	expect(builder.notice).toMatch(/at least one moment/);
	expect(builder.undoTitle).toBe(few.moments[2]!.title);
	builder.undo();
	builder.undo();
	expect(titles(builder)).toEqual(few.moments.map(({ title }) => title));
	expect(builder.undoTitle).toBeUndefined();
});

test('moves stop at the ends and say where a moment stands', () => {
	const builder = new BuilderState(record, shipped, few);
	expect(builder.move(-1)).toBe(false);
	expect(builder.move(1)).toBe(true);
	expect(builder.notice).toContain('moment 2 of 3');
	expect(builder.at).toBe(1);
});

test('a briefing that is opened can be taken back, and what was changed in either is kept', () => {
	const builder = new BuilderState(record, shipped);
	builder.remove();
	builder.change({ title: 'Mine' });
	builder.open(few);
	expect(builder.undoTitle).toBe(shipped.title);
	builder.undo();
	expect(titles(builder)[0]).toBe('Mine');
	// What was opened and not touched is in its file: the next thing to bring back is the moment that was removed before.
	expect(builder.undoTitle).toBe(shipped.moments[0]!.title);

	builder.open(few);
	builder.title = 'Few, changed';
	builder.startAnew();
	const seen: string[] = [];
	for (let i = 0; i < 6; i++) {
		builder.undo();
		seen.push(builder.title);
	}
	// Between the two, the moment that was removed from the first one.
	const [changed, whole] = ['Few, changed', shipped.title];
	expect(seen).toEqual([changed, whole, whole, changed, whole, changed]);
	while (builder.title !== shipped.title) builder.undo();
	expect(titles(builder)).toContain('Mine');
});

test('a new moment stands behind the chosen one, under the headline of its day', () => {
	const builder = new BuilderState(record, shipped, few);
	builder.add();
	expect(builder.at).toBe(1);
	expect(builder.chosen?.moment).toMatchObject({ id: undefined, view: DEFAULT_VIEW, text: '' });
	expect(builder.chosen?.moment.title).toMatch(/^76 .*signed$/);
	builder.add(ownMoment('Last'), 'end');
	expect(builder.at).toBe(4);
	while (!builder.isFull) builder.duplicate();
	expect(builder.add(ownMoment('Too many'))).toBe(false);
	expect(builder.notice).toMatch(/at most 60/);

	// What was removed waits until there is room for it again.
	const [first] = builder.entries;
	builder.choose(first!.key);
	builder.remove();
	builder.duplicate();
	builder.undo();
	expect(builder.entries).toHaveLength(60);
	expect(builder.notice).toMatch(/at most 60/);
	expect(builder.undoTitle).toBe(first!.moment.title);
});

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
			view: { ...DEFAULT_VIEW, on: parseDay('2025-10-26'), state: 'VNM' },
			problems: [],
			unknown: [],
		});
	expect(paste('https://example.org/on/2018-12-17/')).toMatchObject({ view: { on: parseDay('2018-12-17') } });
	expect(paste('https://example.org/')).toMatchObject({ view: DEFAULT_VIEW });
});

test('what of a pasted link cannot be used is named', () => {
	expect(paste('?state=XXX&colour=red&layer=votes')).toMatchObject({
		view: { layer: 'votes', state: undefined },
		problems: [{ param: 'state', value: 'XXX', reason: 'unknown-state' }],
		unknown: ['“colour=red” is not part of a view and was left out.'],
	});
	expect(paste('https://example.org/present/?moments=hanoi')).toBe('briefing');
	for (const text of ['', 'VNM', 'on=2025-10-26', 'https://', 'https://example.org/news?id=3', '?q=1'])
		expect(paste(text), text).toBe('no-link');
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
		{ numRuns: 40 },
	);
	expect(refusalOf('https://example.org/a?b=c', [])).toBe('');
	expect(refusalOf('www.example.org', [])).toMatch(/not a web address/);
	expect(refusalOf(`https://example.org/${'a'.repeat(990)}`, [])).toMatch(/limit is 1000/);
	expect(refusalOf('untc', ['untc'])).toMatch(/already listed/);
	const full = Array.from({ length: 30 }, (_, at) => `s${at}`);
	expect(refusalOf('untc', full)).toMatch(/at most 30/);
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
	expect(cut.read).toMatchObject({ briefing: undefined, isUnreadable: true });
	expect(cut.builder.file.moments).toHaveLength(13);
	expect((await start('moments=')).read).toMatchObject({ briefing: undefined, isUnreadable: false });

	const added = await start(`moments=hanoi&add=${encodeURIComponent('?on=2018-12-17&state=XXX&theme=dark')}`);
	expect(added.builder.entries).toHaveLength(2);
	expect(added.builder.at).toBe(1);
	expect(added.builder.chosen?.moment).toMatchObject({
		title: '94 states voted for resolution 73/187 in 2018, 59 against; 33 abstained',
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
const noise = fc.sample(fc.string({ minLength: 9001, maxLength: 9001, size: 'max' }), {
	numRuns: 1,
	seed: 7,
})[0]!;

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
	keeper.note(withNotes(noise.slice(1)));
	await keeper.flush();
	expect(save).toHaveBeenCalledTimes(1);
	expect(keeper.query).toBe(fitted);
	expect(keeper.tooLong).toBeGreaterThan(LONGEST_LINK);
	expect(keeper).toMatchObject({ holdsAll: false, isSafe: false });
	keeper.noteFile();
	expect(keeper.isSafe).toBe(true);
	keeper.note(withNotes(noise));
	expect(keeper.isSafe).toBe(false);
	keeper.note(withNotes('short again'));
	await keeper.flush();
	expect(keeper).toMatchObject({ holdsAll: true, tooLong: undefined });
	expect(save).toHaveBeenCalledTimes(2);
});
