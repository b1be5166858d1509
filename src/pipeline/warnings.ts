import { dayOf, type Day } from '#lib/calendar/day.ts';
import { isReportedOnly } from '#lib/treaty/forty.ts';
import type { Facts } from './facts.ts';
import type { Place } from './problems.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/** Something that builds, and that an editor should look at again. */
export interface Warning {
	/** What is the matter, the same words for all of its kind. */
	readonly kind: string;
	/** The table and line, where it is one row. */
	readonly at: Pick<Place, 'file' | 'line'> | undefined;
	/** What there is, in a few words. */
	readonly what: string;
}

/** A window that is wider than this leaves a state "possibly" something for longer than a reader would expect. */
const WIDE_DAYS = 30;
/** Data older than this are said to be old. */
const OLD_DAYS = 30;
/** Hosts that no reader can reach, or that stand in for others (RFC 2606, RFC 6761). */
const NOWHERE =
	/^(localhost|.*\.(local|localhost|test|invalid|example)|(.*\.)?example\.(com|net|org)|[\d.]+|\[.*\])$/;

/**
 * What builds and is weak: acts on one source, with evidence below the register's or a wide window; sources without an address, or with one
 * that looks dead; and a last day covered that is long past.
 * @param today the day to which the age of the data is counted
 */
export function warningsOf(
	{ instruments, sources }: Pick<Facts, 'instruments' | 'sources'>,
	{ asOf }: Pick<TreatyFacts, 'asOf'>,
	today: Day,
): Warning[] {
	const warnings: Warning[] = [];
	const warn = (kind: string, at: Warning['at'], what: string) => warnings.push({ kind, at, what });
	const age = today - dayOf(asOf);
	if (age > OLD_DAYS) warn('the data are old', undefined, `as_of is ${asOf}, ${age} days ago`);
	for (const { at, iso3, act, ...row } of instruments.rows) {
		const what = `${iso3} ${act}`;
		if (isReportedOnly(row.evidence)) warn('evidence below register', at, `${what}: ${row.evidence}`);
		const width = dayOf(row.not_after) - dayOf(row.not_before);
		if (width > WIDE_DAYS) warn(`window wider than ${WIDE_DAYS} days`, at, `${what}: ${width} days`);
		if (row.sources.length === 1) warn('a single source', at, `${what}: ${row.sources.join()}`);
	}
	for (const { at, id, url } of sources.rows) {
		if (url === undefined) warn('source without an address', at, id);
		else if (looksDead(url)) warn('source whose address looks dead', at, `${id}: ${url}`);
	}
	return warnings;
}

/** An address that cannot be opened by anybody, or has been cut short. */
function looksDead(address: string): boolean {
	if (!URL.canParse(address)) return true;
	const { hostname } = new URL(address);
	return NOWHERE.test(hostname) || !hostname.includes('.') || /(\.\.\.|…|%E2%80%A6)/i.test(address);
}

/** Warnings as lines, gathered by kind. */
export function sayWarnings(warnings: readonly Warning[]): string {
	const kinds = [...new Set(warnings.map(({ kind }) => kind))];
	return kinds
		.map((kind) => {
			const of = warnings.filter((one) => one.kind === kind);
			const lines = of.map(({ at, what }) => `  ${at ? `${at.file}:${at.line}: ` : ''}${what}`);
			return [`${kind} (${of.length})`, ...lines].join('\n');
		})
		.join('\n\n');
}
