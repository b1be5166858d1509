import { locale } from './locale.ts';

/** Names or counts in a row, as the language separates them: "Qatar, Viet Nam, Azerbaijan". */
export function listText(items: readonly string[]): string {
	return new Intl.ListFormat(locale(), { type: 'conjunction', style: 'narrow' }).format(items);
}
