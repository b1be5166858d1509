import type { DayIso } from '#lib/domain/day.ts';
import type { ActKind } from '#lib/data/standing.ts';
import { isConsent } from '#lib/domain/record.ts';
import type { Facts, Row } from '#pipeline/facts.ts';
import type { TreatyFacts } from '#pipeline/treaty-facts.ts';
import type { CellAct } from './act-cell.ts';
import type { DepositaryDocument, DepositaryRow } from './document.ts';

type ActRow = Row<'instruments'>;

/** An act as a row of `instruments.csv`, without its sources, which whoever writes it adds to. */
export interface ActCells {
	readonly iso3: string;
	readonly act: ActKind;
	readonly not_before: DayIso;
	readonly not_after: DayIso;
	readonly place: string;
	readonly evidence: 'depositary';
	readonly confidence: 'high';
	readonly note: string;
}

/**
 * What the depositary's document means for one act:
 * `added`: it is new to our table; `confirmed`: the same day, now seen at the depositary; `narrowed`: a window becomes a day;
 * `withdrawn`: in square brackets, so it no longer counts; `conflict`: the two cannot both be true, which a person decides;
 * `unlisted`: our table has it and the document does not, which a person decides as well.
 */
export type Finding =
	| { readonly kind: 'added'; readonly name: string; readonly to: ActCells }
	| {
			readonly kind: 'confirmed' | 'narrowed';
			readonly name: string;
			readonly from: ActRow;
			readonly to: ActCells;
	  }
	| { readonly kind: 'withdrawn'; readonly name: string; readonly to: ActCells }
	| { readonly kind: 'conflict'; readonly name: string; readonly from: ActRow; readonly theirs: CellAct }
	| { readonly kind: 'unlisted'; readonly name: string; readonly from: ActRow };

/** The running total that the document states, where it is news, or where it is less than what has been counted. */
export interface CountFinding {
	readonly kind: 'counted' | 'fewer';
	readonly stated: number;
	readonly before: number | undefined;
}

/** All that a document would change, and all that a person has to decide. */
export interface Proposal {
	readonly findings: readonly Finding[];
	readonly count: CountFinding | undefined;
	/** Those of whom a declaration or reservation is printed, by name. */
	readonly declaring: readonly string[];
	/** The new last day covered; `undefined` where it stays, because it is later already or the document is older than what we know. */
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
	const nameOf = new Map(states.rows.map(({ iso3, name }) => [iso3, name]));
	const named = (iso3: string) => nameOf.get(iso3) ?? iso3;
	const own = (iso3: string, isOne: (act: ActKind) => boolean) =>
		instruments.rows.find((row) => row.iso3 === iso3 && isOne(row.act));
	const placeOf = ({ act, on }: CellAct) =>
		act === 'signature' && on >= treaty.opensOn && on <= treaty.hanoiUntil ? 'Hanoi' : 'New York';
	const cells = (iso3: string, theirs: CellAct, from?: ActRow): ActCells => ({
		iso3,
		act: theirs.act,
		not_before: theirs.on,
		not_after: theirs.on,
		place: from?.place ?? placeOf(theirs),
		evidence: 'depositary',
		confidence: 'high',
		// A note that explains a window is about what was not known.
		note: from && from.not_before === from.not_after ? (from.note ?? '') : '',
	});

	let unchanged = 0;
	const findings = document.rows.flatMap((row): Finding[] => {
		const found: Finding[] = [];
		const name = named(row.iso3);
		for (const theirs of [row.signature, row.consent]) {
			if (!theirs) continue;
			const from = own(row.iso3, (act) =>
				theirs.act === 'signature' ? act === 'signature' : isConsent(act),
			);
			const finding = compare(name, theirs, from, cells(row.iso3, theirs, from));
			if (finding) found.push(finding);
			else unchanged += 1;
		}
		const to = withdrawal(row, retrievedOn);
		if (to && !own(row.iso3, (act) => act === to.act)) found.push({ kind: 'withdrawn', name, to });
		return found;
	});
	const missing = instruments.rows.filter(
		(row) => (row.act === 'signature' || isConsent(row.act)) && !isListed(document, row),
	);
	const unlisted = missing.map((from): Finding => ({ kind: 'unlisted', name: named(from.iso3), from }));
	return {
		findings: [...findings, ...unlisted],
		count: countFinding(document, counts.rows),
		declaring: document.rows.filter(({ hasDeclaration }) => hasDeclaration).map(({ iso3 }) => named(iso3)),
		asOf: retrievedOn > asOf && !isOutdated(document, missing) ? retrievedOn : undefined,
		unchanged,
	};
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
	const taken = [consent, signature].find((act) => act?.isWithdrawn);
	if (!taken) return undefined;
	const isSignature = taken === signature;
	return {
		iso3,
		act: isSignature ? 'signature_withdrawal' : 'withdrawal',
		not_before: taken.on,
		not_after: isSignature && consent ? consent.on : retrievedOn,
		place: '',
		evidence: 'depositary',
		confidence: 'high',
		note: '',
	};
}

function isListed(document: DepositaryDocument, { iso3, act }: ActRow): boolean {
	const row = document.rows.find((one) => one.iso3 === iso3);
	return (act === 'signature' ? row?.signature : row?.consent) !== undefined;
}

/** The document bears no date. It is older than our table where that has an act later than the last one in it. */
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
	const before = counts.filter(({ running }) => running === 'yes').at(-1)?.signatories;
	if (stated === undefined || stated === before) return undefined;
	const withdrawn = rows.filter(({ signature }) => signature?.isWithdrawn).length;
	const isFewer = before !== undefined && stated < before - withdrawn;
	return { kind: isFewer ? 'fewer' : 'counted', stated, before };
}
