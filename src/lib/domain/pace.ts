import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { dayOf, type DateWindow, type Day } from './day.ts';
import { fortyOn } from './forty.ts';
import type { TreatyRecord } from './record.ts';

/** What is missing from the dated consents of a treaty. */
export interface PeerGap {
	/** Consents by the day on which the threshold was met that have no day; `undefined` where no source says how many come later without a day. */
	readonly undated: number | undefined;
	/** The last day up to which the dated consents can be drawn as a line. */
	readonly lineUntil: Day;
}

/** A treaty beside which the pace of this one is shown, as days. */
export interface PeerPace {
	readonly treaty: string;
	readonly name: string;
	readonly openedOn: Day;
	/** Consents that it needed. */
	readonly threshold: number;
	/** The day of the last consent needed, as the facts record it. */
	readonly metOn: Day;
	readonly inForceOn: Day;
	/** The days of its dated consents, ascending; the European Union's is left out, as no threshold counts it. */
	readonly consents: readonly Day[];
	/** What is known to be missing among them. */
	readonly gap: PeerGap | undefined;
	readonly sources: readonly string[];
}

/** A running total from a day on, counted in days since the treaty was opened for signature. */
export interface PaceStep {
	readonly days: number;
	readonly total: number;
}

/** The treaties of `peers.json`, each with the days of its consents, in the order of the file. */
export function pacesOf({ treaties, consents }: PeersFeed): PeerPace[] {
	return treaties.map((peer) => ({
		treaty: peer.treaty,
		name: peer.name,
		openedOn: dayOf(peer.openedOn),
		threshold: peer.threshold,
		metOn: dayOf(peer.thresholdMetOn),
		inForceOn: dayOf(peer.inForceOn),
		consents: consents
			.filter(({ treaty, iso3 }) => treaty === peer.treaty && iso3 !== 'EUE')
			.map(({ depositedOn }) => dayOf(depositedOn))
			.sort((a, b) => a - b),
		gap:
			peer.completeUntil === undefined
				? undefined
				: { undated: peer.undated, lineUntil: dayOf(peer.completeUntil) },
		sources: peer.sources,
	}));
}

/**
 * The days between which a treaty's nth consent came, the European Union's left out. One day where all consents up to it are dated. With some
 * that have no day, these may all have come before it or all after: so it lies between an earlier dated consent (the opening, where there is
 * none so early) and the nth dated one. `undefined` where too few are dated, or no source says how many are not.
 * @param n 1 or more; for 0 the day of opening
 */
export function nthConsent(pace: PeerPace, n: number): DateWindow | undefined {
	if (n === 0) return { from: pace.openedOn, to: pace.openedOn };
	const latest = pace.consents[n - 1];
	if (latest === undefined) return undefined;
	const { gap } = pace;
	if (!gap) return { from: latest, to: latest };
	if (gap.undated === undefined) return latest <= gap.lineUntil ? { from: latest, to: latest } : undefined;
	return { from: pace.consents[n - 1 - gap.undated] ?? pace.openedOn, to: latest };
}

/** What the page says of a treaty in words and in the table: its pace without the hundreds of consents, which stay on the server. */
export interface PeerSummary extends Pick<
	PeerPace,
	'treaty' | 'name' | 'openedOn' | 'threshold' | 'metOn' | 'sources'
> {
	/** Days from its opening to its fortieth consent; a span where some consents have no day, `undefined` where it is not known. */
	readonly daysToForty: DateWindow | undefined;
	/** What is missing from its `dated` consents. */
	readonly gap?: PeerGap & { readonly dated: number };
}

/** Sums up a treaty. @param needed instruments that this Convention needs */
export function summaryOf(pace: PeerPace, needed: number): PeerSummary {
	const { treaty, name, openedOn, threshold, metOn, sources, gap, consents } = pace;
	return {
		...{ treaty, name, openedOn, threshold, metOn, sources },
		daysToForty: daysFrom(openedOn, nthConsent(pace, needed)),
		...(gap ? { gap: { ...gap, dated: consents.length } } : {}),
	};
}

function daysFrom(openedOn: Day, window: DateWindow | undefined): DateWindow | undefined {
	return window && { from: window.from - openedOn, to: window.to - openedOn };
}

