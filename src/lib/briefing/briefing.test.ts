import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import { DEFAULT_VIEW, LAYERS, REGIONS } from '#lib/address/view.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { readAddress, withLetters, writeAddress } from './address.ts';
import {
	briefingFile,
	fileNameOf,
	momentsParameter,
	openFile,
	openLink,
	readBriefing,
	unpackMoments,
} from './briefing-file.ts';
import {
	type Briefing,
	dayOfMoment,
	type Moment,
	momentLegend,
	momentScene,
	shippedBriefing,
	sourceLinks,
} from './moment.ts';

const shipped = shippedBriefing(record, moments);
const read = (content: unknown) => readBriefing(content, { record, shipped });
const file = (...list: unknown[]) => ({ format: 'hanoi-briefing', version: 1, title: 'Mine', moments: list });

const words = (most: number) =>
	fc
		.string({ minLength: 1, maxLength: most, unit: 'grapheme' })
		// Line ends of other kinds become line feeds.
		.filter(
			(text) =>
				text.length <= most &&
				text.trim() === text &&
				text !== '' &&
				!/[\v\f\r\u0085\u2028\u2029]/.test(text),
		);
const iso3s = fc.uniqueArray(fc.constantFrom(...record.byIso3.keys()), { maxLength: 9 });
const own: fc.Arbitrary<Moment> = fc.record({
	id: fc.constant(undefined),
	view: fc
		.record({
			on: fc.option(fc.integer({ min: record.days.proposedOn, max: record.days.closesOn }), {
				nil: undefined,
			}),
			layer: fc.constantFrom(...LAYERS),
			region: fc.constantFrom(...REGIONS),
			state: fc.option(fc.constantFrom(...record.byIso3.keys()), { nil: undefined }),
		})
		.map((part) => ({ ...DEFAULT_VIEW, ...part })),
	title: words(80),
	text: fc.oneof(fc.constant(''), words(300)),
	notes: fc.oneof(fc.constant(''), words(500)),
	highlight: iso3s,
	sources: fc.uniqueArray(fc.constantFrom('untc', 'nlmfa', 'https://example.org/a?b=c'), { maxLength: 3 }),
});
const briefings: fc.Arbitrary<Briefing> = fc.record({
	title: words(80),
	moments: fc.array(fc.oneof(own, fc.constantFrom(...shipped.moments)), { minLength: 1, maxLength: 8 }),
});

test('a briefing comes back from its file and from its link as it was', async () => {
	await fc.assert(
		fc.asyncProperty(briefings, async (briefing) => {
			const written = briefingFile(briefing, shipped);
			const whole = { briefing, issues: [], moreIssues: 0 };
			expect(await read(JSON.parse(JSON.stringify(written)))).toEqual(whole);
			const value = await momentsParameter(written, shipped.title);
			// It goes through an address as it is.
			expect(new URLSearchParams(`moments=${value}`).get('moments')).toBe(value);
			expect(await openLink(value, { record, shipped })).toMatchObject(whole);
		}),
		{ numRuns: 60 },
	);
});

test('nothing that a file can hold makes reading throw, and what is not shown is always said', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.jsonValue(),
				fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }).map((list) => file(...list)),
			),
			async (content) => {
				const { briefing, issues } = await read(content);
				if (!briefing) expect(issues.length).toBeGreaterThan(0);
				for (const issue of issues) {
					expect(issue).toMatch(/^(Moment \d+|The briefing)(, [\w ]+)?: .+\.$/s);
					// What stands in the file is repeated as it is, and may be "{0}" or "undefined": our own words may not.
					expect(issue.replace(/“.*”/s, '')).not.toMatch(/undefined|NaN|\{\w+\}/);
				}
			},
		),
	);
});

test('shipped moments have a link that a person can read, and no longer follow the facts once changed', async () => {
	const some = { ...shipped, moments: shipped.moments.slice(2, 4) };
	expect(await momentsParameter(briefingFile(some, shipped), shipped.title)).toBe('vote-2019,talks');
	const changed = { ...shipped, moments: [{ ...shipped.moments[0]!, title: 'Other words' }] };
	expect(briefingFile(changed, shipped).moments[0]).toMatchObject({
		title: 'Other words',
		view: '?on=2017-10-31&state=RUS',
	});
	expect(fileNameOf(record)).toBe(`hanoi-convention-briefing-${record.feed.asOf}`);
});

