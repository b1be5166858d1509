import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { ArticlesFeed } from '#lib/data/articles.ts';
import type { ChangesFeed } from '#lib/data/sources.ts';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import { standingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { compileFacts, writeFeed } from './compile.ts';
import { compareFolder, readTexts } from './files.ts';
import { feeds } from './feeds.ts';

const { problems, files } = compileFacts(readTexts('src/facts'));
const parsed = (name: string): unknown => JSON.parse(files.get(`${name}.json`) ?? 'null');
/** The facts of 22 November 2026: what is said of these stays true. */
const pinned = compileFacts(readTexts('tests/fixtures/facts')).files;

describe('the facts as committed', () => {
	test('have no problem', () => {
		expect(problems).toEqual([]);
	});

	test('compile to static/data byte for byte, with nothing missing or left over', () => {
		expect(compareFolder('static/data', files)).toEqual([]);
	});

	test('have Fiji as a signatory since January 2026 at the latest, and the United Arab Emirates as none', () => {
		const { acts } = v.parse(standingFeed, parsed('standing'));
		expect(acts.filter(({ iso3 }) => iso3 === 'FJI')).toMatchObject([
			{
				act: 'signature',
				notBefore: '2025-11-19',
				notAfter: '2026-01-31',
				place: 'New York',
				evidence: 'press',
			},
		]);
		expect(acts.filter(({ iso3 }) => iso3 === 'ARE')).toEqual([]);
		const moments = (parsed('moments') as MomentsFeed).moments.find(({ id }) => id === 'new-york');
		expect(moments?.highlight).toEqual(['CAN', 'FJI', 'IND', 'MUS']);
	});

	test('name no more signatories on any day than are counted', () => {
		const record = recordOf(v.parse(standingFeed, parsed('standing')));
		for (let day = record.days.opensOn + 1; day <= record.days.asOf; day++)
			expect(namedSignatories(record, day)).toBeLessThanOrEqual(countedSignatories(record, day) ?? 0);
	});

	test('put Viet Nam’s reported ratification between 28 January and 21 May 2026', () => {
		const { acts } = v.parse(standingFeed, parsed('standing'));
		expect(acts.find(({ iso3, act }) => iso3 === 'VNM' && act === 'ratification')).toMatchObject({
			notBefore: '2026-01-28',
			notAfter: '2026-05-21',
			evidence: 'secondary',
		});
	});

	test('do not claim that articles 17, 24 and 35 were compared with the official text, and have article 63', () => {
		const { articles } = parsed('articles') as ArticlesFeed;
		const unchecked = articles.filter(({ checked }) => !checked).map(({ article }) => article);
		expect(unchecked).toEqual(expect.arrayContaining([17, 24, 35, 63]));
	});

	test('are a release of their own where they correct what was published', () => {
		const days = (parsed('changes') as ChangesFeed).changes.map(({ on }) => on);
		const last = [asOf, ...days].toSorted().at(-1);
		for (const { name } of feeds) expect(parsed(name)).toMatchObject({ asOf, release: last });
	});

	test.each([
		['Pacific/Kiritimati', 'tr_TR.UTF-8'],
		['America/Los_Angeles', 'C'],
	])('compile to the same in the time zone %s and the locale %s', (TZ, LC_ALL) => {
		const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/pipeline/commands.ts', 'data:check'], {
			env: { ...process.env, TZ, LC_ALL },
			encoding: 'utf8',
		});
		expect(run.stderr).toBe('');
		expect(run.status).toBe(0);
	});
});

const { asOf } = parsed('standing') as { asOf: string };

describe.each(feeds.map(({ name, schema, from }) => ({ name, schema, from })))(
	'$name.json',
	({ name, schema, from }) => {
		test('meets its schema, with no key that the schema does not know', () => {
			expect(v.parse(schema, parsed(name))).toEqual(parsed(name));
		});

		test('says what it was compiled from, and to which day', () => {
			const generatedFrom = ['treaty', ...from].map((table) => `${table}.csv`);
			expect(parsed(name)).toMatchObject({ version: 1, asOf, generatedFrom });
		});

		test('says its licence and whom to credit, and its schema holds it to that', () => {
			expect(parsed(name)).toMatchObject({
				license: 'https://creativecommons.org/licenses/by/4.0/',
				attribution: 'Hanoi Convention, state by state',
			});
			const { license: _, ...without } = parsed(name) as { license: string };
			expect(v.safeParse(schema, without).success).toBe(false);
		});

		test('has no blank: what is not known has no key', () => {
			expect(files.get(`${name}.json`)).not.toMatch(/:\s*(""|null)/);
		});

		test('has a JSON Schema beside it that names every key of the top as required', () => {
			const jsonSchema = JSON.parse(files.get(`${name}.schema.json`) ?? 'null') as { required: string[] };
			expect(jsonSchema.required).toEqual(Object.keys(parsed(name) as object));
		});
	},
);

