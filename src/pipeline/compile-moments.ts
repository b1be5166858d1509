import { formatDay } from '#lib/domain/format.ts';
import { parseDay, type Day } from '#lib/domain/day.ts';
import type { MomentsFeed } from '#lib/data/briefing.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import { recordOf, type TreatyRecord } from '#lib/domain/record.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import { envelopeOf } from './compile-envelope.ts';
import { compileStanding } from './compile-standing.ts';
import type { Facts, Row } from './facts.ts';
import { known } from './known.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/**
 * What stands in braces in the words of a moment, so that no figure there can go stale: `{named}` signatories, at least `{counted}` of
 * them, those `{not-signed}`, `{instruments}` that count to the forty and how many are `{short}`, on the day of the moment; and `{as-of}`.
 */
const FIGURES: Readonly<Record<string, (record: TreatyRecord, day: Day) => string>> = {
	named: (record, day) => inWords(namedSignatories(record, day)),
	counted: (record, day) => inWords(countedSignatories(record, day) ?? namedSignatories(record, day)),
	'not-signed': (record, day) => inWords(record.participants.length - namedSignatories(record, day)),
	instruments: (record, day) => inWords(fortyOn(record, day).counted),
	short: (record, day) => inWords(fortyOn(record, day).remaining),
	'as-of': (record) => formatDay(record.days.asOf),
};

/** The names that may stand in braces. */
export const FIGURE_NAMES: readonly string[] = Object.keys(FIGURES);

const IN_BRACES = /\{([^{}]*)\}/g;

/** The names that stand in braces in a text. */
export function figuresIn(words: string): string[] {
	return [...words.matchAll(IN_BRACES)].map(([, name = '']) => name);
}

/** The content of `moments.json`, in the order of the table. */
export function compileMoments(facts: Facts, treaty: TreatyFacts): Pick<MomentsFeed, 'moments'> {
	const record = recordOf({
		...envelopeOf(facts, treaty, []),
		...compileStanding(facts, treaty),
	});
	return { moments: facts.moments.rows.map((row) => compileMoment(row, record)) };
}

function compileMoment(row: Row<'moments'>, record: TreatyRecord): MomentsFeed['moments'][number] {
	const { id, view, highlight, sources } = row;
	const day = parseDay(new URLSearchParams(view).get('on') ?? '') ?? record.days.asOf;
	const at = Math.min(day, record.days.asOf);
	const filled = (words: string) =>
		words
			.replaceAll(IN_BRACES, (_, name: string) => FIGURES[name]?.(record, at) ?? '')
			.replaceAll(
				/(^|[.!?] )(\p{Ll})/gu,
				(_, before: string, letter: string) => before + letter.toUpperCase(),
			);
	return known({
		id,
		view,
		title: filled(row.title),
		text: filled(row.text),
		notes: filled(row.notes),
		highlight,
		sources,
	});
}

/** A whole number as running text writes it: in words under ten. */
function inWords(n: number): string {
	return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);
}
