import fc from 'fast-check';
import { expect, test } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import standing from '#pinned/data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { BuilderState, ownMoment } from './builder-state.svelte.ts';
import { momentsParameter, unpackMoments } from '#lib/briefing/open-briefing.ts';
import { withLineFeeds } from '#lib/briefing/printable.ts';
import { readBriefing } from '#lib/briefing/briefing-file.ts';
import { shippedBriefing } from '#lib/briefing/moment.ts';

const record = recordOf(standing as StandingFeed);
const shipped = shippedBriefing(record, moments);
const few = { title: 'Few', moments: shipped.moments.slice(0, 3) };
const titles = (builder: BuilderState) => builder.entries.map(({ moment }) => moment.title);

type Step =
	| { act: 'move'; at: number; by: -1 | 1 }
	| { act: 'remove' | 'duplicate' | 'choose'; at: number }
	| { act: 'add' | 'undo' };
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		fc.record({
			act: fc.constant('move' as const),
			at: fc.nat(70),
			by: fc.constantFrom(-1 as const, 1 as const),
		}),
		fc.record({
			act: fc.constantFrom('remove' as const, 'duplicate' as const, 'choose' as const),
			at: fc.nat(70),
		}),
		fc.record({ act: fc.constantFrom('add' as const, 'undo' as const, 'undo' as const) }),
	),
	{ maxLength: 80 },
);

test('whatever is moved, removed, added and brought back: no moment is lost, none appears twice', () => {
	fc.assert(
		fc.property(steps, (list) => {
			const builder = new BuilderState(record, shipped);
			let added = 0;
			for (const step of list) {
				const key = 'at' in step ? (builder.entries[step.at % builder.entries.length]?.key ?? -1) : -1;
				if (step.act === 'move') builder.move(key, step.by);
				if (step.act === 'choose') builder.choose(key);
				if (step.act === 'remove') builder.remove(key);
				if (step.act === 'duplicate' && builder.duplicate(key)) added++;
				if (step.act === 'add' && builder.add(ownMoment('New'))) added++;
				if (step.act === 'undo') builder.undo();
				expect(builder.entries.length).toBeGreaterThan(0);
				expect(builder.entries.length).toBeLessThanOrEqual(60);
				expect(builder.chosen).toBeDefined();
			}
			// What is out of the list comes back, one by one, where there is room.
			while (builder.undoTitle !== undefined && !builder.isFull) builder.undo();
			if (builder.undoTitle === undefined) {
				expect(new Set(builder.entries.map(({ key }) => key)).size).toBe(shipped.moments.length + added);
				expect([...titles(builder)].sort().filter((title) => title !== 'New')).toEqual(
					expect.arrayContaining(shipped.moments.map(({ title }) => title)),
				);
			}
		}),
	);
});

test('what is on screen comes back from its link, changed moments and those without a title too', async () => {
	const words = fc.string({ maxLength: 100, unit: 'grapheme' });
	await fc.assert(
		fc.asyncProperty(words, words, words, fc.nat(12), async (title, text, briefingTitle, at) => {
			const builder = new BuilderState(record, shipped);
			const { key } = builder.entries[at]!;
			builder.change(key, { title, text });
			builder.title = briefingTitle;
			const content = await unpackMoments(await momentsParameter(builder.file, shipped.title), shipped.title);
			const { briefing } = await readBriefing(content, record, shipped);
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
	builder.change(builder.entries[1]!.key, { notes: 'Mine' });
	expect(builder.entries[1]!.moment).toMatchObject({
		id: undefined,
		notes: 'Mine',
		title: shipped.moments[1]!.title,
	});
	expect(builder.file.moments.filter((one) => typeof one !== 'string')).toHaveLength(1);
	expect(builder.file.moments[0]).toBe(shipped.moments[0]!.id);
});

test('removing chooses the one that takes the place, and the last one stays', () => {
	const builder = new BuilderState(record, shipped, few);
	const [first, second, third] = builder.entries.map(({ key }) => key);
	builder.choose(second!);
	builder.remove(second!);
	expect(builder.chosenKey).toBe(third);
	builder.remove(third!);
	expect(builder.chosenKey).toBe(first);
	expect(builder.remove(first!)).toBe(false);
	expect(builder.notice).toMatch(/at least one moment/);
	expect(builder.undoTitle).toBe(few.moments[2]!.title);
	builder.undo();
	builder.undo();
	expect(titles(builder)).toEqual(few.moments.map(({ title }) => title));
	expect(builder.undoTitle).toBeUndefined();
});

test('moves stop at the ends and say where a moment stands', () => {
	const builder = new BuilderState(record, shipped, few);
	const [first] = builder.entries;
	expect(builder.move(first!.key, -1)).toBe(false);
	expect(builder.move(first!.key, 1)).toBe(true);
	expect(builder.notice).toContain('moment 2 of 3');
	expect(builder.at).toBe(1);
});

test('a briefing that is opened can be taken back, and what was changed in either is kept', () => {
	const builder = new BuilderState(record, shipped);
	builder.remove(builder.entries[0]!.key);
	builder.change(builder.entries[0]!.key, { title: 'Mine' });
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
	builder.add(builder.freshMoment());
	expect(builder.at).toBe(1);
	expect(builder.chosen?.moment).toMatchObject({ id: undefined, view: DEFAULT_VIEW, text: '' });
	expect(builder.chosen?.moment.title).toMatch(/^76 .*signed$/);
	builder.add(ownMoment('Last'), 'end');
	expect(builder.at).toBe(4);
	while (!builder.isFull) builder.duplicate(builder.chosenKey);
	expect(builder.add(ownMoment('Too many'))).toBe(false);
	expect(builder.notice).toMatch(/at most 60/);

	// What was removed waits until there is room for it again.
	const [first] = builder.entries;
	builder.remove(first!.key);
	builder.duplicate(builder.chosenKey);
	builder.undo();
	expect(builder.entries).toHaveLength(60);
	expect(builder.notice).toMatch(/at most 60/);
	expect(builder.undoTitle).toBe(first!.moment.title);
});
