import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { dwellMs, PlaybackController, type Schedule } from './playback.ts';
import { POSITIONS, timeScale } from './time-scale.ts';

const [first, opens, last] = [dayOf('2017-10-01'), dayOf('2025-10-25'), dayOf('2026-12-31')];

describe('the time scale', () => {
	const scale = timeScale(first, opens, last);
	const anyDay = fc.integer({ min: first, max: last });

	it('gives every day back from its position', () => {
		fc.assert(fc.property(anyDay, (day) => scale.dayAt(scale.positionOf(day)) === day));
	});

	it('keeps the days in order', () => {
		fc.assert(fc.property(anyDay, anyDay, (a, b) => a >= b || scale.positionOf(a) < scale.positionOf(b)));
	});

	it('gives the months from the opening more room than the years before', () => {
		expect(scale.positionOf(first)).toBe(0);
		expect(scale.positionOf(last)).toBe(POSITIONS);
		expect(POSITIONS - scale.positionOf(opens)).toBeGreaterThan(scale.positionOf(opens));
	});

	it('leaves a gap before the opening, in which the nearer of the days beside it stands', () => {
		const [eve, opening] = [scale.positionOf(opens - 1), scale.positionOf(opens)];
		expect(opening - eve).toBeGreaterThan(100);
		expect(scale.dayAt(eve + 10)).toBe(opens - 1);
		expect(scale.dayAt(opening - 10)).toBe(opens);
	});

	it('puts a day outside at the nearer end', () => {
		expect(scale.positionOf(dayOf('2001-11-23'))).toBe(0);
		expect(scale.dayAt(POSITIONS * 2)).toBe(last);
	});
});

/** A clock that runs only when told to. */
function handClock() {
	let waiting: (() => void) | undefined;
	const schedule: Schedule = (run) => {
		waiting = run;
		return () => (waiting = undefined);
	};
	const tick = () => {
		const run = waiting;
		waiting = undefined;
		run?.();
	};
	return { schedule, tick };
}

describe('playing', () => {
	it('goes from stop to stop, and says when it has ended', () => {
		const seen: [number, boolean][] = [];
		const { schedule, tick } = handClock();
		const playback = new PlaybackController([1, 5, 9], (day, isLast) => seen.push([day, isLast]), schedule);
		playback.play(1, 1);
		for (let i = 0; i < 5; i++) tick();
		expect(seen).toEqual([
			[5, false],
			[9, true],
		]);
	});

	it('begins again at the first stop when it stands at the last', () => {
		const seen: number[] = [];
		const { schedule, tick } = handClock();
		new PlaybackController([1, 5], (day) => seen.push(day), schedule).play(5, 1);
		tick();
		expect(seen).toEqual([1, 5]);
	});

	it('stays where it is when paused', () => {
		const seen: number[] = [];
		const { schedule, tick } = handClock();
		const playback = new PlaybackController([1, 5, 9], (day) => seen.push(day), schedule);
		playback.play(0, 1);
		tick();
		playback.pause();
		tick();
		expect(seen).toEqual([1]);
	});

	it('waits longer before a longer gap, never too long, and less at a higher speed', () => {
		expect(dwellMs(1, 1)).toBeLessThan(dwellMs(30, 1));
		expect(dwellMs(3_000, 1)).toBeLessThanOrEqual(1_600);
		expect(dwellMs(30, 2)).toBe(dwellMs(30, 1) / 2);
	});
});
