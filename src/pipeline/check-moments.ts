import { dayOf } from '#lib/domain/day.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing.ts';
import { parseView, serializeView } from '#lib/address/view.ts';
import { FIGURE_NAMES, figuresIn } from './compile-moments.ts';
import type { Facts, Row } from './facts.ts';
import type { Problems } from './problems.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/** Checks that each moment of the shipped briefing shows a view that there is, and says nothing that could not be filled in. */
export function checkMoments(facts: Facts, treaty: TreatyFacts, problems: Problems): void {
	for (const row of facts.moments.rows) {
		checkView(row, facts, treaty, problems);
		for (const column of ['title', 'text', 'notes'] as const) checkWords(row, column, problems);
	}
	if (facts.moments.whole && facts.moments.rows.length === 0)
		problems.addLine(facts.moments.file, 1, 'expected at least one moment');
}

function checkView(
	{ at, view = '' }: Row<'moments'>,
	facts: Facts,
	treaty: TreatyFacts,
	problems: Problems,
): void {
	const names = {
		firstDay: dayOf(treaty.treaty.proposedOn),
		lastDay: Math.max(dayOf(treaty.treaty.closesOn), dayOf(treaty.asOf)),
		hasState: (iso3: string) => !facts.states.whole || facts.states.rows.some((row) => row.iso3 === iso3),
		hasGroup: (id: string) => !facts.groups.whole || facts.groups.rows.some((row) => row.group_id === id),
	};
	const parsed = parseView(new URLSearchParams(view), names);
	for (const { param, value } of parsed.problems) {
		problems.addCell(at, 'view', `expected a view that there is; ${param}=${value} is not in it`);
	}
	if (parsed.problems.length > 0) return;
	const written = serializeView(parsed.view);
	if (written !== view)
		problems.addCell(at, 'view', `expected "${written}", as the address of the map writes it`);
}

function checkWords(row: Row<'moments'>, column: 'title' | 'text' | 'notes', problems: Problems): void {
	const words = row[column];
	const most = BRIEFING_LIMITS[column];
	if (words.length > most)
		problems.addCell(
			row.at,
			column,
			`expected at most ${most} characters, so that it fits the screen; it has ${words.length}`,
		);
	const unknown = figuresIn(words).filter((name) => !FIGURE_NAMES.includes(name));
	for (const name of unknown) {
		problems.addCell(row.at, column, `expected one of ${FIGURE_NAMES.join(', ')} in braces, not {${name}}`);
	}
}
