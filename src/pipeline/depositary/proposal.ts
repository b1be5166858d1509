import type { ActKind } from '#lib/data/standing.ts';
import { dayOf, type DayIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent } from '#lib/domain/record.ts';
import { tablePath, type Facts, type Row, type TreatyFacts } from '#pipeline/facts.ts';
import type { CellAct, DepositaryDocument, DepositaryRow } from './document.ts';

type ActRow = Row<'instruments'>;

/** The cells of a row of `instruments.csv` as the depositary's document gives them; its sources are added when it is written. */
export type ActCells = Readonly<Record<Exclude<keyof ActRow, 'at' | 'sources'>, string>> & {
	readonly act: ActKind;
};

/**
 * The meaning of the depositary's document for one act:
 * `added`: it is new to our table; `confirmed`: the same day, now seen at the depositary; `narrowed`: a window becomes a day;
 * `withdrawn`: in square brackets, so it no longer counts; `conflict`: the two cannot both be true, which a person decides;
 * `unlisted`: our table has it and the document does not, which a person decides as well.
 */
export type Finding = { readonly name: string } & (
	| { readonly kind: 'added' | 'withdrawn'; readonly to: ActCells }
	| { readonly kind: 'confirmed' | 'narrowed'; readonly from: ActRow; readonly to: ActCells }
	| { readonly kind: 'conflict'; readonly from: ActRow; readonly theirs: CellAct }
	| { readonly kind: 'unlisted'; readonly from: ActRow }
);

/** The running total that the document states, where it is new, or where it is less than the total so far. */
export interface CountFinding {
	readonly kind: 'counted' | 'fewer';
	readonly stated: number;
	readonly before: number | undefined;
}

/** All changes that follow from a document, and all conflicts that a person has to decide. */
export interface Proposal {
	readonly findings: readonly Finding[];
	readonly count: CountFinding | undefined;
	/** The names of participants with a printed declaration or reservation. */
	readonly declaring: readonly string[];
	/** The new last day covered; `undefined` where it stays, because it is later already or the document is older than the tables. */
	readonly asOf: DayIso | undefined;
	/** How many acts are as the table has them. */
	readonly unchanged: number;
}

/**
 * Compares the depositary's document with the table of acts. Changes nothing.
 * @param retrievedOn the day on which the document was fetched: it bears no date of its own
 */
export function propose(
	document: DepositaryDocument,
	{ instruments, counts, states }: Pick<Facts, 'instruments' | 'counts' | 'states'>,
	{ treaty, asOf }: TreatyFacts,
	retrievedOn: DayIso,
): Proposal {
	const nameOf = (iso3: string) => states.rows.find((row) => row.iso3 === iso3)?.name ?? iso3;
	const ownAct = (iso3: string, isWanted: (act: ActKind) => boolean) =>
		instruments.rows.find((row) => row.iso3 === iso3 && isWanted(row.act));
	const placeOf = ({ act, on }: CellAct) =>
		act === 'signature' && on >= treaty.opensOn && on <= treaty.hanoiUntil ? 'Hanoi' : 'New York';

	let unchanged = 0;
	const findings = document.rows.flatMap((row): Finding[] => {
		const found: Finding[] = [];
		const name = nameOf(row.iso3);
		for (const theirs of [row.signature, row.consent]) {
			if (!theirs) continue;
			const isSame = (act: ActKind) => (theirs.act === 'signature' ? act === 'signature' : isConsent(act));
			const from = ownAct(row.iso3, isSame);
			// A note that explains a window is about what was not known.
			const note = from?.not_before === from?.not_after ? from?.note : undefined;
			const place = from?.place ?? placeOf(theirs);
			const to = actCells(row.iso3, theirs.act, [theirs.on, theirs.on], place, note);
			const finding = compare(name, theirs, from, to);
			if (finding) found.push(finding);
			else unchanged += 1;
		}
		const to = withdrawal(row, retrievedOn);
		// Of an act that is in conflict, nothing is written until a person has decided.
		const isInConflict = found.some(({ kind }) => kind === 'conflict');
		if (to && !isInConflict && !ownAct(row.iso3, (act) => act === to.act))
			found.push({ kind: 'withdrawn', name, to });
		return found;
	});
	const missing = instruments.rows.filter((row) => !isListed(document, row));
	const unlisted = missing.map((from): Finding => ({ kind: 'unlisted', name: nameOf(from.iso3), from }));
	return {
		findings: [...findings, ...unlisted],
		count: countFinding(document, counts.rows),
		declaring: document.rows.filter(({ hasDeclaration }) => hasDeclaration).map(({ iso3 }) => nameOf(iso3)),
		asOf: retrievedOn > asOf && !isOutdated(document, missing) ? retrievedOn : undefined,
		unchanged,
	};
}

function actCells(
	iso3: string,
	act: ActKind,
	[not_before, not_after]: readonly [DayIso, DayIso],
	place = '',
	note = '',
): ActCells {
	return { iso3, act, not_before, not_after, place, evidence: 'depositary', confidence: 'high', note };
}

function compare(name: string, theirs: CellAct, from: ActRow | undefined, to: ActCells): Finding | undefined {
	if (!from) return { kind: 'added', name, to };
	const isWithin = from.not_before <= theirs.on && theirs.on <= from.not_after;
	if (from.act !== theirs.act || !isWithin) return { kind: 'conflict', name, from, theirs };
	if (from.not_before !== from.not_after) return { kind: 'narrowed', name, from, to };
	return from.evidence === 'depositary' ? undefined : { kind: 'confirmed', name, from, to };
}

/**
 * The withdrawal that square brackets mean. The document does not say when it was: between the act and the day on which the document was
 * fetched, and that of a signature not after the state consented to be bound.
 */
function withdrawal({ iso3, signature, consent }: DepositaryRow, retrievedOn: DayIso): ActCells | undefined {
	if (consent?.isWithdrawn) return actCells(iso3, 'withdrawal', [consent.on, retrievedOn]);
	if (!signature?.isWithdrawn) return undefined;
	return actCells(iso3, 'signature_withdrawal', [signature.on, consent?.on ?? retrievedOn]);
}

/** Whether the document says the same of an act; of a withdrawal, that it prints the act no longer, or in square brackets. */
function isListed(document: DepositaryDocument, { iso3, act }: ActRow): boolean {
	const listed = document.rows.find((row) => row.iso3 === iso3);
	if (act === 'signature') return listed?.signature !== undefined;
	if (act === 'signature_withdrawal') return listed?.signature?.isWithdrawn !== false;
	if (act === 'withdrawal') return listed?.consent?.isWithdrawn !== false;
	return listed?.consent !== undefined;
}

/** The document bears no date. It is older than our table where that has an act later than the document's last. */
function isOutdated({ rows }: DepositaryDocument, missing: readonly ActRow[]): boolean {
	const days = rows.flatMap(({ signature, consent }) => [signature, consent]).flatMap((act) => act?.on ?? []);
	const newest = days.toSorted().at(-1) ?? '';
	return missing.some((row) => row.not_after > newest);
}

/** A total falls where signatures were withdrawn, and otherwise where the document is older. */
function countFinding(
	{ signatories: stated, rows }: DepositaryDocument,
	counts: readonly Row<'counts'>[],
): CountFinding | undefined {
	const before = counts.filter(({ running }) => running).at(-1)?.signatories;
	if (stated === undefined || stated === before) return undefined;
	const withdrawn = rows.filter(({ signature }) => signature?.isWithdrawn).length;
	const isFewer = before !== undefined && stated < before - withdrawn;
	return { kind: isFewer ? 'fewer' : 'counted', stated, before };
}

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
