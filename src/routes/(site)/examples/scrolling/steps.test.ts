import { describe, expect, it } from 'vitest';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { stepsOf } from './steps.ts';

describe('the paragraphs of the example', () => {
	const steps = stepsOf(record);

	it('follow the days of the record, the last of them the as-of day', () => {
		expect(steps.map(({ on }) => on)).toEqual([
			'2017-10-01',
			'2018-12-17',
			'2019-12-27',
			'2024-12-24',
			'2025-10-25',
			'2025-10-26',
			'',
		]);
		expect(steps.map(({ heading }) => heading)[0]).toBe('October 2017');
	});

	it('say the figures of their days', () => {
		const texts = steps.map(({ text }) => text);
		expect(texts[0]).toContain('Russian Federation');
		expect(texts[1]).toContain('94 for, 59 against; 33 abstain');
		expect(texts[4]).toMatch(/^66 states and bodies are named/);
		expect(texts[5]).toMatch(/^Six more signed .* making 72\. For three of these /);
		expect(texts[6]).toMatch(
			/^76 signatories are named\. At least 78 are counted.*Three are reported.*Still needed: 37\./,
		);
	});
});
