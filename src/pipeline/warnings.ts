import { dayOf, type Day } from '#lib/domain/day.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { compareList } from '#lib/domain/signatory-list.ts';
import type { Facts, TreatyFacts } from './facts.ts';
import type { RawRow } from './problems.ts';

/** A row that builds, and that an editor should look at again. */
export interface Warning {
	/** The heading of all warnings of its kind. */
	readonly kind: string;
	/** The table and line, where it is one row. */
	readonly at: Pick<RawRow, 'file' | 'line'> | undefined;
	/** The finding, in a few words. */
	readonly finding: string;
}

/** A window that is wider than this leaves a state "possibly" something for longer than a reader would expect. */
const WIDE_DAYS = 30;
/** Data older than this get a warning. */
const OLD_DAYS = 30;
/** Hosts that no reader can reach, and reserved example names (RFC 2606, RFC 6761). */
const NOWHERE =
	/^(localhost|.*\.(local|localhost|test|invalid|example)|(.*\.)?example\.(com|net|org)|[\d.]+|\[.*\])$/;

/**
 * Weak facts that build: lists of signatories and totals that contradict our acts; acts on one source, with evidence below the register's or
 * a wide window; sources without an address, or with one that looks dead; and a last day covered that is long past.
 * @param today the day to which the age of the data is counted
 */
export function warningsOf(
	facts: Pick<Facts, 'instruments' | 'sources' | 'counts' | 'signatory_lists'>,
	{ asOf }: Pick<TreatyFacts, 'asOf'>,
	today: Day,
): Warning[] {
	const { instruments, sources } = facts;
	const warnings: Warning[] = contradictions(facts);
	const warn = (kind: string, at: Warning['at'], finding: string) => warnings.push({ kind, at, finding });
	const age = today - dayOf(asOf);
	if (age > OLD_DAYS) warn('the data are old', undefined, `as_of is ${asOf}, ${age} days ago`);
	for (const { at, iso3, act, ...row } of instruments.rows) {
		const name = `${iso3} ${act}`;
		if (isReportedOnly(row.evidence)) warn('evidence below register', at, `${name}: ${row.evidence}`);
		const width = dayOf(row.not_after) - dayOf(row.not_before);
		if (width > WIDE_DAYS) warn(`window wider than ${WIDE_DAYS} days`, at, `${name}: ${width} days`);
		if (row.sources.length === 1) warn('a single source', at, `${name}: ${row.sources.join()}`);
	}
	for (const { at, id, url } of sources.rows) {
		if (url === undefined) warn('source without an address', at, id);
		else if (looksDead(url)) warn('source whose address looks dead', at, `${id}: ${url}`);
	}
	return warnings;
}

/** Lists of names and totals that contradict our signatures; a person decides. */
function contradictions({
	instruments,
	counts,
	signatory_lists,
}: Pick<Facts, 'instruments' | 'counts' | 'signatory_lists'>): Warning[] {
	const signatures = instruments.rows
		.filter(({ act }) => act === 'signature')
		.map(({ iso3, not_before, not_after }) => ({ iso3, notBefore: not_before, notAfter: not_after }));
	const warnings: Warning[] = [];
	for (const { at, list, as_of, total, iso3: named } of signatory_lists.rows) {
		const { onlyThere, onlyHere } = compareList({ asOf: as_of, named }, signatures);
		const warn = (kind: string, finding: string) =>
			warnings.push({ kind, at, finding: `${list}: ${finding}` });
		if (onlyThere.length > 0)
			warn('a list names who is no signatory here by its day', `${onlyThere.join(', ')} by ${as_of}`);
		if (onlyHere.length > 0)
			warn('a list does not name who is a signatory here by its day', `${onlyHere.join(', ')} by ${as_of}`);
		if (total !== undefined && total !== named.length)
			warn('a total is not the number of names', `${total} stated, ${named.length} named`);
	}
	for (const { at, as_of, signatories, running } of counts.rows) {
		const names = signatures.filter(({ notAfter }) => notAfter <= as_of).length;
		if (running && signatories !== undefined && names > signatories)
			warnings.push({
				kind: 'a total is not the number of names',
				at,
				finding: `${signatories} counted on ${as_of}, ${names} named here by then`,
			});
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
export function warningsText(warnings: readonly Warning[]): string {
	const kinds = [...new Set(warnings.map(({ kind }) => kind))];
	return kinds
		.map((kind) => {
			const ofKind = warnings.filter((warning) => warning.kind === kind);
			const lines = ofKind.map(({ at, finding }) => `  ${at ? `${at.file}:${at.line}: ` : ''}${finding}`);
			return [`${kind} (${ofKind.length})`, ...lines].join('\n');
		})
		.join('\n\n');
}
