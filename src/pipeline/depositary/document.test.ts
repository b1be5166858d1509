import { beforeAll, describe, expect, it } from 'vitest';
import { readTexts } from '#pipeline/files.ts';
import { readFacts } from '#pipeline/facts.ts';
import { Problems } from '#pipeline/problems.ts';
import { readDocument, type FindParticipant } from './document.ts';
import { participantFinder } from './import.ts';
import {
	documentBytes,
	documentText,
	HEADING,
	latin1,
	printed,
	type FixtureParts,
	type FixtureRow,
} from '#pinned/depositary-document.ts';

let find: FindParticipant;
beforeAll(() => {
	find = participantFinder(readFacts(readTexts('tests/fixtures/facts'), new Problems()));
});

const ROWS: FixtureRow[] = [
	{ name: 'Algeria', signature: printed('2025-10-25') },
	{ name: 'Viet Nam', signature: printed('2025-10-25'), consent: printed('2026-03-04') },
];

function read(rows: readonly FixtureRow[] = ROWS, parts: FixtureParts = {}) {
	return readDocument(documentBytes(rows, parts), find);
}

function refusal(bytes: Uint8Array): string {
	try {
		readDocument(bytes, find);
	} catch (error) {
		return (error as Error).message;
	}
	throw new Error('expected it to be refused');
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a status document', () => {
	it('gives who acted, on which day', () => {
		expect(read()).toEqual({
			signatories: 2,
			parties: 1,
			rows: [
				{
					iso3: 'DZA',
					name: 'Algeria',
					signature: { act: 'signature', on: '2025-10-25', isWithdrawn: false },
					consent: undefined,
					hasDeclaration: false,
				},
				{
					iso3: 'VNM',
					name: 'Viet Nam',
					signature: { act: 'signature', on: '2025-10-25', isWithdrawn: false },
					consent: { act: 'ratification', on: '2026-03-04', isWithdrawn: false },
					hasDeclaration: false,
				},
			],
		});
	});

	it('is read in its own encoding, and in UTF-8, declared or not', () => {
		const rows = [
			{ name: "Côte d'Ivoire", signature: printed('2025-10-25') },
			{ name: 'Türkiye', signature: printed('2025-10-25') },
		];
		const names = (bytes: Uint8Array) => readDocument(bytes, find).rows.map(({ iso3 }) => iso3);
		expect(names(documentBytes(rows))).toEqual(['CIV', 'TUR']);
		expect(names(utf8(documentText(rows, { encoding: 'UTF-8' })))).toEqual(['CIV', 'TUR']);
		expect(names(utf8(`\uFEFF${documentText(rows, { encoding: 'utf-8' })}`))).toEqual(['CIV', 'TUR']);
		expect(names(latin1(documentText(rows, { encoding: 'UTF-8' })))).toEqual(['CIV', 'TUR']);
		// Saved again by an editor that adds a byte order mark and leaves the declaration as it was.
		expect(names(utf8(`\uFEFF${documentText(rows)}`))).toEqual(['CIV', 'TUR']);
		expect(names(Uint8Array.from([0xef, 0xbb, 0xbf, ...documentBytes(rows)]))).toEqual(['CIV', 'TUR']);
	});

	it.each([
		['25 Oct\t 2025 ', '2025-10-25'],
		[' 4 Mar\t 2026 ', '2026-03-04'],
		['  4  Mar 2026', '2026-03-04'],
		['15 July 2026', '2026-07-15'],
		['1 Sept 2026', '2026-09-01'],
		['1er févr. 2026', '2026-02-01'],
		['12 août 2026', '2026-08-12'],
		['31 déc. 2025', '2025-12-31'],
		['3 juin 2026', '2026-06-03'],
		['3 juil. 2026', '2026-07-03'],
	])('reads the day %j', (cell, iso) => {
		expect(read([{ name: 'Algeria', signature: cell }]).rows[0]?.signature?.on).toBe(iso);
	});

	it.each([
		['', 'ratification'],
		['A', 'acceptance'],
		['AA', 'approval'],
		['a', 'accession'],
	])('reads the letter %j behind a day as %s', (letter, act) => {
		expect(read([{ name: 'Algeria', consent: printed('2026-03-04', letter) }]).rows[0]?.consent?.act).toBe(
			act,
		);
	});

	it('knows an act in square brackets as taken back', () => {
		const { rows } = read([
			{ name: 'Algeria', signature: printed('2025-10-25'), consent: '[20 Jan\t 2026 A]' },
		]);
		expect(rows[0]?.consent).toEqual({ act: 'acceptance', on: '2026-01-20', isWithdrawn: true });
	});

	it.each([
		'United Kingdom of Great Britain and Northern Ireland&lt;superscript&gt;6,18,19&lt;/superscript&gt;',
		'United Kingdom of Great Britain and Northern Ireland<superscript>6,18,19</superscript>',
		'United Kingdom of Great Britain and Northern Ireland&amp;lt;superscript&amp;gt;6&amp;lt;/superscript&amp;gt;',
		'[United Kingdom of Great Britain and Northern Ireland]',
	])('knows the participant in %j', (name) => {
		expect(read([{ name, signature: printed('2025-10-25') }]).rows[0]?.iso3).toBe('GBR');
	});

	it.each([
		['Netherlands (Kingdom of the)', 'NLD'],
		['Bahamas (The)', 'BHS'],
		['Czech Republic', 'CZE'],
		['Iran (Islamic Republic of)', 'IRN'],
		['the former Yugoslav Republic of Macedonia', 'MKD'],
		['Iran (République islamique d’)', 'IRN'],
		['Pays-Bas (Royaume des)', 'NLD'],
		['République populaire démocratique de Corée', 'PRK'],
		['Congo', 'COG'],
		['République démocratique du Congo', 'COD'],
	])('knows %s', (name, iso3) => {
		expect(find(name)).toBe(iso3);
	});

	it('guesses no participant: of a name that two once had, neither', () => {
		expect(find('Czechoslovakia')).toBeUndefined();
		expect(find('Korea')).toBeUndefined();
	});

	it('finds the columns by their titles, wherever they are and whatever stands between', () => {
		const heading = [
			'Accession(a), Ratification, Acceptance(A), Approval(AA)&lt;superscript&gt;1&lt;/superscript&gt;',
			'Succession(d)',
			'Participant',
			'Signature',
		];
		const { rows } = read(ROWS, { heading, columns: ['consent', 'other', 'name', 'signature'] });
		expect(rows.map(({ iso3, signature, consent }) => [iso3, signature?.on, consent?.on])).toEqual([
			['DZA', '2025-10-25', undefined],
			['VNM', '2025-10-25', '2026-03-04'],
		]);
	});

	it('is read in French', () => {
		const { rows } = read(
			[
				{ name: 'Algérie', signature: '25 oct.\t 2025 ' },
				{ name: 'Qatar', signature: '25 oct. 2025', consent: '3 févr. 2026 ' },
			],
			{
				title: '16. Convention des Nations Unies contre la cybercriminalité',
				chapter: 'CHAPITRE XVIII',
				heading: ['Participant', 'Signature', 'Acceptation(A), Ratification, Approbation(AA), Adhésion(a)'],
			},
		);
		expect(rows.map(({ iso3, consent }) => [iso3, consent?.on])).toEqual([
			['DZA', undefined],
			['QAT', '2026-02-03'],
		]);
	});

	it('tells who has declared something, in half a megabyte of declarations', () => {
		const words =
			'In accordance with article 63, it does not consider itself bound &amp; declares &lt;em&gt;this&lt;/em&gt;. '.repeat(
				6000,
			);
		const declarations = `<Declaration><Participant>Viet Nam&lt;superscript&gt;2&lt;/superscript&gt;</Participant><Text>${words}</Text></Declaration>`;
		const { rows } = read(ROWS, { declarations });
		expect(rows.map(({ hasDeclaration }) => hasDeclaration)).toEqual([false, true]);
	});
});

