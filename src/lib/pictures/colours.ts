/** A colour of the look by the name of its custom property, without the dashes: `signatory`, `text-soft`. */
export type Colours = Readonly<Record<string, string>>;

/**
 * The colours of the look in one theme, read from its style sheet, which is where they are decided: pictures know no custom property.
 * From the sheet and not from the page, so that a picture is the same in print, in forced colours and from the server.
 * @param css the text of `look.css`
 * @throws {Error} when it has no pair of colours
 */
export function coloursOf(css: string, theme: 'light' | 'dark'): Colours {
	const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi)];
	if (pairs.length === 0) throw new Error('look.css has no light-dark() colours');
	return Object.fromEntries(
		pairs.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
	);
}

/** A colour that the picture needs. @throws {Error} when the look does not have it */
export function colour(colours: Colours, name: string): string {
	const found = colours[name];
	if (found === undefined) throw new Error(`look.css has no colour --${name}`);
	return found;
}

/** Colours that the style sheet around a drawing gives, in either theme and on paper: `var(--signatory)` and so on. */
export const CSS_COLOURS: Colours = new Proxy<Record<string, string>>(
	{},
	{ get: (_, name) => `var(--${String(name)})` },
);
