import type { AboutText } from '#lib/data/events.ts';
import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/** The event of the committee's agreement on a text, which was a draft until then. */
const AGREED = 'e2024-consensus';

/**
 * Checks that each statement speaks of a text that there was on its day: of a draft until the committee agreed on a text, of the agreed one
 * from then until the General Assembly adopted it, of the adopted one after that. A month or a year may lie on both sides of such a day.
 */
export function checkPositions({ positions, events }: Facts, treaty: TreatyFacts, problems: Problems): void {
	const agreedOn = events.rows.find(({ id }) => id === AGREED)?.starts_on;
	if (agreedOn === undefined) return;
	for (const { at, on, about } of positions.rows) {
		if (on === undefined || about === undefined) continue;
		const expected = textsOn(on, agreedOn, treaty.treaty.adoptedOn);
		if (!expected.includes(about))
			problems.addCell(at, 'about', `expected ${expected.join(' or ')} on that day`);
	}
}

/** The texts that there were on a day or a part of one; days as YYYY-MM-DD, which sort as text. */
function textsOn(on: string, agreedOn: string, adoptedOn: string): AboutText[] {
	const [agreed, adopted] = [agreedOn.slice(0, on.length), adoptedOn.slice(0, on.length)];
	const texts: AboutText[] = [];
	if (on <= agreed) texts.push('draft');
	if (on >= agreed && on <= adopted) texts.push('agreed-text');
	if (on >= adopted) texts.push('adopted-text');
	return texts;
}
