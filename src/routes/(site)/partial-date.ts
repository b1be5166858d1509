import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';

/** A day, or the month or year where no more is known: "24 October 2025", "October 2025", "2025"; or that there is no date. */
export function partialDate(on: string | undefined): string {
	if (on === undefined) return m.debate_undated();
	if (on.length === 4) return on;
	return on.length === 7 ? formatDay(dayOf(`${on}-01`), 'monthYear') : formatDay(dayOf(on));
}
