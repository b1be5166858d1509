import { describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import type { Features } from './atlas.ts';

const facts: Features = {
	participants: ['AAA', 'BBB'],
	territories: [
		{ area: 'TTT', featureId: '1', hatched: false },
		{ area: 'HHH', featureId: '2', hatched: true },
	],
	smallStates: [{ iso3: 'BBB', lon: 0, lat: 0, marked: true, nudgePx: [0, 0] }],
};

const a = '<path class="s" data-iso3="AAA" d="m0 0 10 0 0 10-10 0z"/>';
const b = '<path class="s" data-iso3="BBB" d="m10 0 10 0 0 10-10 0z"/>';
const t = '<path class="t" data-area="TTT" d="m50 50 1 0 0 1z"/>';
const h = '<path class="h" data-area="HHH" d="m60 60 1 0 0 1z"/>';
const border = '<path class="b" d="m10 0 0 10"/>';
const ring = '<path class="r" d="M15 5h.1"/>';
const dot = '<path class="m" data-iso3="BBB" d="M15 5h.1"/>';
const whole = [a, b, t, h, border, ring, dot].join('');

const refuse = (content: string, message: string): void =>
	expect(() => checkContent(content, facts)).toThrow(message);

describe('the check of the map', () => {
	it('lets a whole map pass', () => {
		expect(() => checkContent(whole, facts)).not.toThrow();
	});

	it.each([
		['a missing participant', whole.replace(b, ''), 'participants (class s): missing [BBB]'],
		['a participant twice', whole.replace(a, a + a), 'twice [AAA]'],
		['the EU', whole.replace('"AAA"', '"EUE"'), 'EUE has a shape'],
		['a territory that is not hatched', whole.replace(h, h.replace('"h"', '"t"')), 'not in the facts [HHH]'],
		['an empty shape', whole.replace('m0 0 10 0 0 10-10 0z', ''), 'AAA has no ring'],
		['a flat ring', whole.replace('m0 0 10 0 0 10-10 0z', 'm0 0 10 0 5 0z'), 'AAA has a ring without area'],
		['a small state without a marker', whole.replace(dot, ''), 'markers (class m): missing [BBB]'],
		['a marker without its ring', whole.replace(ring, ''), 'ring of the markers'],
		['a point off the map', whole.replace('m50 50', 'm4800 50'), 'TTT leaves the viewBox at 4801,50'],
		[
			'a gap along a border',
			whole.replace('m10 0 10 0 0 10-10 0z', 'm11 0 10 0 0 10-10 0z'),
			'is not shared by two shapes',
		],
		['anything else', `${whole}<circle/>`, 'Not a path of this build: <circle/>'],
	])('refuses %s', (_, content, message) => refuse(content, message));

	it('refuses a map above the budget', () => {
		let noise = 1;
		const points = Array.from({ length: 40_000 }, () => {
			noise = (noise * 48271) % 2147483647;
			return `M${noise % 4800} ${(noise >> 8) % 2212}h.1`;
		}).join('');
		refuse(whole.replaceAll('M15 5h.1', points), 'the budget is 36000');
	});
});
