import type { Colours } from './colours.ts';

/** Colours that the style sheet around gives, in either theme and on paper: `var(--signatory)` and so on. */
export const STYLED: Colours = new Proxy<Record<string, string>>(
	{},
	{ get: (_, name) => `var(--${String(name)})` },
);
