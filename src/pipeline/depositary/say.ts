import { dayOf, type DayIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { Facts } from '#pipeline/facts.ts';
import { pathOf } from '#pipeline/facts.ts';
import type { Finding, Proposal } from './proposal.ts';

/** A kind of finding, and the heading under which it is listed. */
const HEADINGS: readonly (readonly [Finding['kind'], string])[] = [
	['added', 'New acts'],
	['narrowed', 'Days now known'],
	['confirmed', 'Confirmed by the depositary'],
	['withdrawn', 'No longer counted (in square brackets)'],
	['conflict', 'In conflict: decide by hand'],
	['unlisted', 'Not listed by the depositary: decide by hand'],
];

/** A proposal as an editor reads it, line by line. */
export function sayProposal(
	{ findings, count, declaring, asOf, unchanged }: Proposal,
	{ sources }: Pick<Facts, 'sources'>,
): string {
	const publisherOf = new Map(sources.rows.map(({ id, publisher }) => [id, publisher]));
	const publishers = (ids: readonly string[]) => ids.map((id) => publisherOf.get(id) ?? id).join('; ');
	const sections = HEADINGS.flatMap(([kind, heading]) => {
		const of = findings.filter((finding) => finding.kind === kind);
		return of.length === 0
			? []
			: [`${heading} (${of.length})`, ...of.flatMap((one) => sayFinding(one, publishers)), ''];
	});
	return [
		`${unchanged} acts are as the table has them.`,
		'',
		...sections,
		...(count ? [sayCount(count), ''] : []),
		...(declaring.length > 0
			? [`A declaration or reservation is printed for: ${declaring.join(', ')}.`, '']
			: []),
		asOf === undefined
			? 'The last day covered (as_of) stays as it is: it is not earlier, or the document is older than what the tables have.'
			: `The last day covered (as_of) becomes ${formatDay(dayOf(asOf))}.`,
	].join('\n');
}

function sayFinding(finding: Finding, publishers: (ids: readonly string[]) => string): string[] {
	const { name } = finding;
	switch (finding.kind) {
		case 'added':
			return [`  ${name}: ${finding.to.act} on ${day(finding.to.not_after)}`];
		case 'confirmed':
			return [
				`  ${name}: ${finding.to.act} on ${day(finding.to.not_after)}; evidence was ${finding.from.evidence}`,
				...sayNote(finding),
			];
		case 'narrowed':
			return [
				`  ${name}: ${finding.to.act} on ${day(finding.to.not_after)}; it was between ${day(finding.from.not_before)} and ${day(finding.from.not_after)}, evidence ${finding.from.evidence}`,
				...sayNote(finding),
			];
		case 'withdrawn':
			return [
				`  ${name}: ${finding.to.act === 'signature_withdrawal' ? 'signature withdrawn' : 'taken back'}, between ${day(finding.to.not_before)} and ${day(finding.to.not_after)}`,
			];
		case 'conflict':
			return [
				`  ${name}`,
				`    depositary: ${finding.theirs.act} on ${day(finding.theirs.on)}${finding.theirs.isWithdrawn ? ', in square brackets' : ''}`,
				...sayOurs(finding.from, publishers),
			];
		case 'unlisted':
			return [`  ${name}`, ...sayOurs(finding.from, publishers)];
	}
}

function sayOurs(
	from: Extract<Finding, { kind: 'unlisted' }>['from'],
	publishers: (ids: readonly string[]) => string,
): string[] {
	const when =
		from.not_before === from.not_after
			? `on ${day(from.not_after)}`
			: `between ${day(from.not_before)} and ${day(from.not_after)}`;
	return [
		`    ${pathOf('instruments')}:${from.at.line}: ${from.act} ${when}, evidence ${from.evidence}, after ${publishers(from.sources)}`,
		...(from.note ? [`    note: ${from.note}`] : []),
	];
}

/** A note may tell of doubts that the depositary has removed: it is said, so that a person looks at it and nothing is lost. */
function sayNote({ kind, from }: Extract<Finding, { kind: 'confirmed' | 'narrowed' }>): string[] {
	if (!from.note || (kind === 'confirmed' && !isReportedOnly(from.evidence))) return [];
	const what =
		kind === 'narrowed'
			? 'its note is taken out; put back what still holds'
			: 'its note stays; does it still hold';
	return [`    ${what}: ${from.note}`];
}

function sayCount({ kind, stated, before }: NonNullable<Proposal['count']>): string {
	if (kind === 'fewer')
		return `The document states ${stated} signatories, fewer than the ${before ?? 0} that have been counted: it may be older. Decide by hand; counts.csv stays as it is.`;
	return `The document states ${stated} signatories${before === undefined ? '' : `; ${before} had been counted`}.`;
}

function day(iso: DayIso): string {
	return formatDay(dayOf(iso));
}