test('what is written twice is there once; a shipped moment that is named twice is two moments', async () => {
	const twice = {
		title: 'Twice',
		highlight: ['VNM', 'VNM', 'FRA'],
		sources: ['untc', 'untc', 'https://example.org/a', 'https://example.org/a'],
	};
	const { briefing, issues } = await read(file(twice, 'hanoi', 'hanoi'));
	expect(issues).toEqual([]);
	const [first, second, third] = briefing!.moments;
	expect(first).toMatchObject({
		highlight: ['VNM', 'FRA'],
		sources: ['untc', 'https://example.org/a'],
	});
	// So that a slider moved in one leaves the other.
	expect(second).not.toBe(third);
});

test('a briefing that is wrong throughout has at most 100 mistakes, and the count of the rest', async () => {
	const wrong = Array.from({ length: 60 }, (_, at) => ({
		title: `Moment ${at}`,
		view: Array.from({ length: 100 }, (_, n) => `a${n}=b`).join('&'),
		highlight: Array.from({ length: 5000 }, (_, n) => `no ${n}`),
		sources: Array.from({ length: 5000 }, (_, n) => `no ${n}`),
	}));
	const { briefing, issues, moreIssues } = await read(file(...wrong));
	expect(briefing?.moments).toHaveLength(60);
	expect(issues).toHaveLength(100);
	// For each moment 200 + 30 entries, two lists that are too long, and 100 parameters of the view.
	expect(issues.length + moreIssues).toBe(60 * (200 + 30 + 2 + 100));
});

test('lists and texts are limited before what is in them is looked at', async () => {
	const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
	const iso3 = [...record.byIso3.keys()];
	const long = {
		title: 'Long',
		text: 'x'.repeat(1_000_000),
		sources: Array.from({ length: 31 }, (_, n) => `https://example.org/${n}`),
	};
	const many = { title: 'Many', highlight: iso3.flatMap((code) => [code, code.toLowerCase()]) };
	const { briefing, issues } = await read(file(long, deep, many));
	expect(briefing!.moments[0]!.text).toBe(`${'x'.repeat(300)}…`);
	expect(briefing!.moments[0]!.sources).toHaveLength(30);
	expect(briefing!.moments[1]!.highlight).toHaveLength(100);
	expect(issues).toContain(
		'Moment 1, sources: “31” was found. Expected at most 30 entries: the rest were left out.',
	);
	expect(issues.join()).toContain('Expected at most 300 characters. It was cut there.');
});

test('a mistake costs one field, and is said with its moment, what stands there and what became of it', async () => {
	const { briefing, issues } = await read(
		file(
			'hanoi',
			{ title: 'Good', view: '?on=2025-10-26&colour=red&state=XXX', highlight: ['FRA', 'ZZZ', 'fr'] },
			{ title: 'Also good', sources: ['untc', 'no id'], text: 7, notes: 'n' },
			{ title: 'x'.repeat(81), sources: 'untc' },
			{ text: 'No title' },
			'nobody',
			3,
		),
	);
	const long = 'x'.repeat(81);
	const titles = ['Hanoi: 60 expected, then 65, 69 and 72', 'Good', 'Also good', long];
	expect(briefing?.moments.map(({ title }) => title)).toEqual(titles);
	expect(briefing?.moments[1]?.highlight).toEqual(['FRA']);
	const iso3 = 'Expected three ISO letters of a participant, such as VNM.';
	expect(issues).toEqual([
		`Moment 2, highlight: “fr” was found. ${iso3}`,
		'Moment 2, view: “state=XXX” was found. The map has no such value.',
		'Moment 2, view: “colour=red” was found. A view has no such parameter.',
		`Moment 2, highlight: “ZZZ” was found. ${iso3}`,
		'Moment 3, text: “7” was found. Expected text between quotation marks.',
		'Moment 3, sources: “no id” was found. Expected an address that begins with https://, or the id of one of our sources.',
		`Moment 4, title: “${'x'.repeat(60)}…” was found. Expected at most 80 characters. It is shown whole and may not fit the screen.`,
		'Moment 4, sources: “untc” was found. Expected a list in square brackets.',
		'Moment 5, title: nothing was found. Expected a title of one to 80 characters. The moment was left out.',
		'Moment 6, name: “nobody” was found. Our briefing has no moment of that name. It was left out.',
		'Moment 7: “3” was found. Expected a moment with a title, or the name of one of ours. It was left out.',
	]);
});

