import fc from 'fast-check';
import type { Browser } from 'playwright';
import { anyAction, kindOf, type Action } from './actions.ts';
import { faultsOf } from './faults.ts';
import { openStage, type Stage, type Where } from './stage.ts';
import type { Look } from './window.d.ts';

/** Within this all that was asked for must be on the screen; a busy machine may take its time. */
const PATIENCE_MS = 10_000;

/** After an action something was wrong. */
export class SoakError extends Error {
	/** @param at the number of the action, from 0 */
	constructor(
		readonly at: number,
		readonly action: Action,
		readonly faults: readonly string[],
	) {
		super(`after action ${at + 1}, ${JSON.stringify(action)}: ${faults.join('; ')}`);
	}
}

/** Plays a sequence in a browser context of its own; throws a `SoakError` at the first thing that is wrong. */
export async function play(
	browser: Browser,
	url: string,
	where: Where,
	actions: readonly Action[],
): Promise<void> {
	const stage = await openStage(browser, url, where);
	try {
		await playOn(stage, actions);
	} finally {
		await stage.close();
	}
}

/** Plays a sequence on what is open. @param onaction is told after each action */
export async function playOn(
	stage: Stage,
	actions: readonly Action[],
	onaction?: (at: number) => unknown,
): Promise<void> {
	let before = await stage.look();
	for (const [at, action] of actions.entries()) {
		const [, ...values] = action;
		let isDone: boolean | void;
		try {
			isDone = await kindOf(action).run(stage, ...values);
		} catch (error) {
			throw new SoakError(at, action, [`it could not be done: ${String(error)}`]);
		}
		const { look, faults } = await settled(stage, action, before, isDone);
		if (faults.length > 0) throw new SoakError(at, action, faults);
		before = look;
		await passTime(stage);
		await onaction?.(at);
	}
}

/** The screen once nothing is wrong with it, or what still is when patience ends. */
async function settled(
	stage: Stage,
	action: Action,
	before: Look,
	isDone: boolean | void,
): Promise<{ look: Look; faults: string[] }> {
	const { isByKeyboard, compare } = kindOf(action);
	for (const end = Date.now() + PATIENCE_MS; ;) {
		const look = await stage.look();
		// What has not been done has not moved the focus: its button may have gone with what an article asked for.
		const hadFocus = isDone ?? before.focus !== '';
		const isLost = isByKeyboard && hadFocus && look.focus === '';
		const faults = [
			...stage.problems(),
			// Parts that need the network come when it is back.
			...(stage.offlineFor > 0 ? [] : [...faultsOf(look), ...(compare?.(before, look) ?? [])]),
			...(isLost ? [`the focus is lost; it was on ${before.focus}`] : []),
		];
		if (faults.length === 0 || Date.now() > end) return { look, faults };
	}
}

/** One action nearer to the network's return. */
async function passTime(stage: Stage): Promise<void> {
	if (stage.offlineFor === 0) return;
	stage.offlineFor -= 1;
	if (stage.offlineFor === 0) await stage.page.context().setOffline(false);
}

/** A sequence that fails, as short as it could be made, and what is wrong after it. */
export interface Found {
	readonly actions: readonly Action[];
	readonly fault: string;
}

/** Makes a failing sequence shorter for as long as there is time; `undefined` where it does not fail again. */
export async function shrink(
	browser: Browser,
	url: string,
	where: Where,
	actions: readonly Action[],
	limitMs: number,
): Promise<Found | undefined> {
	const sequence = fc.array(anyAction(where), { maxLength: actions.length, size: 'max' });
	const property = fc.asyncProperty(sequence, (tried) => play(browser, url, where, tried));
	const { counterexample, errorInstance } = await fc.check(property, {
		examples: [[[...actions]]],
		numRuns: 1,
		interruptAfterTimeLimit: limitMs,
	});
	const found = counterexample?.[0];
	return found && { actions: found, fault: String(errorInstance) };
}

/** A found sequence as data, to be pasted into a test. */
export function asTest(where: Where, { actions, fault }: Found): string {
	const lines = actions.map((action) => `\t\t${JSON.stringify(action)},`);
	return `{\n\tname: ${JSON.stringify(fault)},\n\twhere: '${where}',\n\tactions: [\n${lines.join('\n')}\n\t],\n},`;
}
