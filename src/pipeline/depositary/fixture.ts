import { dayOf, toIso } from '#lib/domain/day.ts';
import { realFeed } from '#lib/domain/fixture.ts';

/** A row of a test's document: the name, and what the two cells say. */
export interface FixtureRow {
	name: string;
	signature?: string;
	consent?: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the depositary prints it: two blanks before a single digit, a tab before the year, a blank behind. */
export function printed(iso: string, letter = ''): string {
	const [year = '', month = '', date = ''] = toIso(dayOf(iso)).split('-');
	return `${String(Number(date)).padStart(2, ' ')} ${MONTHS[Number(month) - 1] ?? ''}\t ${year} ${letter}`;
}

/** The rows that our own table amounts to: each act at the last day of its window. */
export function ourRows(): FixtureRow[] {
	return realFeed.participants.flatMap(({ iso3, name }) => {
		const acts = realFeed.acts.filter((act) => act.iso3 === iso3);
		if (acts.length === 0) return [];
		const signed = acts.find(({ act }) => act === 'signature');
		const consent = acts.find(({ act }) => act !== 'signature');
		return [
			{
				name,
				...(signed ? { signature: printed(signed.notAfter) } : {}),
				...(consent ? { consent: printed(consent.notAfter) } : {}),
			},
		];
	});
}

/** What a test's document says beside its rows. */
export interface FixtureParts {
	title?: string;
	chapter?: string;
	heading?: readonly string[];
	/** The order of the columns participant, signature, consent, by place in `heading`; a column beyond them is left empty. */
	columns?: readonly ('name' | 'signature' | 'consent' | 'other')[];
	signatories?: number | undefined;
	declarations?: string;
	encoding?: string;
	prologue?: string;
}

const TITLE =
	'16. United Nations Convention against Cybercrime; Strengthening International Cooperation for Combating Certain Crimes Committed by Means of Information and Communications Technology Systems and for the Sharing of Evidence in Electronic Form of Serious Crimes';

export const HEADING = [
	'Participant',
	'Signature',
	'Acceptance(A), Ratification, Approval(AA), Accession(a)',
];

/** A status document as the depositary writes it, as text; names are written as they stand, so that a test can put markup into them. */
export function documentText(rows: readonly FixtureRow[], parts: FixtureParts = {}): string {
	const {
		title = TITLE,
		chapter = 'CHAPTER XVIII',
		heading = HEADING,
		columns = ['name', 'signature', 'consent'],
		declarations = '',
		encoding = 'ISO-8859-1',
		prologue = '',
	} = parts;
	const signatories =
		'signatories' in parts
			? parts.signatories
			: rows.filter(({ signature }) => signature && !signature.startsWith('[')).length;
	const parties = rows.filter(({ consent }) => consent && !consent.startsWith('[')).length;
	const entry = (text = '') => `<Entry>${text}</Entry>`;
	const body = rows
		.map(
			(row) => `<Row>${columns.map((column) => entry(column === 'other' ? '' : row[column])).join('')}</Row>`,
		)
		.join('');
	return (
		`<?xml version="1.0" encoding="${encoding}"?>${prologue}<MTDSG><Chapter><Header>${chapter}</Header><Name>PENAL MATTERS</Name></Chapter>` +
		`<Treaty><Header><ExternalData><Titlesect>${title}</Titlesect><Conclusion>New York, 24 December 2024</Conclusion>` +
		`<EIF><Labeltext>in accordance with article 65(1) which reads as follows: "This Convention shall enter into force on the ninetieth day"</Labeltext></EIF>` +
		`<Status>${signatories === undefined ? '' : `<Signatories>${signatories}</Signatories>`}${parties > 0 ? `<Parties>${parties}</Parties>` : ''}</Status></ExternalData></Header>` +
		`<Participants><Table><TGroup><Thead><Row>${heading.map(entry).join('')}</Row></Thead><Tbody><Rows>${body}</Rows></Tbody></TGroup></Table></Participants>` +
		`<Declarations>${declarations}</Declarations></Treaty></MTDSG>`
	);
}

/** A text as bytes in ISO-8859-1; what it has not, as a character reference. */
export function latin1(text: string): Uint8Array {
	const written = [...text]
		.map((char) => ((char.codePointAt(0) ?? 0) > 0xff ? `&#${char.codePointAt(0)};` : char))
		.join('');
	return Uint8Array.from(written, (char) => char.charCodeAt(0));
}

/** A document of these rows as the server sends it. */
export function documentBytes(rows: readonly FixtureRow[], parts: FixtureParts = {}): Uint8Array {
	return latin1(documentText(rows, parts));
}
