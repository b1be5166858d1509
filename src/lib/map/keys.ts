import type { Direction } from './walk.ts';

/** What a key asks of the map. */
export type KeyAction =
	| { kind: 'walk'; direction: Direction }
	| { kind: 'type'; letter: string }
	| { kind: 'zoom'; factor: number }
	| { kind: 'first' | 'last' | 'select' | 'leave' };

const ACTIONS: Record<string, KeyAction> = {
	ArrowUp: { kind: 'walk', direction: 'up' },
	ArrowDown: { kind: 'walk', direction: 'down' },
	ArrowLeft: { kind: 'walk', direction: 'left' },
	ArrowRight: { kind: 'walk', direction: 'right' },
	Home: { kind: 'first' },
	End: { kind: 'last' },
	Enter: { kind: 'select' },
	' ': { kind: 'select' },
	Escape: { kind: 'leave' },
	'+': { kind: 'zoom', factor: 2 },
	'=': { kind: 'zoom', factor: 2 },
	'-': { kind: 'zoom', factor: 0.5 },
};

/**
 * What a key asks for, or `undefined` where it is the browser's. Keys with Ctrl, Alt or ⌘ always are. While a name is being typed, a
 * space and a hyphen are part of it ("south a…", "guinea-b…").
 */
export function keyAction(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
	isTyping: boolean,
): KeyAction | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
	if (isTyping && (event.key === ' ' || event.key === '-')) return { kind: 'type', letter: event.key };
	const action = ACTIONS[event.key];
	if (action) return action;
	return [...event.key].length === 1 && /[\p{L}\p{N}'’()-]/u.test(event.key)
		? { kind: 'type', letter: event.key }
		: undefined;
}
