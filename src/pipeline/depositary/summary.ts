import { dayOf, type DayIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { tablePath, type Facts, type Row } from '#pipeline/facts.ts';
import type { Finding, Proposal } from './proposal.ts';

/** The kinds of findings, each with the heading of its section. */
const HEADINGS: readonly (readonly [Finding['kind'], string])[] = [
	['added', 'New acts'],
	['narrowed', 'Days now known'],
	['confirmed', 'Confirmed by the depositary'],
	['withdrawn', 'No longer counted (in square brackets)'],
	['conflict', 'In conflict: decide by hand'],
	['unlisted', 'Not listed by the depositary: decide by hand'],
];

/** A proposal as an editor reads it, line by line. */
export function summaryText(
	{ findings, count, declaring, asOf, unchanged }: Proposal,
	{ sources }: Pick<Facts, 'sources'>,
): string {
	const sections = HEADINGS.flatMap(([kind, heading]) => {
		const ofKind = findings.filter((finding) => finding.kind === kind);
		if (ofKind.length === 0) return [];
		const lines = ofKind.flatMap((finding) => findingLines(finding, sources.rows));
		return [`${heading} (${ofKind.length})`, ...lines, ''];
	});
	return [
		`${unchanged} acts are as the table has them.`,
		'',
		...sections,
		...(count ? [countText(count), ''] : []),
		...(declaring.length > 0
			? [`A declaration or reservation is printed for: ${declaring.join(', ')}.`, '']
			: []),
		asOf === undefined
			? 'The last day covered (as_of) stays as it is: it is not earlier, or the document is older than what the tables have.'
			: `The last day covered (as_of) becomes ${dayText(asOf)}.`,
	].join('\n');
}

function findingLines(finding: Finding, sources: readonly Row<'sources'>[]): string[] {
	const { name } = finding;
	switch (finding.kind) {
		case 'added':
			return [`  ${name}: ${finding.to.act} on ${dayText(finding.to.not_after)}`];
		case 'confirmed':
			return [
				`  ${name}: ${finding.to.act} on ${dayText(finding.to.not_after)}; evidence was ${finding.from.evidence}`,
				...noteLines(finding),
			];
		case 'narrowed':
			return [
				`  ${name}: ${finding.to.act} on ${dayText(finding.to.not_after)}; it was ${windowText(finding.from)}, evidence ${finding.from.evidence}`,
				...noteLines(finding),
			];
		case 'withdrawn':
			return [
				`  ${name}: ${finding.to.act === 'signature_withdrawal' ? 'signature withdrawn' : 'taken back'}, between ${dayText(finding.to.not_before)} and ${dayText(finding.to.not_after)}`,
			];
		case 'conflict':
			return [
				`  ${name}`,
				`    depositary: ${finding.theirs.act} on ${dayText(finding.theirs.on)}${finding.theirs.isWithdrawn ? ', in square brackets' : ''}`,
				...ownLines(finding.from, sources),
			];
		case 'unlisted':
			return [`  ${name}`, ...ownLines(finding.from, sources)];
	}
}

function ownLines(from: Row<'instruments'>, sources: readonly Row<'sources'>[]): string[] {
	const publishers = from.sources.map((id) => sources.find((source) => source.id === id)?.publisher ?? id);
	return [
		`    ${tablePath('instruments')}:${from.at.line}: ${from.act} ${windowText(from)}, evidence ${from.evidence}, after ${publishers.join('; ')}`,
		...(from.note ? [`    note: ${from.note}`] : []),
	];
}

/** A note may tell of doubts that the depositary has removed: it is printed, so that a person looks at it and nothing is lost. */
function noteLines({ kind, from }: Extract<Finding, { kind: 'confirmed' | 'narrowed' }>): string[] {
	if (!from.note || (kind === 'confirmed' && !isReportedOnly(from.evidence))) return [];
	const question =
		kind === 'narrowed'
			? 'its note is taken out; put back what still holds'
			: 'its note stays; does it still hold';
	return [`    ${question}: ${from.note}`];
}

function countText({ kind, stated, before }: NonNullable<Proposal['count']>): string {
	if (kind === 'fewer')
		return `The document states ${stated} signatories, fewer than the ${before ?? 0} that have been counted: it may be older. Decide by hand; counts.csv stays as it is.`;
	return `The document states ${stated} signatories${before === undefined ? '' : `; ${before} had been counted`}.`;
}

function windowText({ not_before, not_after }: Row<'instruments'>): string {
	return not_before === not_after
		? `on ${dayText(not_after)}`
		: `between ${dayText(not_before)} and ${dayText(not_after)}`;
}

function dayText(iso: DayIso): string {
	return formatDay(dayOf(iso));
}
