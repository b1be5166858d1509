import fc from 'fast-check';
import { expect, test } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import standing from '#pinned/data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { LAYERS, DEFAULT_VIEW, REGIONS } from '#lib/address/view.ts';
import { readAddress } from './address.ts';
import { briefingFile, fileNameOf, readBriefing } from './briefing-file.ts';
import { momentsParameter, unpackMoments } from './open-briefing.ts';
import { type Briefing, dayOfMoment, type Moment, momentScene, shippedBriefing } from './moment.ts';
import { sourceLinks } from './source-links.ts';

const record = recordOf(standing as StandingFeed);
const shipped = shippedBriefing(record, moments);
const read = (content: unknown) => readBriefing(content, record, shipped);
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
			const fromFile = await read(JSON.parse(JSON.stringify(written)));
			expect(fromFile).toEqual({ briefing, issues: [], moreIssues: 0 });
			const value = await momentsParameter(written, shipped.title);
			// It goes through an address as it is.
			expect(new URLSearchParams(`moments=${value}`).get('moments')).toBe(value);
			expect(await read(await unpackMoments(value, shipped.title))).toEqual({
				briefing,
				issues: [],
				moreIssues: 0,
			});
		}),
		{ numRuns: 60 },
	);
});

test('nothing that a file can hold makes reading throw', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.jsonValue(),
				fc.jsonValue().map((value) => file(value)),
			),
			async (content) => {
				const { briefing, issues } = await read(content);
				// What is not shown is always said.
				if (!briefing) expect(issues.length).toBeGreaterThan(0);
			},
		),
	);
});

test('the shipped moments have a link that a person can read', async () => {
	const some = { ...shipped, moments: shipped.moments.slice(2, 4) };
	expect(await momentsParameter(briefingFile(some, shipped), shipped.title)).toBe('vote-2019,talks');
});

test('a shipped moment that was changed no longer follows the facts', () => {
	const [first] = shipped.moments;
	const changed = { ...shipped, moments: [{ ...first!, title: 'Other words' }] };
	expect(briefingFile(changed, shipped).moments[0]).toMatchObject({
		title: 'Other words',
		view: '?on=2017-10-31&state=RUS',
	});
});

test('what is written twice is there once', async () => {
	const { briefing, issues } = await read(
		file({
			title: 'Twice',
			highlight: ['VNM', 'VNM', 'FRA'],
			sources: ['untc', 'untc', 'https://example.org/a', 'https://example.org/a'],
		}),
	);
	expect(issues).toEqual([]);
	expect(briefing?.moments[0]).toMatchObject({
		highlight: ['VNM', 'FRA'],
		sources: ['untc', 'https://example.org/a'],
	});
	expect(sourceLinks({ sources: ['untc', 'untc'] }, undefined)).toHaveLength(1);
	const { ignored } = readAddress(
		new URL('https://example.org/present/?utm_source=x&utm_source=x&utm_source=y'),
	);
	expect(ignored).toEqual([
		['utm_source', 'x'],
		['utm_source', 'y'],
	]);
});

test('a shipped moment that is named twice is two moments, so that a slider moved in one leaves the other', async () => {
	const first = shipped.moments[0]!;
	const { briefing } = await read(briefingFile({ title: 'Mine', moments: [first, first] }, shipped));
	expect(briefing?.moments).toHaveLength(2);
	expect(briefing?.moments[0]).not.toBe(briefing?.moments[1]);
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
	const { briefing, issues } = await read(
		file(
			{
				title: 'Long',
				text: 'x'.repeat(1_000_000),
				sources: Array.from({ length: 31 }, (_, n) => `https://example.org/${n}`),
			},
			deep,
			{
				title: 'Many',
				highlight: [...record.byIso3.keys()].flatMap((iso3) => [iso3, iso3.toLowerCase()]),
			},
		),
	);
	const [moment, many] = briefing!.moments;
	expect(moment!.text).toBe(`${'x'.repeat(300)}…`);
	expect(moment!.sources).toHaveLength(30);
	expect(many!.highlight).toHaveLength(100);
	expect(issues).toContainEqual({
		moment: 1,
		field: 'sources',
		value: '31',
		expected: 'fewer-entries',
		most: 30,
	});
	expect(issues).toContainEqual(
		expect.objectContaining({ field: 'text', expected: 'much-shorter', most: 300 }),
	);
});

