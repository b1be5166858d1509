import fc from 'fast-check';
import { expect, test } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import standing from '#pinned/data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { issueText } from './issue-text.ts';
import { UNREADABLE } from './open-briefing.ts';
import { readBriefing } from './briefing-file.ts';
import { shippedBriefing } from './moment.ts';

const record = recordOf(standing as StandingFeed);
const shipped = shippedBriefing(record, moments);
const file = (...list: unknown[]) => ({ format: 'hanoi-briefing', version: 1, title: 'Mine', moments: list });
const said = async (content: unknown) =>
	(await readBriefing(content, record, shipped)).issues.map((issue) => issueText(issue, 'file'));

test('an issue says the moment, the field, what stands there, what was expected and what became of it', async () => {
	expect(
		await said(
			file(
				{ title: 'Good', view: '?state=XXX&colour=red', highlight: ['fr'], sources: 'untc' },
				{ text: 'No title' },
				{ title: 'x'.repeat(81), notes: 7 },
				'nobody',
				3,
			),
		),
	).toEqual([
		'Moment 1, highlight: “fr” was found. Expected three ISO letters of a participant, such as VNM. It was left out.',
		'Moment 1, sources: “untc” was found. Expected a list in square brackets. It was left empty.',
		'Moment 1, view: “state=XXX” was found. The map has no such value. It was left out.',
		'Moment 1, view: “colour=red” was found. A view has no such parameter. It was left out.',
		'Moment 2, title: nothing was found. Expected a title of one to 80 characters. The moment was left out.',
		`Moment 3, title: “${'x'.repeat(60)}…” was found. Expected at most 80 characters. It is shown whole and may not fit the screen.`,
		'Moment 3, notes: “7” was found. Expected text between quotation marks. It was left empty.',
		'Moment 4, name: “nobody” was found. Our briefing has no moment of that name. It was left out.',
		'Moment 5: “3” was found. Expected a moment with a title, or the name of one of ours. It was left out.',
	]);
});

test('a briefing that is wrong as a whole says so', async () => {
	expect(await said([1])).toEqual([
		'The briefing, format: “[1]” was found. Expected “hanoi-briefing”: this is not one of our briefings.',
	]);
	expect(await said({ ...file('hanoi'), version: 2 })).toEqual([
		'The briefing, version: “2” was found. Expected 1: this briefing was made for another version.',
	]);
	expect(await said({ ...file('hanoi'), title: '' })).toEqual([
		'The briefing, title: nothing was found. Expected a title of one to 80 characters. The usual title is used.',
	]);
	expect(await said(file(...Array.from({ length: 61 }, () => 'hanoi')))).toEqual([
		'The briefing, moments: “61” was found. Expected at most 60 moments: the first 60 are shown.',
	]);
	expect(issueText(UNREADABLE, 'link')).toMatch(/cut off/);
	expect(issueText(UNREADABLE, 'file')).toMatch(/JSON/);
});

test('every issue that reading can find has its words', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 4 }),
			async (list) => {
				for (const issue of (await readBriefing(file(...list), record, shipped)).issues) {
					expect(issueText(issue, 'file')).toMatch(/^(Moment \d+|The briefing)(, [\w ]+)?: .+\.$/s);
					// What stands in the file is repeated as it is, and may be "{0}" or "undefined": our own words may not.
					const ours = issueText({ ...issue, value: issue.value && 'x' }, 'file');
					expect(ours).not.toMatch(/undefined|NaN|\{\w+\}/);
				}
			},
		),
	);
});