describe('the pinned facts, which tests state figures of', () => {
	test.each(['standing', 'moments', 'sources'])('compile to the pinned %s.json', (name) => {
		expect(pinned.get(`${name}.json`)).toBe(readFileSync(`tests/fixtures/data/${name}.json`, 'utf8'));
	});

	const feed = v.parse(standingFeed, JSON.parse(pinned.get('standing.json') ?? 'null'));
	const signatures = feed.acts.filter(({ act }) => act === 'signature');

	test('76 named signatories, 78 counted', () => {
		expect(signatures).toHaveLength(76);
		expect(feed.counts.at(-1)).toMatchObject({ asOf: '2026-09-25', signatories: 78 });
	});

	test('72 signed in Hanoi, the EU among them, and as many were counted', () => {
		const hanoi = signatures.filter(({ place }) => place === 'Hanoi');
		expect(hanoi).toHaveLength(72);
		expect(hanoi.map(({ iso3 }) => iso3)).toContain('EUE');
		expect(feed.counts[0]).toMatchObject({ asOf: '2025-10-26', signatories: 72, sources: ['untc'] });
	});

	test('three ratifications, all reported and none from the depositary', () => {
		const others = feed.acts.filter(({ act }) => act !== 'signature');
		expect(others.map(({ iso3, act, evidence }) => `${iso3} ${act} ${evidence}`)).toEqual([
			'QAT ratification secondary',
			'VNM ratification secondary',
			'AZE ratification secondary',
		]);
	});

	test('198 participants by name', () => {
		expect(feed.participants).toHaveLength(198);
		expect(feed.participants[0]).toMatchObject({ iso3: 'AFG' });
		expect(feed.participants.at(-1)).toMatchObject({ iso3: 'ZWE' });
		const at = (iso3: string) => feed.participants.findIndex((participant) => participant.iso3 === iso3);
		expect(at('CIV') - at('CRI')).toBe(1);
		expect(feed.participants[at('EUE')]).toMatchObject({ kind: 'organization' });
	});

	test.each([
		['A/RES/73/187', { y: 94, n: 59, a: 33, x: 7, '-': 5 }, { RUS: 'y', USA: 'n', IND: 'y', VAT: '-' }],
		['A/RES/74/247', { y: 79, n: 60, a: 33, x: 21, '-': 5 }, { RUS: 'y', USA: 'n', IND: 'y', EUE: '-' }],
	])('the roll-call of %s has one letter a participant, in order', (resolution, totals, some) => {
		const votes = feed.rollCalls.find((rollCall) => rollCall.resolution === resolution)?.votes ?? '';
		expect(votes).toHaveLength(198);
		const found: Record<string, number> = {};
		for (const letter of votes) found[letter] = (found[letter] ?? 0) + 1;
		expect(found).toEqual(totals);
		for (const [iso3, letter] of Object.entries(some)) {
			expect(votes[feed.participants.findIndex((participant) => participant.iso3 === iso3)]).toBe(letter);
		}
	});
});

test('each tick of standing.json has its event in events.json', () => {
	const { ticks } = v.parse(standingFeed, parsed('standing'));
	const { events } = parsed('events') as { events: { id: string }[] };
	expect(ticks.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

test('a file has one key or record a line, and nothing else', () => {
	const feed = {
		version: 1,
		from: ['a', 'b'],
		one: { x: 1, y: 'ü' },
		list: [{ x: 1 }, { x: [2, 3] }],
		none: [],
		byId: { p: { x: 1 } },
	};
	expect(writeFeed(feed)).toBe(
		[
			'{',
			'\t"version": 1,',
			'\t"from": ["a", "b"],',
			'\t"one": {"x": 1, "y": "ü"},',
			'\t"list": [',
			'\t\t{"x":1},',
			'\t\t{"x":[2,3]}',
			'\t],',
			'\t"none": [],',
			'\t"byId": {',
			'\t\t"p": {"x":1}',
			'\t}',
			'}',
			'',
		].join('\n'),
	);
	expect(JSON.parse(writeFeed(feed))).toEqual(feed);
});
