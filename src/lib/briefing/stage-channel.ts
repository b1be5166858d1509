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

/** Where a window stands. */
export interface StageStand extends Position {
	readonly kind: 'state';
	/** How many moves have been made: the highest is the newest. */
	readonly revision: number;
	/** The briefing as its file writes it, without the title where that is the shipped one's; not checked yet. */
	readonly briefing: object;
	/** What the speaker's stopwatch shows, once it has been begun: the audience's window keeps it while the speaker's is reloaded. */
	readonly clock?: StopwatchReading | undefined;
}

/** What a window says: that it is here and asks who else is, that it goes, or where it stands. */
export type StageNews = { readonly kind: 'hello' | 'bye' } | StageStand;

/** A message between the windows of one presentation. */
export type StageMessage = StageNews & {
	readonly type: 'hanoi:stage';
	readonly version: 1;
	readonly from: Role;
};

/** More moves than a presentation has; a higher number would leave no room to count on. */
const MOST_MOVES = 1_000_000_000;

/** Checks a message of the channel; `undefined` for any other data. By hand, because no validator is loaded for it. Never throws. */
export function readStageMessage(data: unknown): StageMessage | undefined {
	if (!isObject(data)) return undefined;
	const { type, version, from, kind, revision, index, screen, state, briefing, clock } = data;
	if (type !== 'hanoi:stage' || version !== 1 || !ROLES.some((role) => role === from)) return undefined;
	const isStand =
		kind === 'state' &&
		isCount(revision, MOST_MOVES) &&
		isCount(index, MOST_MOVES) &&
		SCREENS.some((name) => name === screen) &&
		(state === undefined || (typeof state === 'string' && /^[A-Z]{3}$/.test(state))) &&
		isObject(briefing) &&
		(clock === undefined || isReading(clock));
	return isStand || kind === 'hello' || kind === 'bye' ? (data as unknown as StageMessage) : undefined;
}

function isReading(value: unknown): boolean {
	return (
		isObject(value) && isCount(value['before']) && (value['since'] === undefined || isCount(value['since']))
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isCount(value: unknown, most = Number.MAX_SAFE_INTEGER): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** A presentation's own name: what its windows, and no others, listen to. */
const SESSION = /^hanoi-present-[a-z0-9]{16}$/;

/**
 * The session of an audience's window. It is the window's name, which outlives a reload and ends with the window: nothing is stored.
 * A window has one from its first presentation on.
 */
export function audienceSession(): string {
	if (!SESSION.test(window.name)) {
		// `crypto.randomUUID` is not there on a page without https, as on a meeting room's own server.
		const random = crypto.getRandomValues(new Uint8Array(16));
		window.name = `hanoi-present-${[...random].map((byte) => (byte % 36).toString(36)).join('')}`;
	}
	return window.name;
}

/** The session that the address of a speaker's window names after its `#`; `undefined` where there is none. */
export function sessionIn(hash: string): string | undefined {
	const session = hash.replace(/^#/, '');
	return SESSION.test(session) ? session : undefined;
}

/**
 * Opens the speaker's window of this presentation, or brings the one that is open to the front.
 * @param address of the speaker's page
 * @returns `null` where the browser refuses, as against pop-ups
 */
export function openSpeaker(address: string): Window | null {
	const session = audienceSession();
	// The name is the session's, so that a second presentation gets a window of its own; as large as most laptops' screens.
	const opened = window.open(`${address}#${session}`, `${session}-speaker`, 'popup,width=1280,height=720');
	opened?.focus();
	return opened;
}
