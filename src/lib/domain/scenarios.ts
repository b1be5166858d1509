import type { Day } from './day.ts';
import type { Window } from './window.ts';
import { fortyOn } from './forty.ts';
import { nthConsent, type PeerPace } from './pace.ts';
import type { TreatyRecord } from './record.ts';

/**
 * When the fortieth instrument would come if it followed one other treaty. Each is a window, because not every consent of the other is dated;
 * none is a forecast.
 */
export interface Scenario {
	readonly treaty: string;
	readonly name: string;
	/** Days from its opening to its fortieth consent; `undefined` where fewer are dated. */
	readonly days: Window | undefined;
	/** As many days after this treaty's own opening; `undefined` also where these are over, so that it can no longer be followed. */
	readonly sameAge: Window | undefined;
	/** Days that it took from as many consents as this treaty has to its fortieth. */
	readonly daysFromCounted: Window | undefined;
	/** As many days after the as-of day. */
	readonly fromNow: Window | undefined;
}

/**
 * One for each treaty, in the order given; none once the threshold is met. Every window begins after the as-of day: up to it, the record says
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
		const days = reached && { from: reached.from - pace.openedOn, to: reached.to - pace.openedOn };
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
function after(asOf: Day, start: Day, days: Window | undefined): Window | undefined {
	if (!days || start + days.to <= asOf) return undefined;
	return { from: Math.max(start + days.from, asOf + 1), to: start + days.to };
}

/** A window of a scenario, and whose it is. */
export interface NamedWindow {
	readonly name: string;
	readonly window: Window;
}

/** The first and the last of some scenarios: between which days the fortieth would come. `undefined` where none can be followed. */
export function spanOf(
	scenarios: readonly Scenario[],
	key: 'sameAge' | 'fromNow',
): { readonly first: NamedWindow; readonly last: NamedWindow } | undefined {
	const known = scenarios.flatMap(({ name, [key]: window }) => (window ? [{ name, window }] : []));
	const first = known.reduce<NamedWindow | undefined>(
		(best, one) => (best && best.window.from <= one.window.from ? best : one),
		undefined,
	);
	const last = known.reduce<NamedWindow | undefined>(
		(best, one) => (best && best.window.to >= one.window.to ? best : one),
		undefined,
	);
	return first && last && { first, last };
}
