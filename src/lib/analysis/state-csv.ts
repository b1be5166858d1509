import { csvText } from '#lib/ui/csv.ts';
import type { StateFile } from '#lib/data/states.ts';

/**
 * One row of the data each: `kind` says of which table, `what` and `value` what it states, `notBefore` and `notAfter` its window (equal where
 * the day is known). For machines: days are ISO 8601, words are those of the facts.
 */
const COLUMNS = [
	'iso3',
	'name',
	'kind',
	'what',
	'value',
	'not_before',
	'not_after',
	'place',
	'evidence',
	'confidence',
	'note',
	'sources',
	'url',
	'as_of',
	'version',
	'license',
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | undefined>>;

/** The rows of one participant as CSV (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8), its sources at the end. */
export function stateCsvOf(file: StateFile): string {
	const { participant, standing, budapest } = file;
	const rows: Cells[] = [
		{ kind: 'standing', what: standing.certain, value: standing.possible, ...on(file.asOf) },
		...file.names.map((row) => ({ kind: 'name', what: row.name, value: row.kind, ...sourced(row) })),
		...file.acts.map((row) => ({
			kind: 'act',
			what: row.act,
			not_before: row.notBefore,
			not_after: row.notAfter,
			place: row.place,
			evidence: row.evidence,
			confidence: row.confidence,
			...sourced(row),
		})),
		...file.votes.map((row) => ({
			kind: 'vote',
			what: row.resolution,
			value: row.vote,
			...on(row.votedOn),
			...sourced(row),
		})),
		...file.sponsors.map((row) => ({
			kind: 'sponsor',
			what: row.document,
			value: row.role,
			...sourced(row),
		})),
		...file.steps.map((row) => ({ kind: 'step', what: row.step, ...on(row.on), ...sourced(row) })),
		...budapestRows(budapest),
		...file.groups.map(({ id, name }) => ({ kind: 'group', what: id, value: name })),
		...Object.entries(file.sources).map(([id, source]) => ({
			kind: 'source',
			what: id,
			value: `${source.publisher}: ${source.title}`,
			not_before: source.publishedOn,
			not_after: source.publishedOn,
			note: source.note,
			url: source.url,
		})),
	];
	const lines = rows.map((row) => ({
		iso3: participant.iso3,
		name: participant.name,
		...row,
		as_of: file.asOf,
		version: String(file.version),
		license: file.license,
	}));
	return csvText(COLUMNS, lines);
}

/** A row for each day that is known; one without a day where none is. */
function budapestRows(budapest: StateFile['budapest']): Cells[] {
	if (!budapest) return [];
	const days = [
		['signed', budapest.signedOn],
		['bound', budapest.boundOn],
		['in force', budapest.inForceOn],
		['invited', budapest.invitedOn],
	] as const;
	const known = days.filter(([, day]) => day !== undefined);
	return (known.length > 0 ? known : [[undefined, undefined]]).map(([value, day]) => ({
		kind: 'budapest',
		what: budapest.kind,
		value,
		...on(day),
		...sourced(budapest),
	}));
}

function on(day: string | undefined): Cells {
	return { not_before: day, not_after: day };
}

function sourced({ note, sources }: { note?: string | undefined; sources: readonly string[] }): Cells {
	return { note, sources: sources.join(';') };
}
