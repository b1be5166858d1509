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

/** Signs that stand inside names. A search ignores them; the browser would take some for shortcuts of its own. */
const SIGNS = [' ', '-', '.', "'", '’', '(', ')'];

/**
 * What a key asks for, or `undefined` where it is the browser's. Keys with Ctrl, Alt or ⌘ always are.
 * @param isInsideName whether a space or another sign would be a part of the name that is being typed ("south a…", "guinea-b…")
 */
export function keyAction(
	{ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
	isInsideName: () => boolean,
): KeyAction | undefined {
	if (ctrlKey || altKey || metaKey) return undefined;
	if (SIGNS.includes(key) && isInsideName()) return { kind: 'type', letter: key };
	if (ACTIONS[key]) return ACTIONS[key];
	return [...key].length === 1 && /[\p{L}\p{N}]/u.test(key) ? { kind: 'type', letter: key } : undefined;
}
