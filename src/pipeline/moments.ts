import { parseView, serializeView } from '#lib/address/view.ts';
import type { FactMoment } from '#lib/data/briefing.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import { dayOf, parseDay, type Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { countedSignatories, namedSignatories } from '#lib/domain/standing.ts';
import type { Facts, Row, TreatyFacts } from './facts.ts';
import type { Problems } from './problems.ts';

/**
 * The figures that a moment's words name in braces, so that none of them can go stale: `{named}` signatories, at least `{counted}` of
 * them, those `{not-signed}`, `{instruments}` that count to the forty and how many are `{short}`, on the day of the moment; and `{as-of}`.
 */
const FIGURES: Readonly<Record<string, (record: TreatyRecord, day: Day) => string>> = {
	named: (record, day) => numberText(namedSignatories(record, day)),
	counted: (record, day) => numberText(countedSignatories(record, day) ?? namedSignatories(record, day)),
	'not-signed': (record, day) => numberText(record.participants.length - namedSignatories(record, day)),
	instruments: (record, day) => numberText(fortyOn(record, day).counted),
	short: (record, day) => numberText(fortyOn(record, day).remaining),
	'as-of': (record) => formatDay(record.days.asOf),
};

const IN_BRACES = /\{([^{}]*)\}/g;
/** As many words as stand beside the map in large type. */
const MOST_WORDS = 25;
const TEXT_COLUMNS = ['title', 'text', 'notes'] as const;

/** The moments of the shipped briefing, in the order of the table, with the figures of their days. */
export function compileMoments({ moments }: Facts, record: TreatyRecord): FactMoment[] {
	return moments.rows.map((row) => {
		const day = parseDay(new URLSearchParams(row.view).get('on') ?? '') ?? record.days.asOf;
		const at = Math.min(day, record.days.asOf);
		const filled = (text: string) =>
			text
				.replaceAll(IN_BRACES, (_, name: string) => FIGURES[name]?.(record, at) ?? '')
				.replaceAll(
					/(^|[.!?] )(\p{Ll})/gu,
					(_, before: string, letter: string) => before + letter.toUpperCase(),
				);
		return { ...row, title: filled(row.title), text: filled(row.text), notes: filled(row.notes) };
	});
}

/** A whole number as running text writes it: in words under ten. */
function numberText(n: number): string {
	return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);
}

/** Checks that each moment of the shipped briefing shows a view that exists, fits the screen and names known figures. */
export function checkMoments(facts: Facts, treaty: TreatyFacts, problems: Problems): void {
	const { moments } = facts;
	for (const row of moments.rows) {
		checkView(row, facts, treaty, problems);
		for (const column of TEXT_COLUMNS) checkText(row, column, problems);
	}
	if (moments.isComplete && moments.rows.length === 0)
		problems.addLine(moments.file, 1, 'at least one moment');
}

function checkView(
	{ at, view = '' }: Row<'moments'>,
	{ states, groups }: Facts,
	{ treaty, asOf }: TreatyFacts,
	problems: Problems,
): void {
	const parsed = parseView(new URLSearchParams(view), {
		firstDay: dayOf(treaty.proposedOn),
		lastDay: Math.max(dayOf(treaty.closesOn), dayOf(asOf)),
		hasState: (iso3) => !states.isComplete || states.rows.some((row) => row.iso3 === iso3),
		hasGroup: (id) => !groups.isComplete || groups.rows.some((row) => row.group_id === id),
	});
	for (const { param, value } of parsed.problems)
		problems.addCell(at, 'view', `a view that there is; ${param}=${value} is not in it`);
	const written = serializeView(parsed.view);
	if (parsed.problems.length === 0 && written !== view)
		problems.addCell(at, 'view', `"${written}", as the address of the map writes it`);
}

function checkText(row: Row<'moments'>, column: (typeof TEXT_COLUMNS)[number], problems: Problems): void {
	const text = row[column];
	const most = BRIEFING_LIMITS[column];
	if (text.length > most)
		problems.addCell(
			row.at,
			column,
			`at most ${most} characters, so that it fits the screen; it has ${text.length}`,
		);
	const words = text.split(/\s+/).length;
	if (column === 'text' && words > MOST_WORDS)
		problems.addCell(
			row.at,
			column,
			`at most ${MOST_WORDS} words, so that it can be read from afar; it has ${words}`,
		);
	const names = Object.keys(FIGURES);
	for (const [, name = ''] of text.matchAll(IN_BRACES)) {
		if (!names.includes(name))
			problems.addCell(row.at, column, `one of ${names.join(', ')} in braces, not {${name}}`);
	}
}
