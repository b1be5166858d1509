import { dayOf, type DayIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { checkFacts, compileFacts } from '#pipeline/compile.ts';
import { editTable, type TableEdit } from '#pipeline/csv.ts';
import type { Columns, Facts, Texts } from '#pipeline/facts.ts';
import { problemText, type Problem } from '#pipeline/problems.ts';
import type { TableName } from '#pipeline/tables.ts';
import { readDocument, type FindParticipant } from './document.ts';
import { fold, RefusedDocument } from './markup.ts';
import { propose, summaryText, type ActCells, type Finding, type Proposal } from './proposal.ts';

/** The depositary's address of the status document, in English. */
export const DEPOSITARY_ADDRESS =
	'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml';

/** The result of reading a status document. */
export interface Import {
	/** The findings, for the editor. */
	readonly summary: string;
	/** The tables that change, by file name, in the order in which they are to be written. Empty where nothing does. */
	readonly changes: Texts;
	/** How many findings a person has to decide. */
	readonly undecided: number;
}

/**
 * Reads a status document and works out what it changes in the tables. Writes nothing. The changed tables have passed all checks of the build.
 * @param texts the tables as they are, by file name
 * @param bytes the document as the server sent it
 * @throws {RefusedDocument} where the document cannot be used, where the tables have mistakes of their own, or where the changed tables do
 * not build
 */
export function importDocument(texts: Texts, bytes: Uint8Array, retrievedOn: DayIso): Import {
	const { facts, treaty, problems } = checkFacts(texts);
	refuseProblems(problems, 'the tables have mistakes of their own; mend these first');
	if (!treaty) throw new RefusedDocument('src/facts/treaty.csv is not whole');
	const document = readDocument(bytes, participantFinder(facts));
	const proposal = propose(document, facts, treaty, retrievedOn);
	const changes = applyProposal(texts, proposal, retrievedOn);
	refuseProblems(compileFacts({ ...texts, ...changes }).problems, 'what the document says does not build');
	const toDecide = proposal.findings.filter(({ kind }) => kind === 'conflict' || kind === 'unlisted');
	return {
		summary: summaryText(proposal, facts),
		changes,
		undecided: toDecide.length + (proposal.count?.kind === 'fewer' ? 1 : 0),
	};
}

function refuseProblems(problems: readonly Problem[], heading: string): void {
	if (problems.length > 0)
		throw new RefusedDocument([`${heading}:`, ...problems.map(problemText)].join('\n'));
}

/**
 * The tables that a proposal changes, by file name, in the order in which they are to be written: sources
 * before the rows that cite them, and the as-of day last, so that the build notices a stop in between.
 */
function applyProposal(texts: Texts, { findings, count, asOf }: Proposal, on: DayIso): Texts {
	const source = `untc-${on}`;
	const edited = <N extends TableName>(name: N, edit: TableEdit<keyof Columns<N> & string>) =>
		editTable(texts[`${name}.csv`] ?? '', edit);
	const changed = new Map<string, ActCells>();
	const added: ActCells[] = [];
	for (const finding of findings) {
		if (finding.kind === 'confirmed' || finding.kind === 'narrowed')
			changed.set(actKey(finding.from.at.raw), finding.to);
		else if (finding.kind === 'added' || finding.kind === 'withdrawn') added.push(finding.to);
	}
	const instruments = edited('instruments', {
		change: (row) => {
			const to = changed.get(actKey(row));
			const others = (row['sources'] ?? '').split(';').filter((id) => id !== source);
			return to && { ...to, sources: [source, ...others].join(';') };
		},
		add: added.map((to) => ({ ...to, sources: source })),
	});
	const counted = {
		as_of: on,
		signatories: String(count?.stated),
		kind: 'published',
		running: 'yes',
		sources: source,
		note: 'Stated by the depositary.',
	};
	const counts = edited('counts', { add: count?.kind === 'counted' ? [counted] : [] });
	const isCited = instruments !== texts['instruments.csv'] || counts !== texts['counts.csv'];
	const isThere = texts['sources.csv']?.includes(`\n${source},`) ?? false;
	const newSource = {
		id: source,
		publisher: 'United Nations Treaty Collection (OLA)',
		title: `MTDSG Chapter XVIII-16 status page, retrieved on ${formatDay(dayOf(on))}`,
		language: 'en',
		url: DEPOSITARY_ADDRESS,
		note: 'The depositary. The page bears no date of its own.',
	};
	const after: Texts = {
		'sources.csv': edited('sources', { add: isCited && !isThere ? [newSource] : [] }),
		'instruments.csv': instruments,
		'counts.csv': counts,
		'changes.csv': edited('changes', {
			add: findings.flatMap((finding) => changeRow(finding, on, source) ?? []),
		}),
		'treaty.csv': edited('treaty', {
			change: (row) =>
				row['key'] === 'as_of' && asOf !== undefined && asOf !== row['value'] ? { value: asOf } : undefined,
		}),
	};
	return Object.fromEntries(Object.entries(after).filter(([name, text]) => text !== texts[name]));
}

function actKey(row: Readonly<Record<string, string>>): string {
	return `${row['iso3'] ?? ''} ${row['act'] ?? ''}`;
}

/** The row of `changes.csv` for a published act that now stands otherwise; a new act is no change to a published one. */
function changeRow(
	finding: Finding,
	on: DayIso,
	sources: string,
): Readonly<Record<keyof Columns<'changes'>, string>> | undefined {
	const { name } = finding;
	const day = (iso: DayIso) => formatDay(dayOf(iso));
	if (finding.kind === 'narrowed') {
		const { from, to } = finding;
		const what = `${name}: the ${to.act} is dated ${day(to.not_after)}; it was given as between ${day(from.not_before)} and ${day(from.not_after)}.`;
		return { on, what, iso3: to.iso3, why: 'The depositary gives the day.', sources };
	}
	if (finding.kind === 'confirmed' && isReportedOnly(finding.from.evidence)) {
		const { to } = finding;
		const what = `${name}: the ${to.act} of ${day(to.not_after)} is confirmed; it had been reported only.`;
		return { on, what, iso3: to.iso3, why: 'The depositary lists it.', sources };
	}
	if (finding.kind !== 'withdrawn') return undefined;
	const isSignature = finding.to.act === 'signature_withdrawal';
	const what = `${name}: ${isSignature ? 'its signature is withdrawn' : 'its act is taken back'}.`;
	return { on, what, iso3: finding.to.iso3, why: 'The depositary prints it in square brackets.', sources };
}

/** Longer than any name; the forms of one are found by trying every bracket. */
const LONGEST_NAME = 200;

/**
 * Names by which the depositary calls participants: those of `states.csv`, `names.csv` and `french_names.csv`, CLDR's English and
 * French, and the long forms that a rule makes of them ("Netherlands (Kingdom of the)" is "Kingdom of the Netherlands" and, where no other
 * participant has it, "Netherlands"). Two names are the same when they differ in marks, case and punctuation alone. A name that two
 * participants once had (Czechoslovakia) finds neither: nothing is guessed.
 */
export function participantFinder({
	states,
	names,
	french_names,
}: Pick<Facts, 'states' | 'names' | 'french_names'>): FindParticipant {
	const known = new Map<string, Set<string>>();
	const add = (name: string, iso3: string) => {
		const key = fold(name);
		const have = known.get(key);
		if (have) have.add(iso3);
		else known.set(key, new Set([iso3]));
	};
	const own = new Map<string, string>();
	for (const { iso3, name } of states.rows) for (const form of formsOf(name)) own.set(fold(form), iso3);
	for (const { iso3, name } of [...names.rows, ...french_names.rows])
		for (const form of formsOf(name)) add(form, iso3);
	for (const language of ['en', 'fr']) {
		const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		for (const { iso2, iso3 } of states.rows) {
			const name = iso2 === 'EU' ? undefined : display.of(iso2);
			if (name) for (const form of formsOf(name)) add(form, iso3);
		}
	}
	const find = (name: string): string | undefined => {
		// What a participant is called now comes before what another once was.
		const now = own.get(fold(name));
		if (now !== undefined) return now;
		const found = known.get(fold(name));
		return found?.size === 1 ? [...found][0] : undefined;
	};
	return (name) => {
		if (name.length > LONGEST_NAME) return undefined;
		const plain = name.replace(/^\[(.*)\]$/, '$1').trim();
		return formsOf(plain)
			.map(find)
			.find((iso3) => iso3 !== undefined);
	};
}

/** The forms of a name: as it stands; with what is in brackets put before it, as in "Iran (Islamic Republic of)"; without it; without "the". */
function formsOf(name: string): string[] {
	const [, base, inBrackets] = /^(.+?)\s*\(([^)]+)\)$/.exec(name) ?? [];
	const forms =
		base !== undefined && inBrackets !== undefined ? [name, `${inBrackets} ${base}`, base] : [name];
	return [...new Set(forms.flatMap((form) => [form, form.replace(/^the\s+/i, '')]))];
}
