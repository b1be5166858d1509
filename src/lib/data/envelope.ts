import * as v from 'valibot';

/** The version of every static JSON file. It rises when a reader written for the old shape would misread the new one. */
export const FEED_VERSION = 1;

/** Creative Commons Attribution 4.0 International: the licence of everything that is compiled from `src/facts`. */
export const DATA_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
export const DATA_ATTRIBUTION = 'Hanoi Convention, state by state';

/** A day as `YYYY-MM-DD` that exists. */
export const dayIso = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/),
	v.check((text) => {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}, 'a day that exists'),
);

/** A day as `YYYY-MM-DD`, or only its month `YYYY-MM` or year `YYYY` where no more is known. */
export const dayOrPart = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/));

/** A count: 0 or more, without a fraction. */
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Words that are there: never blank. */
export const text = v.pipe(v.string(), v.minLength(1));

/** A language, its script where that is not the usual one, and its region where it matters (BCP 47): `vi`, `ru-Latn`, `pt-BR`. */
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/));

/** ISO 3166-1 alpha-3, or `EUE` for the European Union (reserved by the ISO 3166 agency). */
export const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

/** An id of `sources.json`. */
export const sourceId = v.pipe(v.string(), v.minLength(1));

/** Every claim rests on at least one source. */
export const sourceIds = v.pipe(v.array(sourceId), v.minLength(1));

/** What every file carries, beside its own content. */
export const envelope = {
	/** See {@link FEED_VERSION}. */
	version: v.literal(FEED_VERSION),
	/** The last day that the data cover. */
	asOf: dayIso,
	/**
	 * The day that names this release: `asOf`, or the day of the newest correction where that is later. The files of each release are kept under
	 * `/archive/<release>/`.
	 */
	release: dayIso,
	/** The tables of `src/facts` that the file is compiled from. */
	generatedFrom: v.pipe(v.array(v.string()), v.minLength(1)),
	/** The licence of the data, by its address. */
	license: v.literal(DATA_LICENSE),
	/** The name under which the data are to be credited. */
	attribution: v.literal(DATA_ATTRIBUTION),
};

export type Envelope = v.InferOutput<v.ObjectSchema<typeof envelope, undefined>>;
