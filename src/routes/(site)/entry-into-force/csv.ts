import { csvText } from '#lib/ui/csv.ts';
import { dayOf, toIso, type DateWindow } from '#lib/domain/day.ts';
import { loadFeed } from '#lib/data/load.ts';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { countedInstruments } from '#lib/domain/forty.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { Scenario } from '#lib/domain/pace.ts';

/**
 * The data of the pace figure as CSV (RFC 4180, with a byte-order mark): a row for each dated consent of the other treaties, the
 * European Union's left out, and for each counted instrument of this one, with its running number and the days since the opening.
 * @param peersUrl where `peers.json` is served
 * @throws {FeedError} when it cannot be fetched
 */
export async function paceCsv(record: TreatyRecord, peersUrl: string): Promise<string> {
	const { treaties, consents } = await loadFeed<PeersFeed>(peersUrl);
	const { asOf, license, treaty: own } = record.feed;
	const others = treaties.flatMap((peer) =>
		consents
			.filter(({ treaty, iso3 }) => treaty === peer.treaty && iso3 !== 'EUE')
			.map(({ iso3, depositedOn, sources }, at) => ({
				treaty: peer.treaty,
				name: peer.name,
				opened_on: peer.openedOn,
				threshold: peer.threshold,
				threshold_met_on: peer.thresholdMetOn,
				consent: at + 1,
				iso3,
				not_before: depositedOn,
				not_after: depositedOn,
				days_since_opening: dayOf(depositedOn) - dayOf(peer.openedOn),
				sources: sources.join(';'),
				as_of: asOf,
				license,
			})),
	);
	const ours = countedInstruments(record.participants, record.days.asOf)
		.sort((a, b) => a.window.to - b.window.to)
		.map(({ act, window }, at) => ({
			treaty: 'uncc',
			name: 'United Nations Convention against Cybercrime',
			opened_on: own.opensOn,
			threshold: own.threshold,
			threshold_met_on: '',
			consent: at + 1,
			iso3: act.iso3,
			not_before: act.notBefore,
			not_after: act.notAfter,
			days_since_opening: window.to - record.days.opensOn,
			sources: act.sources.join(';'),
			as_of: asOf,
			license,
		}));
	const rows = [...others, ...ours];
	return csvText(Object.keys(rows[0] ?? {}), rows);
}

/** The scenarios as CSV: for each treaty, the first and the last day of the fortieth and of entry into force in both; blank where not known or over. */
export function scenarioCsv(record: TreatyRecord, scenarios: readonly Scenario[]): string {
	const { asOf, license, treaty: own } = record.feed;
	const cells = (prefix: string, window: DateWindow | undefined, delay = 0) => ({
		[`${prefix}_from`]: window && toIso(window.from + delay),
		[`${prefix}_to`]: window && toIso(window.to + delay),
	});
	const rows = scenarios.map(({ treaty, name, days, sameAge, daysFromCounted, fromNow }) => ({
		treaty,
		name,
		days_to_fortieth_from: days?.from,
		days_to_fortieth_to: days?.to,
		...cells('same_age_fortieth', sameAge),
		...cells('same_age_in_force', sameAge, own.forceDelayDays),
		days_from_counted_from: daysFromCounted?.from,
		days_from_counted_to: daysFromCounted?.to,
		...cells('from_now_fortieth', fromNow),
		...cells('from_now_in_force', fromNow, own.forceDelayDays),
		as_of: asOf,
		license,
	}));
	return csvText(Object.keys(rows[0] ?? {}), rows);
}