test.each<[content: unknown, issue: string]>([
	[[1], 'format: “[1]” was found. Expected “hanoi-briefing”: this is not one of our briefings.'],
	[
		{ ...file('hanoi'), version: 2 },
		'version: “2” was found. Expected 1: this briefing was made for another version.',
	],
	[
		{ ...file('hanoi'), title: '' },
		'title: nothing was found. Expected a title of one to 80 characters. The usual title is used.',
	],
	[file(), 'moments: “[]” was found. Expected a list with at least one moment.'],
	[
		file(...Array.from({ length: 61 }, () => 'hanoi')),
		'moments: “61” was found. Expected at most 60 moments: the first 60 are shown.',
	],
])('a briefing that is wrong as a whole says so: %#', async (content, issue) => {
	expect((await read(content)).issues).toEqual([`The briefing, ${issue}`]);
});

test('a link that was cut, or that unpacks without end, and a file that is no JSON give nothing', async () => {
	const known = { record, shipped };
	const noted = shipped.moments.map((moment) => ({ ...moment, notes: 'x' }));
	const whole = await momentsParameter(briefingFile({ title: 'Mine', moments: noted }, shipped), '');
	for (const value of [whole.slice(0, -20), '~', '~%%'])
		expect(await openLink(value, known)).toMatchObject({ briefing: undefined, isUnreadable: true });
	const bomb = await momentsParameter(file({ title: 'T', notes: 'a'.repeat(2_000_000) }) as never, '');
	expect(bomb.length).toBeLessThan(8000);
	expect(await unpackMoments(bomb, shipped.title)).toBeUndefined();
	expect(await openFile(new File(['GIF89a'], 'photo.json'), known)).toMatchObject({ isUnreadable: true });
});

test('highlighted participants stay, all others step back, and the legend names their classes only', () => {
	const moment = shipped.moments.find(({ id }) => id === 'ratifications')!;
	const { painting, legend } = momentScene(record, moment);
	const front = [...painting].filter(([, { faded }]) => !faded).map(([iso3]) => iso3);
	expect(front.sort()).toEqual(['AZE', 'QAT', 'VNM']);
	expect(legend.reduce((sum, { key, count }) => sum + (key === 'possible' ? 0 : count), 0)).toBe(198);
	const labels = (shown: Moment) =>
		momentLegend(record, shown, momentScene(record, shown)).items.map(({ label, count }) => [label, count]);
	expect(labels(moment)).toEqual([
		['ratified', undefined],
		['others, not coloured', undefined],
	]);
	expect(labels({ ...moment, highlight: [] })).toContainEqual(['ratified', 3]);
	expect(dayOfMoment(record, { view: DEFAULT_VIEW })).toBe(record.days.asOf);
});

test('sources are named by publisher, an address of one’s own by its host, each once', () => {
	const url = 'https://treaties.un.org/x';
	const untc = { publisher: 'UN Treaty Collection', title: 'Status', language: 'en', url };
	const refs = ['untc', 'https://www.example.org/p', 'gone', 'untc'];
	const links = sourceLinks({ sources: refs }, { untc });
	expect(links.map(({ ref, publisher, title, url }) => [ref, publisher, title, url])).toEqual([
		['untc', 'UN Treaty Collection', 'Status', url],
		['https://www.example.org/p', 'example.org', undefined, 'https://www.example.org/p'],
		['gone', 'gone', undefined, undefined],
	]);
});

const present = (address: string) => new URL(address, 'https://example.org/present/');

it.each([
	'?moments=a~b&theme=dark#3',
	'?moments=a~b&amp;theme=dark#3',
	'?moments=a~b&#038;theme=dark#3',
	'?Moments=a~b&THEME=dark&moment=3',
	'?utm&#038;moments=a~b&#038;moment=3',
])('%s is the third moment of a briefing of one’s own', (address) => {
	expect(readAddress(present(address))).toMatchObject({ moments: 'a~b', number: 3 });
	const next = readAddress(present(writeAddress(present(address), 'a~b', 3)));
	expect(next).toMatchObject({ moments: 'a~b', number: 4 });
});

it('keeps the other parts of the query, and tells each that is ignored once', () => {
	const address = present('?UTM_Source=x&amp;theme=dark&utm_source=x&utm_source=y#2');
	expect(writeAddress(present('?UTM_Source=x&amp;theme=dark#2'), undefined, 0)).toBe(
		'?UTM_Source=x&theme=dark#1',
	);
	expect(readAddress(address).ignored).toEqual([
		['utm_source', 'x'],
		['utm_source', 'y'],
	]);
	expect(withLetters('?theme=dark', false)).toBe('?theme=dark&letters=off');
	expect(withLetters('?letters=off', true)).toBe('');
});