describe('what cannot be used is refused, with what is wrong and where', () => {
	it.each([
		['an empty file', new Uint8Array(), 'empty'],
		[
			'a maintenance page',
			utf8(
				'<!DOCTYPE html><html><head><title>Site maintenance</title></head><body>undergoing urgent maintenance and is currently unavailable</body></html>',
			),
			'web page, entitled "Site maintenance"',
		],
		['what is no XML', utf8('%PDF-1.7'), 'begin as XML does, but with "%PDF-1.7"'],
		['an unknown encoding', utf8(documentText(ROWS, { encoding: 'EBCDIC-9000' })), '"EBCDIC-9000"'],
		[
			'a file of another treaty',
			documentBytes(ROWS, { title: '12. United Nations Convention against Transnational Organized Crime' }),
			'Transnational Organized Crime',
		],
		[
			'its protocol',
			documentBytes(ROWS, {
				title: '16.a Optional Protocol to the United Nations Convention against Cybercrime',
			}),
			'its title "16.a Optional Protocol to the United Nations Convention against Cybercrime"',
		],
		[
			'its protocol in French',
			documentBytes(ROWS, {
				title: '16. a Protocole facultatif à la Convention des Nations Unies contre la cybercriminalité',
				chapter: 'CHAPITRE XVIII',
			}),
			'Protocole facultatif',
		],
		[
			'a protocol in French behind the whole title',
			documentBytes(ROWS, {
				title:
					'16. Convention des Nations Unies contre la cybercriminalité; Renforcement de la coopération internationale. Protocole additionnel relatif aux infractions graves',
				chapter: 'CHAPITRE XVIII',
			}),
			'is not the status of the Convention against Cybercrime',
		],
		['a chapter of nearly that number', documentBytes(ROWS, { chapter: 'CHAPTER XVIII-A' }), 'XVIII-A'],
		[
			'the table of a second treaty',
			utf8(
				documentText(ROWS, { encoding: 'UTF-8' }).replace(
					'<Participants>',
					'</Treaty><Treaty><Participants>',
				),
			),
			'expected one treaty',
		],
		[
			'an amendment to it',
			documentBytes(ROWS, {
				title: '16. United Nations Convention against Cybercrime; Amendment to article 65',
			}),
			'Amendment to article 65',
		],
		[
			'its title under another number',
			documentBytes(ROWS, { title: '17. United Nations Convention against Cybercrime' }),
			'its title "17. United Nations',
		],
		[
			'its title in another chapter',
			documentBytes(ROWS, { chapter: 'CHAPTER XVII' }),
			'its chapter is "CHAPTER XVII"',
		],
		[
			'a file without the table',
			latin1(documentText(ROWS).replace(/<Participants>.*<\/Participants>/, '')),
			'expected one table of participants, found 0',
		],
		['a table without rows', documentBytes([], { signatories: 0 }), 'no row'],
		[
			'a table without a column',
			documentBytes(ROWS, { heading: ['Participant', 'Entry into force', HEADING[2]!] }),
			'a column for the signature',
		],
		[
			'a column twice',
			documentBytes(ROWS, { heading: ['Participant', 'Signature', 'Signature'] }),
			'one column for the signature',
		],
		[
			'a row with a cell too few',
			latin1(documentText(ROWS).replace('<Entry></Entry>', '')),
			'row 1 of the table (Algeria): expected 3 cells, found 2',
		],
		[
			'a name that is not known',
			documentBytes([{ name: 'Atlantis', signature: printed('2025-10-25') }]),
			'row 1 of the table: "Atlantis"',
		],
		[
			'a participant that is there twice',
			documentBytes([...ROWS, ROWS[0]!]),
			'row 3 of the table: Algeria is there twice',
		],
		[
			'a day that does not exist',
			documentBytes([{ name: 'Algeria', signature: '31 Feb 2026' }]),
			'row 1 of the table (Algeria): "31 Feb 2026"',
		],
		[
			'two days in one cell',
			documentBytes([{ name: 'Algeria', consent: '1 Feb 2026 2 Mar 2026' }], { signatories: 0 }),
			'"1 Feb 2026 2 Mar 2026"',
		],
		[
			'an unknown letter',
			documentBytes([{ name: 'Algeria', consent: '1 Feb 2026 d' }], { signatories: 0 }),
			'no letter, A, AA or a',
		],
		[
			'a total that the rows do not come to',
			documentBytes(ROWS, { signatories: 72 }),
			'states 72 signatories, and its table has 2',
		],
	])('%s', (_, bytes, said) => {
		expect(refusal(bytes)).toContain(said);
	});

	it('a truncated file, with the line and column at which it ends', () => {
		const text = documentText(ROWS);
		expect(refusal(latin1(text.slice(0, text.length - 400)))).toMatch(
			/line 1, column \d+: the file is not whole XML/,
		);
	});

	it('entities that grow without bound, before any is resolved', () => {
		const bomb = `\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`;
		expect(refusal(documentBytes([{ name: '&a11;' }], { prologue: bomb }))).toContain(
			'line 2: the file defines a document type or entities',
		);
	});
});

