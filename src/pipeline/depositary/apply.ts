import { formatDay } from '#lib/domain/format.ts';
import { dayOf, type DayIso } from '#lib/domain/day.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { Texts } from '#pipeline/facts.ts';
import { editTable } from './edit-table.ts';
import type { ActCells, Finding, Proposal } from './proposal.ts';

/** Where the document was read. */
export interface Retrieval {
	/** The day, on the editor's calendar. */
	readonly on: DayIso;
	/** The address that it has at the depositary's, also where a copy was read. */
	readonly address: string;
}

/**
 * The tables with what a proposal changes, and only those that change, by file name, in the order in which they are to be written: sources
 * before what cites them, and the as-of day last, so that a stop in between leaves tables that the build can tell are unfinished.
 */
export function applyProposal(
	texts: Texts,
	{ findings, count, asOf }: Proposal,
	retrieval: Retrieval,
): Texts {
	const source = `untc-${retrieval.on}`;
	const changed = new Map<string, ActCells>();
	const added: ActCells[] = [];
	for (const finding of findings) {
		if (finding.kind === 'confirmed' || finding.kind === 'narrowed')
			changed.set(keyOf(finding.from.at.raw), finding.to);
		else if (finding.kind === 'added' || finding.kind === 'withdrawn') added.push(finding.to);
	}
	const instruments = edited(texts, 'instruments.csv', {
		change: (row) => {
			const to = changed.get(keyOf(row));
			return (
				to && {
					...to,
					sources: [source, ...(row['sources'] ?? '').split(';').filter((id) => id !== source)].join(';'),
				}
			);
		},
		add: added.map((to) => ({ ...to, sources: source })),
	});
	const counts =
		count?.kind === 'counted'
			? edited(texts, 'counts.csv', {
					add: [
						{
							as_of: retrieval.on,
							signatories: String(count.stated),
							kind: 'published',
							running: 'yes',
							sources: source,
							note: 'Stated by the depositary.',
						},
					],
				})
			: texts['counts.csv'];
	const treaty =
		asOf === undefined
			? texts['treaty.csv']
			: edited(texts, 'treaty.csv', {
					change: (row) => (row['key'] === 'as_of' ? { value: asOf } : undefined),
				});
	const changes = edited(texts, 'changes.csv', { add: entriesOf(findings, retrieval.on, source) });
	const isCited = instruments !== texts['instruments.csv'] || counts !== texts['counts.csv'];
	const sources = isCited ? withSource(texts, source, retrieval) : texts['sources.csv'];
	const after = {
		'sources.csv': sources,
		'instruments.csv': instruments,
		'counts.csv': counts,
		'changes.csv': changes,
		'treaty.csv': treaty,
	};
	return Object.fromEntries(
		Object.entries(after).flatMap(([name, text]) =>
			text !== undefined && text !== texts[name] ? [[name, text]] : [],
		),
	);
}

/** What readers are told of acts that were published and now stand otherwise; a new act is no change to a published one. */
function entriesOf(
	findings: readonly Finding[],
	on: DayIso,
	sources: string,
): Readonly<Record<string, string>>[] {
	const day = (iso: DayIso) => formatDay(dayOf(iso));
	return findings.flatMap((finding) => {
		const { name } = finding;
		const entry = (what: string, why: string, iso3: string) => [{ on, what, iso3, why, sources }];
		if (finding.kind === 'narrowed') {
			const { from, to } = finding;
			return entry(
				`${name}: the ${to.act} is dated ${day(to.not_after)}; it was given as between ${day(from.not_before)} and ${day(from.not_after)}.`,
				'The depositary gives the day.',
				to.iso3,
			);
		}
		if (finding.kind === 'confirmed' && isReportedOnly(finding.from.evidence))
			return entry(
				`${name}: the ${finding.to.act} of ${day(finding.to.not_after)} is confirmed; it had been reported only.`,
				'The depositary lists it.',
				finding.to.iso3,
			);
		if (finding.kind === 'withdrawn')
			return entry(
				finding.to.act === 'signature_withdrawal'
					? `${name}: its signature is withdrawn.`
					: `${name}: its act is taken back.`,
				'The depositary prints it in square brackets.',
				finding.to.iso3,
			);
		return [];
	});
}

/** The findings that only a person can decide. */
export function toDecide(findings: readonly Finding[]): Finding[] {
	return findings.filter(({ kind }) => kind === 'conflict' || kind === 'unlisted');
}

function keyOf(row: Readonly<Record<string, string>>): string {
	return `${row['iso3'] ?? ''} ${row['act'] ?? ''}`;
}

function edited(texts: Texts, name: string, edit: Parameters<typeof editTable>[1]): string {
	return editTable(texts[name] ?? '', edit);
}

function withSource(texts: Texts, id: string, { on, address }: Retrieval): string {
	const table = texts['sources.csv'] ?? '';
	let isThere = false;
	editTable(table, {
		change: (row) => {
			isThere ||= row['id'] === id;
			return undefined;
		},
	});
	if (isThere) return table;
	return editTable(table, {
		add: [
			{
				id,
				publisher: 'United Nations Treaty Collection (OLA)',
				title: `MTDSG Chapter XVIII-16 status page, retrieved on ${formatDay(dayOf(on))}`,
				language: 'en',
				url: address,
				note: 'The depositary. The page bears no date of its own.',
			},
		],
	});
}
