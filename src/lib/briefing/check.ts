import * as v from 'valibot';
import { briefingFile, briefingMoment, shippedMoment, sourceRef } from '#lib/data/briefing.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import { iso3 } from '#lib/data/envelope.ts';
import { withLineFeeds } from './printable.ts';

/** The value that a field of a briefing should have. */
export type Expected =
	/** A file or link of the form of a briefing: `format`, `version`, a list of `moments`. */
	| 'json'
	| 'format'
	| 'version'
	| 'moments'
	| 'fewer-moments'
	/** At most `most` entries of a list; those after them are not read. */
	| 'fewer-entries'
	/** A moment: an object, or the id of a shipped one. */
	| 'moment'
	| 'shipped'
	| 'text'
	/** At most `most` characters; what is longer is shown all the same. */
	| 'shorter'
	/** At most `most` characters; what is many times longer is cut. */
	| 'much-shorter'
	| 'list'
	| 'participant'
	| 'source'
	/** A value that the view can take; a parameter that it has. */
	| 'view'
	| 'parameter';

/** A part of a briefing that could not be used. */
export interface BriefingIssue {
	/** Which moment, counted from 1; `undefined` for the briefing as a whole. */
	readonly moment: number | undefined;
	readonly field: string;
	/** The value in the file, shortened. */
	readonly value: string;
	readonly expected: Expected;
	/** The number of characters, moments or entries that is allowed, where that is what is wrong. */
	readonly most?: number;
}

/** A moment with every field in its form, or the id of a shipped one. Whether the view and the participants exist is checked later. */
export type CheckedMoment = string | v.InferOutput<typeof briefingMoment>;

/** The usable part of a briefing's content, with the place of each moment in the file. */
export interface CheckedBriefing {
	readonly title: string | undefined;
	readonly moments: readonly { readonly number: number; readonly moment: CheckedMoment }[];
	readonly issues: IssueList;
}

/** The issues of a briefing, limited to a readable number: a file that is wrong throughout has hundreds of thousands. */
export class IssueList {
	/** Most issues that are kept. */
	static readonly MOST = 100;
	readonly #kept: BriefingIssue[] = [];
	#more = 0;

	/** The kept issues, those of the whole briefing first, then moment by moment. */
	get kept(): readonly BriefingIssue[] {
		return this.#kept.toSorted((a, b) => (a.moment ?? 0) - (b.moment ?? 0));
	}

	/** How many there are beside them. */
	get more(): number {
		return this.#more;
	}

	add(issue: Omit<BriefingIssue, 'value' | 'most'> & { value: unknown; most?: number | undefined }): void {
		if (this.#kept.length >= IssueList.MOST) this.#more++;
		else {
			const { moment, field, value, expected, most } = issue;
			this.#kept.push({ moment, field, value: shown(value), expected, ...(most && { most }) });
		}
	}
}

/** Longest part of a wrong value that a message repeats. */
const SHOWN = 60;
/** How many times its limit a text may be long before it is cut. */
const FAR_TOO_LONG = 10;

/** Checks the content of a briefing's file against its schema, field by field, so that one mistake costs one field. Never throws. */
export function checkBriefing(content: unknown): CheckedBriefing {
	const issues = new IssueList();
	const refuse = (field: string, value: unknown, expected: Expected, most?: number) =>
		issues.add({ moment: undefined, field, value, expected, most });
	if (!isRecord(content)) {
		refuse('format', content, 'format');
		return { title: undefined, moments: [], issues };
	}
	const { entries } = briefingFile;
	for (const field of ['format', 'version'] as const) {
		if (v.is(entries[field], content[field])) continue;
		refuse(field, content[field], field);
		return { title: undefined, moments: [], issues };
	}
	const title = readText(content['title'], entries.title, (expected, most) =>
		refuse('title', content['title'], expected, most),
	);
	const list = content['moments'];
	if (!Array.isArray(list) || list.length === 0) {
		refuse('moments', list, 'moments');
		return { title, moments: [], issues };
	}
	if (list.length > BRIEFING_LIMITS.moments)
		refuse('moments', list.length, 'fewer-moments', BRIEFING_LIMITS.moments);
	const moments = list.slice(0, BRIEFING_LIMITS.moments).flatMap((raw: unknown, at) => {
		const moment = checkMoment(raw, at + 1, issues);
		return moment === undefined ? [] : { number: at + 1, moment };
	});
	return { title, moments, issues };
}

function checkMoment(raw: unknown, number: number, issues: IssueList): CheckedMoment | undefined {
	const refuse = (field: string, value: unknown, expected: Expected, most?: number) =>
		issues.add({ moment: number, field, value, expected, most });
	if (v.is(shippedMoment, raw)) return raw;
	if (!isRecord(raw)) {
		refuse('moment', raw, 'moment');
		return undefined;
	}
	const { entries } = briefingMoment;
	const words = (field: 'view' | 'title' | 'text' | 'notes') =>
		readText(raw[field], entries[field], (expected, most) => refuse(field, raw[field], expected, most));
	const list = (
		field: 'highlight' | 'sources',
		item: v.GenericSchema<string>,
		expected: Expected,
	): string[] => {
		const values = raw[field] ?? [];
		if (!Array.isArray(values)) {
			refuse(field, values, 'list');
			return [];
		}
		const most = BRIEFING_LIMITS[field];
		// Duplicates count once.
		const different = new Set<unknown>(values);
		if (different.size > most) refuse(field, different.size, 'fewer-entries', most);
		return [...different].slice(0, most).flatMap((value: unknown) => {
			if (v.is(item, value)) return [value];
			refuse(field, value, expected);
			return [];
		});
	};
	const title = words('title');
	const moment = {
		view: words('view') ?? '',
		text: withLineFeeds(words('text') ?? ''),
		notes: withLineFeeds(words('notes') ?? ''),
		highlight: list('highlight', iso3, 'participant'),
		sources: list('sources', sourceRef, 'source'),
	};
	return title === undefined ? undefined : { ...moment, title };
}

/** A valid text. A text that is too long is kept, because cutting it would be worse, unless it is many times too long. */
function readText(
	raw: unknown,
	schema: v.GenericSchema<string | undefined, string>,
	refuse: (expected: Expected, most?: number) => void,
): string | undefined {
	const parsed = v.safeParse(schema, raw);
	if (parsed.success) return parsed.output;
	const tooLong = parsed.issues.find(({ type }) => type === 'max_length');
	if (!tooLong || typeof raw !== 'string') {
		refuse('text');
		return undefined;
	}
	const most = Number(tooLong.requirement);
	const isFar = raw.length > FAR_TOO_LONG * most;
	refuse(isFar ? 'much-shorter' : 'shorter', most);
	return (isFar ? `${raw.slice(0, most)}…` : raw).trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : json(value);
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function json(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		// Nested too deeply.
		return '';
	}
}
