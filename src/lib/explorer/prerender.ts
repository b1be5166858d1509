import type { Day } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/messages/index.ts';
import Marks from '#lib/timeline/Marks.svelte';
import type { TimeScale } from '#lib/timeline/time-scale.ts';
import type { Territory } from '#lib/data/states.ts';
import type { ParticipantRecord, TreatyRecord } from '#lib/domain/record.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import Curve from './Curve.svelte';
import Notes from './Notes.svelte';
import ParticipantTable from './ParticipantTable.svelte';
import { arranged, rowsOn } from './rows.ts';
import { staticHtml } from './static-html.ts';

export { ratifiedStates } from './ratified.ts';

/** The table of a day as text, sorted by name: what the server sends, and what a reader without JavaScript gets. */
export function tableText(
	record: TreatyRecord,
	participants: readonly ParticipantRecord[],
	day: Day,
): string {
	const { sort } = DEFAULT_VIEW;
	const html = staticHtml(ParticipantTable, {
		rows: arranged(rowsOn(record, participants, day), sort),
		caption: m.table_caption({ day: formatDay(day), asOf: formatDay(record.days.asOf) }),
		sort,
		selected: undefined,
	});
	// Nothing hydrates it: the buttons, which would do nothing, are left out.
	return html.replace(/<\/?button[^>]*>/g, '');
}

/** The cumulative curve as text. */
export function curveText(
	record: TreatyRecord,
	participants: readonly ParticipantRecord[],
	scale: TimeScale,
): string {
	return staticHtml(Curve, { record, participants, scale });
}

/** The marks of the timeline as text. */
export function marksText(record: TreatyRecord, scale: TimeScale): string {
	return staticHtml(Marks, { record, scale });
}

/** The notes as text. They have nothing that the browser would make live. */
export function notesText(
	record: TreatyRecord,
	areas: readonly Territory[],
	dataUrl: (file: string) => string,
): string {
	return staticHtml(Notes, { record, areas, dataUrl });
}
