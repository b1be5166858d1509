import * as v from 'valibot';
import {
	BRIEFING_LIMITS,
	briefingFile,
	briefingMoment,
	shippedMoment,
	sourceRef,
} from '#lib/schema/briefing.ts';
import { iso3 } from '#lib/schema/envelope.ts';
import { withLineFeeds } from './printable.ts';

/** What a field of a briefing should have been. */
export type Expected =
	/** A file or link of the form of a briefing: `format`, `version`, a list of `moments`. */
	| 'json'
	| 'format'
	| 'version'
	| 'moments'
	| 'fewer-moments'
	/** A moment: an object, or the id of a shipped one. */
	| 'moment'
	| 'shipped'
	| 'text'
	/** At most `most` characters; what is longer is shown all the same. */
	| 'shorter'
	| 'list'
	| 'participant'
	| 'source'
	/** A value that the view can take; a parameter that it has. */
	| 'view'
	| 'parameter';

/** One thing in a briefing that could not be used. */
export interface BriefingIssue {
	/** Which moment, counted from 1; `undefined` for the briefing as a whole. */
	readonly moment: number | undefined;
	readonly field: string;
	/** What stands there, shortened. */
	readonly value: string;
	readonly expected: Expected;
	/** The number of characters or of moments that is allowed, where that is what is wrong. */
	readonly most?: number;
}

/** A moment with every field in its form, or the id of a shipped one. Whether there is such a view or participant is not known here. */
export type CheckedMoment = string | v.InferOutput<typeof briefingMoment>;

/** What is usable of a briefing's content, with the place of each moment in the file. */
export interface CheckedBriefing {
	readonly title: string | undefined;
	readonly moments: readonly { readonly number: number; readonly moment: CheckedMoment }[];
	readonly issues: readonly BriefingIssue[];
}

/** Longest part of a wrong value that a message repeats. */
const SHOWN = 60;

/** Checks the content of a briefing's file against its schema, field by field, so that one mistake costs one field. Never throws. */
export function checkBriefing(content: unknown): CheckedBriefing {
	const issues: BriefingIssue[] = [];
	const refuse = (field: string, value: unknown, expected: Expected, most?: number) =>
		issues.push({ moment: undefined, field, value: shown(value), expected, ...(most && { most }) });
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

function checkMoment(raw: unknown, number: number, issues: BriefingIssue[]): CheckedMoment | undefined {
	const refuse = (field: string, value: unknown, expected: Expected, most?: number) =>
		issues.push({ moment: number, field, value: shown(value), expected, ...(most && { most }) });
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
		return values.flatMap((value: unknown) => {
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

/** A text in its form; one that is only too long is kept, because to cut it would be worse. */
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
	refuse('shorter', Number(tooLong.requirement));
	return raw.trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
