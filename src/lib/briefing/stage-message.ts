import { SCREENS, type Position } from './presenter-state.svelte.ts';

/** What a stopwatch shows, as it can be passed to another window of the same machine. */
export interface StopwatchReading {
	/** Milliseconds of the runs before the present one. */
	readonly before: number;
	/** When the present run began, in milliseconds since 1970; `undefined` while it stands still. */
	readonly since: number | undefined;
}

/** Which window of a presentation: the one that the audience sees, or the one with the notes. */
export const ROLES = ['audience', 'speaker'] as const;
export type Role = (typeof ROLES)[number];

/** A message between the windows of one presentation. */
export type StageMessage = {
	readonly type: 'hanoi:stage';
	readonly version: 1;
	readonly from: Role;
} & (StageNote | StageStand);

/** "I am here, who else?", or "I am going". */
export interface StageNote {
	readonly kind: 'hello' | 'bye';
}

/** Where a window stands. */
export interface StageStand extends Position {
	readonly kind: 'state';
	/** How many moves have been made: the highest is the newest. */
	readonly revision: number;
	/** The briefing as its file writes it, not checked yet. */
	readonly briefing: unknown;
	/** What the speaker's stopwatch shows, once it has been begun: the audience's window keeps it while the speaker's is reloaded. */
	readonly clock?: StopwatchReading | undefined;
}

/** More moves than a presentation has; a higher number would leave no room to count on. */
const MOST_MOVES = 1_000_000_000;

/** Checks a message of the channel; `undefined` for any other data. By hand, because no validator is loaded for it. Never throws. */
export function readStageMessage(data: unknown): StageMessage | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { type, version, from, kind, ...rest } = data as Record<string, unknown>;
	if (type !== 'hanoi:stage' || version !== 1 || !ROLES.some((role) => role === from)) return undefined;
	if (kind === 'hello' || kind === 'bye') return data as StageMessage;
	if (kind !== 'state') return undefined;
	const { revision, index, screen, state, briefing, clock } = rest;
	const isStand =
		isCount(revision) &&
		isCount(index) &&
		SCREENS.some((known) => known === screen) &&
		(state === undefined || (typeof state === 'string' && /^[A-Z]{3}$/.test(state))) &&
		typeof briefing === 'object' &&
		briefing !== null &&
		(clock === undefined || isReading(clock));
	return isStand ? (data as StageMessage) : undefined;
}

function isReading(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { before, since } = value as Record<string, unknown>;
	return isTime(before) && (since === undefined || isTime(since));
}

/** Milliseconds. */
function isTime(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isCount(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MOVES;
}