/**
 * How many treaties are known to have had more consents than a number by an age, and how many fewer. Where some consents have no day, these may
 * all have come before it or all after.
 * @param days since each was opened for signature
 */
export function countAtAge(
	paces: readonly PeerPace[],
	days: number,
	n: number,
): { more: number; fewer: number } {
	const ranges = paces.map(({ consents, openedOn, gap }) => {
		const day = openedOn + days;
		const dated = consents.filter((consent) => consent <= day).length;
		const undated = gap ? (gap.undated ?? (day > gap.lineUntil ? Infinity : 0)) : 0;
		return { least: dated, most: dated + undated };
	});
	return {
		more: ranges.filter(({ least }) => least > n).length,
		fewer: ranges.filter(({ most }) => most < n).length,
	};
}

/**
 * The running total of a treaty's consents, as far as it can be drawn: up to its threshold or up to `needed`, whichever is higher, and not into
 * a gap of the record. Begins with zero on the day of opening; one step for each day on which it rose; the last step stops at that level.
 * @param needed instruments that this Convention needs
 */
export function paceSteps(pace: PeerPace, needed: number): PaceStep[] {
	const top = Math.max(pace.threshold, needed);
	const until = pace.gap?.lineUntil ?? Infinity;
	const steps: PaceStep[] = [{ days: 0, total: 0 }];
	for (const [at, day] of pace.consents.slice(0, top).entries()) {
		if (day > until) break;
		const days = day - pace.openedOn;
		if (steps.at(-1)?.days === days) steps.pop();
		steps.push({ days, total: at + 1 });
	}
	return steps;
}

/**
 * When the fortieth instrument would come if it followed one other treaty. Each is a window, because not every consent of the other is dated;
 * none is a forecast.
 */
export interface Scenario {
	readonly treaty: string;
	readonly name: string;
	/** Days from its opening to its fortieth consent; `undefined` where fewer are dated. */
	readonly days: DateWindow | undefined;
	/** As many days after this treaty's own opening; `undefined` also where these are over, so that it can no longer be followed. */
	readonly sameAge: DateWindow | undefined;
	/** Days that it took from as many consents as this treaty has to its fortieth. */
	readonly daysFromCounted: DateWindow | undefined;
	/** As many days after the as-of day. */
	readonly fromNow: DateWindow | undefined;
}

/**
 * A scenario for each treaty, in the order given; none once the threshold is met. Every window begins after the as-of day: up to it, the record says
 * that the fortieth has not come.
 */
export function scenariosOf(record: TreatyRecord, paces: readonly PeerPace[]): Scenario[] {
	const { asOf, opensOn } = record.days;
	const { threshold } = record.feed.treaty;
	const { counted, remaining } = fortyOn(record, asOf);
	if (remaining === 0) return [];
	return paces.map((pace) => {
		const reached = nthConsent(pace, threshold);
		const began = nthConsent(pace, counted);
		const days = daysFrom(pace.openedOn, reached);
		const daysFromCounted = reached &&
			began && { from: Math.max(0, reached.from - began.to), to: reached.to - began.from };
		return {
			treaty: pace.treaty,
			name: pace.name,
			days,
			sameAge: after(asOf, opensOn, days),
			daysFromCounted,
			fromNow: after(asOf, asOf, daysFromCounted),
		};
	});
}

/** The part of a window that is still to come; `undefined` where none is. */
function after(asOf: Day, start: Day, days: DateWindow | undefined): DateWindow | undefined {
	if (!days || start + days.to <= asOf) return undefined;
	return { from: Math.max(start + days.from, asOf + 1), to: start + days.to };
}

/** A window of a scenario, and the name of its treaty. */
interface NamedWindow {
	readonly name: string;
	readonly window: DateWindow;
}

/** The first and the last of some scenarios: between which days the fortieth would come. `undefined` where none can be followed. */
export function spanOf(
	scenarios: readonly Scenario[],
	key: 'sameAge' | 'fromNow',
): { readonly first: NamedWindow; readonly last: NamedWindow } | undefined {
	const known = scenarios.flatMap(({ name, [key]: window }) => (window ? [{ name, window }] : []));
	const first = known.toSorted((a, b) => a.window.from - b.window.from)[0];
	const last = known.toSorted((a, b) => b.window.to - a.window.to)[0];
	return first && last && { first, last };
}
