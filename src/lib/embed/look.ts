import type { View } from '#lib/address/view.ts';
import { contrast } from './contrast.ts';
import { themeOn, type EmbedOptions } from './options.ts';

/** The page of the dark theme, as `look.css` has it. */
const DARK_SEA = '12171c';

/** What reads on an accent colour, whichever of the two stands out more. */
function inkOn(accent: string): string {
	return contrast(accent, 'ffffff') >= contrast(accent, DARK_SEA) ? 'ffffff' : DARK_SEA;
}

/**
 * Dresses the document in the theme and the style tokens of its host. A background of the host's decides the theme, because the map's
 * colours are chosen for the one or the other; an accent that could not be seen on the dark page is left out there.
 * @param root the document's root element
 */
export function dress(root: HTMLElement, { theme }: View, options: EmbedOptions): void {
	const { background, accent, font } = options;
	const chosen = background === undefined ? theme : themeOn(background);
	if (chosen === 'auto') delete root.dataset['theme'];
	else root.dataset['theme'] = chosen;

	const isDark =
		chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
	const sea = background ?? (isDark ? DARK_SEA : 'ffffff');
	const visible = accent !== undefined && contrast(accent, sea) >= 3 ? accent : undefined;
	const tokens: Record<string, string | undefined> = {
		'--sea': background && `#${background}`,
		'--accent': visible && `#${visible}`,
		'--on-accent': visible && `#${inkOn(visible)}`,
		'--sans': font === 'serif' ? 'var(--serif)' : undefined,
	};
	for (const [name, value] of Object.entries(tokens)) {
		if (value === undefined) root.style.removeProperty(name);
		else root.style.setProperty(name, value);
	}
}
