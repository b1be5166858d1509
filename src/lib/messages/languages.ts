/** How far a language's texts can be trusted: `draft` is a translation by machine that nobody has reviewed. */
export type LanguageStatus = 'original' | 'draft' | 'reviewed';

/** A language of the site. */
export interface Language {
	/** Its code in addresses and file names: `/fr/`, `src/messages/fr.json`. */
	readonly code: string;
	/** Its tag for `lang` attributes and `Intl` (BCP 47). */
	readonly tag: string;
	/** Its name in itself. */
	readonly name: string;
	readonly dir: 'ltr' | 'rtl';
	readonly status: LanguageStatus;
	/** Offers the page in this language to a reader of it. */
	readonly offer: string;
}

/** The six languages of the United Nations and the host's, in the order of their names in English. */
export const LANGUAGES = [
	{ code: 'ar', tag: 'ar', name: 'العربية', dir: 'rtl', status: 'draft', offer: 'اقرأ هذه الصفحة بالعربية' },
	{ code: 'zh', tag: 'zh-Hans', name: '中文', dir: 'ltr', status: 'draft', offer: '阅读本页中文版' },
	{
		code: 'en',
		tag: 'en',
		name: 'English',
		dir: 'ltr',
		status: 'original',
		offer: 'Read this page in English',
	},
	{
		code: 'fr',
		tag: 'fr',
		name: 'Français',
		dir: 'ltr',
		status: 'draft',
		offer: 'Lire cette page en français',
	},
	{
		code: 'ru',
		tag: 'ru',
		name: 'Русский',
		dir: 'ltr',
		status: 'draft',
		offer: 'Читать эту страницу по-русски',
	},
	{
		code: 'es',
		tag: 'es',
		name: 'Español',
		dir: 'ltr',
		status: 'draft',
		offer: 'Leer esta página en español',
	},
	{
		code: 'vi',
		tag: 'vi',
		name: 'Tiếng Việt',
		dir: 'ltr',
		status: 'draft',
		offer: 'Đọc trang này bằng tiếng Việt',
	},
] as const satisfies readonly Language[];

/** The code of one of them. */
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** Whether a text is the code of one of them. */
export function isLanguageCode(text: string): text is LanguageCode {
	return LANGUAGES.some(({ code }) => code === text);
}

/** The language of a code. */
export function languageOf(code: LanguageCode): Language {
	return LANGUAGES.find((language) => language.code === code) ?? LANGUAGES[2];
}
