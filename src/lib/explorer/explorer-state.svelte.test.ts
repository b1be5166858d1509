import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { realRecord } from '#lib/domain/fixture.ts';
import { DEFAULT_VIEW, type View } from '#lib/address/view.ts';
import { ExplorerState } from './explorer-state.svelte.ts';

const [eve, second, march] = ['2025-10-24', '2025-10-26', '2026-03-01'].map(dayOf) as [
	number,
	number,
	number,
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An explorer whose view is kept, as a page keeps it. */
function explorer() {
	let view = $state.raw<View>({ ...DEFAULT_VIEW, on: eve });
	return new ExplorerState(
		realRecord,
		() => view,
		(next) => (view = next),
	);
}

function signatoriesSaid({ scene }: ExplorerState) {
	return scene.legend.find(({ key }) => key === 'signatory')?.count;
}

test('the map follows a drag at once, its words within a moment, again and again while it goes on', () => {
	const state = explorer();
	let painted: string | undefined;
	state.onPainting((painting) => (painted = painting.get('VNM')?.paint));
	state.move(second);
	expect(painted).toBe('signatory');
	expect(state.scene.meaning).toBe('adopted');
	vi.advanceTimersByTime(100);
	expect(state.day).toBe(second);
	const saidFirst = signatoriesSaid(state);
	state.move(march);
	expect(signatoriesSaid(state)).toBe(saidFirst);
	vi.advanceTimersByTime(100);
	expect(state.day).toBe(march);
	expect(signatoriesSaid(state)).toBeGreaterThan(saidFirst ?? NaN);
});

test('a drag that is given up before the words followed leaves the map as it was', () => {
	const state = explorer();
	const days: number[] = [];
	state.onDay((day) => days.push(day));
	state.move(second);
	state.release();
	expect(days).toEqual([second, eve]);
	vi.advanceTimersByTime(200);
	expect(state.day).toBe(eve);
});

test('a drag without a pause does not put the words off', () => {
	const state = explorer();
	const seen = new Set<number>();
	for (let at = 0; at < 20; at++) {
		state.move(second + at);
		vi.advanceTimersByTime(16);
		seen.add(state.day);
	}
	expect(seen.size).toBeGreaterThanOrEqual(3);
	expect(seen.size).toBeLessThanOrEqual(5);
});

test('what is slow follows only a day that stands still', () => {
	const state = explorer();
	for (let at = 0; at < 30; at++) {
		state.move(second + at);
		vi.advanceTimersByTime(16);
	}
	expect(state.idleDay).toBe(eve);
	vi.advanceTimersByTime(200);
	expect(state.idleDay).toBe(second + 29);
});

test('a day that is dragged away from and back again has not stood still', () => {
	const state = explorer();
	for (let at = 0; at < 40; at++) {
		state.move(at % 2 === 0 ? second : march);
		vi.advanceTimersByTime(25);
	}
	expect(state.idleDay).toBe(eve);
	vi.advanceTimersByTime(200);
	expect(state.idleDay).toBe(march);
});

test('a step of a key and a settled day have their words at once', () => {
	const state = explorer();
	state.move(second, true);
	expect(state.day).toBe(second);
	state.move(march);
	expect(state.day).toBe(second);
	state.settle();
	expect(state.day).toBe(march);
	expect(state.view.on).toBe(march);
});
