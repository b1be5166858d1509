import * as v from 'valibot';
import { nameableIn, parseView, unknownParams } from '#lib/address/view.ts';
import { briefingFile, briefingMoment, shippedMoment, sourceRef } from '#lib/data/briefing.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import { iso3 } from '#lib/data/envelope.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/messages/index.ts';
import type { CheckedBriefing } from './briefing-file.ts';
import { type Briefing, type Moment, withLineFeeds } from './moment.ts';

/** Most issues that are kept: a file that is wrong throughout has hundreds of thousands. */
const MOST_ISSUES = 100;
/** Longest part of a wrong value that a message repeats. */
const SHOWN = 60;
/** How many times its limit a text may be long before it is cut. */
const FAR_TOO_LONG = 10;

/**
 * Checks the content of a briefing's file against its schema, field by field, so that one mistake costs one field. Participants and parts of
 * a view that do not exist are left out. Never throws.
 */
export function checkBriefing(content: unknown, record: TreatyRecord, shipped: Briefing): CheckedBriefing {
	return new Checker(record, shipped).briefing(content);
}

/** What a field should have been (a variant of `briefing_issue_expected`), and how much of it is allowed. */
type Refuse = (expected: string, most?: number) => void;

class Checker {
	readonly #record: TreatyRecord;
	readonly #shipped: Briefing;
	readonly #issues: { readonly number: number; readonly sentence: string }[] = [];
	#more = 0;

	constructor(record: TreatyRecord, shipped: Briefing) {
		this.#record = record;
		this.#shipped = shipped;
	}

	briefing(content: unknown): CheckedBriefing {
		const briefing = this.#briefing(content);
		// Those of the whole briefing first, then moment by moment.
		const issues = this.#issues.toSorted((a, b) => a.number - b.number).map(({ sentence }) => sentence);
		return { briefing, issues, moreIssues: this.#more };
	}

	#briefing(content: unknown): Briefing | undefined {
		if (!isRecord(content)) return void this.#refuse(0, 'format', content, 'format');
		const { entries } = briefingFile;
		for (const field of ['format', 'version'] as const) {
			if (!v.is(entries[field], content[field])) return void this.#refuse(0, field, content[field], field);
		}
		const title = readText(content['title'], entries.title, (expected, most) =>
			this.#refuse(0, 'title', content['title'], expected === 'text' ? 'briefing_title' : expected, most),
		);
		const list = content['moments'];
		if (!Array.isArray(list) || list.length === 0) return void this.#refuse(0, 'moments', list, 'moments');
		const most = BRIEFING_LIMITS.moments;
		if (list.length > most) this.#refuse(0, 'moments', list.length, 'fewer_moments', most);
		const moments = list.slice(0, most).flatMap((raw, at) => this.#moment(raw, at + 1) ?? []);
		return moments.length > 0 ? { title: title ?? this.#shipped.title, moments } : undefined;
	}

	/** @param number its place in the file, from 1 */
	#moment(raw: unknown, number: number): Moment | undefined {
		if (v.is(shippedMoment, raw)) {
			const moment = this.#shipped.moments.find(({ id }) => id === raw);
			// A copy: the same moment twice is two moments, each with a day of its own.
			return moment ? { ...moment } : void this.#refuse(number, 'id', raw, 'shipped');
		}
		if (!isRecord(raw)) return void this.#refuse(number, 'moment', raw, 'moment');
		const words = (field: 'view' | 'title' | 'text' | 'notes') =>
			readText(raw[field], briefingMoment.entries[field], (expected, most) =>
				this.#refuse(
					number,
					field,
					raw[field],
					field === 'title' && expected === 'text' ? 'moment_title' : expected,
					most,
				),
			);
		const list = (field: 'highlight' | 'sources', item: v.GenericSchema<string>, expected: string) => {
			const values = raw[field] ?? [];
			if (!Array.isArray(values)) {
				this.#refuse(number, field, values, 'list');
				return [];
			}
			// Duplicates count once.
			const different = [...new Set<unknown>(values)];
			const most = BRIEFING_LIMITS[field];
			if (different.length > most) this.#refuse(number, field, different.length, 'fewer_entries', most);
			return different.slice(0, most).filter((value): value is string => {
				if (v.is(item, value)) return true;
				this.#refuse(number, field, value, expected);
				return false;
			});
		};
		const title = words('title');
		const query = words('view') ?? '';
		const moment = {
			id: undefined,
			text: withLineFeeds(words('text') ?? ''),
			notes: withLineFeeds(words('notes') ?? ''),
			highlight: list('highlight', iso3, 'participant'),
			sources: list('sources', sourceRef, 'source'),
		};
		if (title === undefined) return undefined;
		const view = this.#view(query, number);
		const highlight = moment.highlight.filter((value) => {
			if (this.#record.byIso3.has(value)) return true;
			this.#refuse(number, 'highlight', value, 'participant');
			return false;
		});
		return { ...moment, title, view, highlight };
	}

	#view(query: string, number: number): Moment['view'] {
		const params = new URLSearchParams(query);
		const { view, problems } = parseView(params, nameableIn(this.#record));
		for (const { param, value } of problems) this.#refuse(number, 'view', `${param}=${value}`, 'view');
		for (const value of unknownParams(params)) this.#refuse(number, 'view', value, 'parameter');
		return view;
	}

	/**
	 * Notes what could not be used, as a sentence.
	 * @param number of the moment, from 1; 0 for the briefing as a whole
	 */
	#refuse(number: number, field: string, value: unknown, expected: string, most?: number): void {
		if (this.#issues.length >= MOST_ISSUES) {
			this.#more++;
			return;
		}
		const shown = shortened(value);
		const names = { n: number, field: m.briefing_issue_field({ field }) };
		let where = m.briefing_issue_moment_field(names);
		if (number === 0) where = m.briefing_issue_whole_field(names);
		else if (field === 'moment') where = m.briefing_moment_number(names);
		const sentence = m.briefing_issue_line({
			where,
			what: shown === '' ? m.briefing_issue_nothing() : m.briefing_issue_found({ value: shown }),
			expected: m.briefing_issue_expected({ expected, most: most ?? BRIEFING_LIMITS.title }),
		});
		this.#issues.push({ number, sentence });
	}
}

/** A valid text. A text that is too long is kept, because cutting it would be worse, unless it is many times too long. */
function readText(
	raw: unknown,
	schema: v.GenericSchema<string | undefined, string>,
	refuse: Refuse,
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
	refuse(isFar ? 'much_shorter' : 'shorter', most);
	return (isFar ? `${raw.slice(0, most)}…` : raw).trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortened(value: unknown): string {
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
