import { m } from '#lib/paraglide/messages.js';
import { sayClass } from '#lib/explorer/words.ts';
import { paintOf, type Paint, type Painted } from '#lib/map/paint.ts';
import type { LegendItem, LegendModel } from '#lib/ui/legend.ts';
import type { DaySpan } from '#lib/domain/change-days.ts';
import { changesByParticipant, type ParticipantChange } from '#lib/domain/changes.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { STANDINGS, standingsOn, type StandingOn } from '#lib/domain/standing.ts';

/** All that the picture of the changes between two days shows. */
export interface ChangesScene {
	readonly changed: readonly ParticipantChange[];
	readonly byIso3: ReadonlyMap<string, ParticipantChange>;
	/** On the second day, in the order of the feed. */
	readonly standings: readonly StandingOn[];
	/** Everyone in its standing on the second day, faded where nothing changed. By `iso3`. */
	readonly painting: ReadonlyMap<string, Painted>;
	/** The paints of those that changed, each participant in one of them; the European Union is counted with them. */
	readonly legend: readonly LegendItem[];
	/** How many are faded. */
	readonly unchanged: number;
}

/** What changed between two days, as the map shows it. @param span in order */
export function changesScene(record: TreatyRecord, span: DaySpan): ChangesScene {
	const changed = changesByParticipant(record, span.from, span.to);
	const byIso3 = new Map(changed.map((change) => [change.one.participant.iso3, change]));
	const standings = standingsOn(record, span.to);
	const painting = new Map<string, Painted>();
	const counts = new Map<Paint, { standing: StandingOn; count: number }>();
	for (const { participant, index } of record.participants) {
		const standing = standings[index] ?? { certain: 'none', possible: undefined };
		const paint = paintOf(standing.certain, standing.possible);
		const hasChanged = byIso3.has(participant.iso3);
		painting.set(participant.iso3, { paint, faded: !hasChanged });
		if (hasChanged) counts.set(paint, { standing, count: (counts.get(paint)?.count ?? 0) + 1 });
	}
	const legend = [...counts]
		.sort(([, a], [, b]) => rankOf(a.standing) - rankOf(b.standing))
		.map(([paint, { standing, count }]) => ({ paint, label: wordsOf(standing), count }));
	return {
		changed,
		byIso3,
		standings,
		painting,
		legend,
		unchanged: record.participants.length - changed.length,
	};
}

/** The legend of the changes; those that did not change are the last item. */
export function changesLegend({ legend, unchanged }: ChangesScene): LegendModel {
	const rest = { paint: 'none', label: m.changes_legend_faded(), count: unchanged, faded: true };
	const title = legend.length > 0 ? m.changes_legend_title() : m.changes_legend_none();
	return { title, items: [...legend, rest] };
}

/** The most bound first; what is uncertain after what is certain. */
function rankOf({ certain, possible }: StandingOn): number {
	return (possible ? STANDINGS.length : 0) + STANDINGS.length - STANDINGS.indexOf(certain);
}

function wordsOf({ certain, possible }: StandingOn): string {
	if (possible) return m.changes_class_possibly({ certain: sayClass(certain) });
	// Nobody can change to not having signed but by taking back what it did.
	return certain === 'none' ? m.changes_class_withdrew() : sayClass(certain);
}
