import type { ActKind } from '#lib/data/standing.ts';
import type { DayIso } from '#lib/domain/day.ts';
import { isConsent } from '#lib/domain/record.ts';
import type { Facts, Row } from '#pipeline/facts.ts';
import type { TreatyFacts } from '#pipeline/treaty.ts';
import type { CellAct } from './cells.ts';
import type { DepositaryDocument, DepositaryRow } from './document.ts';

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
