import type { Day, DateWindow } from '#lib/domain/day.ts';
import { nthConsent, paceSteps, type PeerPace } from '#lib/domain/pace.ts';

/** What the page says of one treaty in words and in the table: all of its pace but the hundreds of consents, which stay on the server. */
export interface PeerSummary {
	readonly treaty: string;
	readonly name: string;
	readonly openedOn: Day;
	readonly threshold: number;
	readonly metOn: Day;
	/** Days from its opening to its fortieth consent; a span where some consents have no day, `undefined` where it is not known. */
	readonly daysToForty: DateWindow | undefined;
	/** Ids, as the facts cite them. */
	readonly sources: readonly string[];
	/** What is missing: `undated` consents without a day by the day of the threshold, `undefined` where nobody says how many. */
	readonly gap?: { readonly undated: number | undefined; readonly lineUntil: Day; readonly dated: number };
}

/** Sums up a treaty. @param needed instruments that this Convention needs */
export function summaryOf(pace: PeerPace, needed: number): PeerSummary {
	const { treaty, name, openedOn, threshold, metOn, gap, consents, sources } = pace;
	const forty = nthConsent(pace, needed);
	return {
		treaty,
		name,
		openedOn,
		threshold,
		metOn,
		daysToForty: forty && { from: forty.from - openedOn, to: forty.to - openedOn },
		sources,
		...(gap ? { gap: { ...gap, dated: consents.length } } : {}),
	};
}

/** A treaty's name without what stands in brackets and without its kind: short enough to stand beside a line. */
export function shortName(name: string): string {
	return name.replace(/\s*\([^)]*\)/, '').replace(/\s+(?:Convention|Treaty|Statute)$/, '');
}

/** The line of a treaty in the figure. */
export function lineOf(pace: PeerPace, needed: number) {
	return {
		id: pace.treaty,
		label: shortName(pace.name),
		steps: paceSteps(pace, needed),
		met: { days: pace.metOn - pace.openedOn, total: pace.threshold },
	};
}