describe('a document made to be slow is refused in a time that grows with its length', () => {
	const rowOf = (name: string) => documentText([{ name }], { signatories: 0 });
	const hostile: [string, (times: number) => string][] = [
		['tags that never end, as text', (times) => rowOf('&lt;sup '.repeat(times))],
		['tags that never end, of any name', (times) => rowOf('&lt;a'.repeat(times))],
		['brackets that are never closed', (times) => rowOf('a ('.repeat(times))],
		['a title of tags that never end', (times) => documentText(ROWS, { title: '&lt;sup '.repeat(times) })],
		[
			'rows of the same and of unknown participants',
			(times) =>
				documentText(
					Array.from({ length: times / 4 }, (_, at) => ({ name: at % 2 ? 'Algeria' : 'Atlantis' })),
					{ signatories: 0 },
				),
		],
	];
	/** The shortest of three, so that a busy machine counts for little. */
	const timeOf = (bytes: Uint8Array) =>
		Math.min(
			...[1, 2, 3].map(() => {
				const from = performance.now();
				expect(refusal(bytes).length).toBeLessThan(5000);
				return performance.now() - from;
			}),
		);

	it.each(hostile)(
		'%s',
		(_, text) => {
			const [short, long] = [2_500, 20_000].map((times) => timeOf(utf8(text(times))));
			// Eight times the length: 64 times the time where it grows with the square.
			expect(long).toBeLessThan(24 * Math.max(short ?? 0, 10));
		},
		60_000,
	);
});