test('a mistake costs one field, and is said with its moment', async () => {
	const { briefing, issues } = await read(
		file(
			'hanoi',
			{
				title: 'Good',
				view: '?on=2025-10-26&colour=red&state=XXX',
				highlight: ['FRA', 'ZZZ', 'fr'],
				sources: ['untc', 'no id'],
			},
			{ view: '?on=2025-10-26' },
			{ title: 'Also good', text: 7, notes: 'n' },
			'nobody',
			3,
		),
	);
	expect(briefing?.moments.map(({ title }) => title)).toEqual([
		'Hanoi: 60 expected, then 65, 69 and 72',
		'Good',
		'Also good',
	]);
	expect(briefing?.moments[1]).toMatchObject({ highlight: ['FRA'], sources: ['untc'] });
	expect(issues.map(({ moment, field, value, expected }) => [moment, field, value, expected])).toEqual([
		[2, 'highlight', 'fr', 'participant'],
		[2, 'sources', 'no id', 'source'],
		[2, 'view', 'state=XXX', 'view'],
		[2, 'view', 'colour=red', 'parameter'],
		[2, 'highlight', 'ZZZ', 'participant'],
		[3, 'title', '', 'text'],
		[4, 'text', '7', 'text'],
		[5, 'id', 'nobody', 'shipped'],
		[6, 'moment', '3', 'moment'],
	]);
});

test('words that are too long are said and shown whole', async () => {
	const text = 'long '.repeat(80).trim();
	const { briefing, issues } = await read(file({ title: 'T', text }));
	expect(briefing?.moments[0]?.text).toBe(text);
	expect(issues).toMatchObject([{ moment: 1, field: 'text', expected: 'shorter', most: 300 }]);
});

test('what is no briefing is said as a whole', async () => {
	expect((await read({ type: 'FeatureCollection' })).issues).toMatchObject([
		{ moment: undefined, field: 'format' },
	]);
	expect((await read({ ...file('hanoi'), version: 2 })).issues).toMatchObject([
		{ field: 'version', value: '2' },
	]);
	expect((await read(file())).issues).toMatchObject([{ field: 'moments', expected: 'moments' }]);
	const many = await read(file(...Array.from({ length: 61 }, () => 'hanoi')));
	expect(many.briefing?.moments).toHaveLength(60);
	expect(many.issues).toMatchObject([{ field: 'moments', expected: 'fewer-moments', most: 60 }]);
});

test('a link that was cut, or that unpacks without end, gives nothing', async () => {
	const whole = await momentsParameter(
		briefingFile(
			{ title: 'Mine', moments: shipped.moments.map((moment) => ({ ...moment, notes: 'x' })) },
			shipped,
		),
		shipped.title,
	);
	expect(await unpackMoments(whole.slice(0, -20), shipped.title)).toBeUndefined();
	expect(await unpackMoments('~', shipped.title)).toBeUndefined();
	expect(await unpackMoments('~%%', shipped.title)).toBeUndefined();
	const bomb = file({ title: 'T', notes: 'a'.repeat(2_000_000) });
	const packed = await momentsParameter(bomb as never, shipped.title);
	expect(packed.length).toBeLessThan(8000);
	expect(await unpackMoments(packed, shipped.title)).toBeUndefined();
});

test('highlighted participants stay, all others step back, and the legend counts all', () => {
	const moment = shipped.moments.find(({ id }) => id === 'ratifications')!;
	const { painting, legend } = momentScene(record, moment);
	const front = [...painting].filter(([, { faded }]) => !faded).map(([iso3]) => iso3);
	expect(front.sort()).toEqual(['AZE', 'QAT', 'VNM']);
	expect(legend.reduce((sum, { key, count }) => sum + (key === 'possible' ? 0 : count), 0)).toBe(198);
	expect(dayOfMoment(record, { view: DEFAULT_VIEW })).toBe(record.days.asOf);
});

test('sources are named by publisher; an address of one’s own by its host', () => {
	const sources = {
		untc: {
			publisher: 'UN Treaty Collection',
			title: 'Status',
			language: 'en',
			url: 'https://treaties.un.org/x',
		},
	};
	expect(sourceLinks({ sources: ['untc', 'https://www.example.org/p', 'gone'] }, sources)).toEqual([
		{
			ref: 'untc',
			publisher: 'UN Treaty Collection',
			title: 'Status',
			language: 'en',
			url: 'https://treaties.un.org/x',
		},
		{
			ref: 'https://www.example.org/p',
			publisher: 'example.org',
			title: undefined,
			language: undefined,
			url: 'https://www.example.org/p',
		},
		{ ref: 'gone', publisher: 'gone', title: undefined, language: undefined, url: undefined },
	]);
	expect(fileNameOf(record)).toBe(`hanoi-convention-briefing-${record.feed.asOf}`);
});
