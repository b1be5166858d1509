import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CumulativeActs from './CumulativeActs.svelte';

/** Draws the curve as tall as under the scrubber, and gives where its labels are. */
async function labelsOf(signed: number, consented: number): Promise<readonly [DOMRect, DOMRect]> {
	const target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'position: relative; inline-size: 600px; block-size: 52px';
	await render(CumulativeActs, {
		target,
		props: {
			steps: [
				{ x: 0, signed: 0, consented: 0 },
				{ x: 80, signed, consented },
			],
			width: 100,
			threshold: 40,
			labels: { signed: `S ${signed}`, consented: `C ${consented}`, threshold: '40 needed' },
		},
	});
	const boxOf = (text: string) => page.getByText(text, { exact: true }).element().getBoundingClientRect();
	return [boxOf(`S ${signed}`), boxOf(`C ${consented}`)];
}

for (const [signed, consented] of [
	[76, 3],
	[7, 1],
	[2, 2],
	[0, 0],
] as const)
	test(`the labels of ${signed} signatures and ${consented} ratifications can both be read`, async () => {
		const [upper, lower] = await labelsOf(signed, consented);
		expect(upper.bottom).toBeLessThanOrEqual(lower.top + 0.5);
	});
