import type { HostMessage } from '#lib/data/host-message.ts';
import { parseView, serializeView, type Nameable, type View } from '#lib/address/view.ts';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { isLanguageCode } from '#lib/messages/languages.ts';
import { BASE_LANGUAGE, wayBetween } from '#lib/messages/way.ts';

/** The parts of a view that a message can carry, by the names that they have in the address. */
const PARAMS = ['on', 'layer', 'region', 'state', 'group', 'show', 'theme'] as const;

/** Longest value that a message may carry; the longest of ours, a list of legend classes, has 90. */
const LONGEST = 200;

/**
 * What came by `postMessage` if it is one of our messages, without what it does not name, else `undefined`: any page can send anything at any
 * time. By hand, because no validator is sent to readers; a test compares it with a schema.
 */
export function readMessage(data: unknown): HostMessage | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { type, version, ...rest } = data as Record<string, unknown>;
	if (type !== 'hanoi:view' || version !== 1) return undefined;
	const values = [...PARAMS, 'lang']
		.map((param) => [param, rest[param]])
		.filter(([, value]) => value !== undefined);
	const isText = (value: unknown) => typeof value === 'string' && value.length <= LONGEST;
	if (!values.every(([, value]) => isText(value))) return undefined;
	return { type, version, ...(Object.fromEntries(values) as object) };
}

/**
 * The view that a message asks for: what it does not name stays, and an empty value gives a part its default. `undefined` when any value
 * in it cannot be used; a frame in an article does nothing by halves.
 */
export function viewAsked(message: HostMessage, view: View, names: Nameable): View | undefined {
	if (message.lang && !isLanguageCode(message.lang)) return undefined;
	const params = new URLSearchParams(serializeView(view));
	for (const param of PARAMS) {
		const value = message[param];
		if (value === '') params.delete(param);
		else if (value !== undefined) params.set(param, value);
	}
	const { view: asked, problems } = parseView(params, names);
	return problems.length > 0 ? undefined : asked;
}

/**
 * The address of the frame in the language that a message asks for, with a view; `undefined` where the frame is in that language.
 * @param query that of the frame's own address, whose other parameters stay
 */
export function otherFrame({ lang }: HostMessage, view: View, query: string): string | undefined {
	const code = lang === '' ? BASE_LANGUAGE : lang;
	if (code === undefined || code === LANGUAGE) return undefined;
	const params = new URLSearchParams(query);
	params.delete('lang');
	for (const [param, value] of Object.entries(messageOf(view))) {
		if (!PARAMS.some((known) => known === param)) continue;
		if (value === '') params.delete(param);
		else params.set(param, String(value));
	}
	return `../${wayBetween(LANGUAGE, code)}embed/?${String(params)}`;
}

/** What the frame says of its view after the reader has changed it: every part, with an empty string for a default. */
export function messageOf(view: View): HostMessage {
	const params = new URLSearchParams(serializeView(view));
	const parts = PARAMS.map((param) => [param, params.get(param) ?? '']);
	return { type: 'hanoi:view', version: 1, ...(Object.fromEntries(parts) as object) };
}
