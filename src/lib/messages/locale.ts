import { LANGUAGE } from './generated.ts';

/** The language of this build, as `Intl` takes it (BCP 47): with Western digits in all languages, and British English. */
export const LOCALE =
	LANGUAGE === 'zh' ? 'zh-Hans' : LANGUAGE === 'ar' ? 'ar-u-nu-latn' : LANGUAGE === 'en' ? 'en-GB' : LANGUAGE;

/** Whether dates begin with the year: then the first of two dates in a year says it for both, elsewhere the second. */
export const IS_YEAR_FIRST = LANGUAGE === 'zh';
