import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CumulativeActs from './CumulativeActs.svelte';

/** Draws the curves as tall as above the scrubber. */
async function draw(signed: number, consented: number, isReported = false): Promise<HTMLElement> {
	const target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'position: relative; inline-size: 600px; block-size: 84px; --size-0: 13px';
	await render(CumulativeActs, {
		target,
		props: {
			steps: [
				{ x: 0, signed: 0, consented: 0 },
				{ x: 10, signed, consented },
				{ x: 80, signed, consented },
			],
			width: 100,
			threshold: 40,
			isReported,
			labels: { signed: `S ${signed}`, consented: `C ${consented}`, more: '', threshold: '40 needed' },
		},
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
		const labels = ['S', 'C'].map((kind, at) =>
			page
				.getByText(`${kind} ${at ? consented : signed}`, { exact: true })
				.element()
				.getBoundingClientRect(),
		);
		expect(labels[0]!.bottom).toBeLessThanOrEqual(labels[1]!.top + 0.5);
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
