import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { timeScale } from '#lib/timeline/time-scale.ts';
import Curve from './Curve.svelte';

const { proposedOn, opensOn, asOf } = realRecord.days;
const states = realRecord.participants.filter(({ participant }) => participant.kind !== 'organization');

/** Draws the curves as tall as above the scrubber. */
async function draw(signed: number, consented: number, isReported = false): Promise<HTMLElement> {
	const target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'position: relative; inline-size: 600px; block-size: 84px; --size-0: 13px';
	const evidence = isReported ? ('press' as const) : ('depositary' as const);
	const acts = states.flatMap(({ participant: { iso3 } }, at) => [
		...(at < signed ? [testAct(iso3, 'signature', '2025-10-26')] : []),
		...(at < consented ? [{ ...testAct(iso3, 'ratification', '2025-12-01'), evidence }] : []),
	]);
	const record = recordWith(acts, realRecord.feed.asOf);
	await render(Curve, {
		target,
		props: { record, participants: record.participants, scale: timeScale(proposedOn, opensOn, asOf) },
	});
	return target;
}

for (const [signed, consented] of [
	[76, 3],
	[90, 40],
	[120, 55],
	[7, 1],
	[2, 2],
	[0, 0],
] as const)
	test(`${signed} signatures and ${consented} ratifications stand apart, and forty among the latter`, async () => {
		const drawn = await draw(signed, consented);
		const boxOf = (selector: string) => drawn.querySelector(selector)!.getBoundingClientRect();
		const [signedLabel, consentedLabel] = [boxOf('.signed .labels span'), boxOf('.consented .labels span')];
		expect(signedLabel.bottom).toBeLessThanOrEqual(consentedLabel.top + 0.5);
		const [signedCurve, forty, curve] = [
			boxOf('.signed path'),
			boxOf('.threshold'),
			boxOf('.consented path:not(.threshold)'),
		];
		expect(signedCurve.bottom).toBeLessThan(forty.top);
		if (consented < 40) expect(forty.top).toBeLessThan(curve.top);
		else expect(forty.top).toBeGreaterThanOrEqual(curve.top - 1);
	});

test('ratifications that are only reported are a dashed line', async () => {
	const dashes = async (isReported: boolean) => {
		const drawn = await draw(76, 3, isReported);
		return getComputedStyle(drawn.querySelector('.consented path:not(.threshold)')!).strokeDasharray;
	};
	expect(await dashes(false)).toBe('none');
	expect(await dashes(true)).not.toBe('none');
});
