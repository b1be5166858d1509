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
			.map(({ iso3, depositedOn, sources }, at) => [
				peer.treaty,
				peer.name,
				peer.openedOn,
				peer.threshold,
				peer.thresholdMetOn,
				at + 1,
				iso3,
				depositedOn,
				depositedOn,
				dayOf(depositedOn) - dayOf(peer.openedOn),
				sources.join(';'),
				asOf,
				license,
			]),
	);
	const ours = countedInstruments(record.participants, record.days.asOf)
		.sort((a, b) => a.window.to - b.window.to)
		.map(({ act, window }, at) => [
			'uncc',
			'United Nations Convention against Cybercrime',
			own.opensOn,
			own.threshold,
			'',
			at + 1,
			act.iso3,
			act.notBefore,
			act.notAfter,
			window.to - record.days.opensOn,
			act.sources.join(';'),
			asOf,
			license,
		]);
	return csvText(
		[
			'treaty',
			'name',
			'opened_on',
			'threshold',
			'threshold_met_on',
			'consent',
			'iso3',
			'not_before',
			'not_after',
			'days_since_opening',
			'sources',
			'as_of',
			'license',
		],
		[...others, ...ours],
	);
}

/** The scenarios as CSV: for each treaty, the first and the last day of the fortieth and of entry into force in both; blank where not known or over. */
export function scenarioCsv(record: TreatyRecord, scenarios: readonly Scenario[]): string {
	const { forceDelayDays } = record.feed.treaty;
	const ends = (window: DateWindow | undefined) =>
		window
			? [window.from, window.to, window.from + forceDelayDays, window.to + forceDelayDays].map(toIso)
			: ['', '', '', ''];
	const columns = ['fortieth_from', 'fortieth_to', 'in_force_from', 'in_force_to'];
	return csvText(
		[
			'treaty',
			'name',
			'days_to_fortieth_from',
			'days_to_fortieth_to',
			...columns.map((column) => `same_age_${column}`),
			'days_from_counted_from',
			'days_from_counted_to',
			...columns.map((column) => `from_now_${column}`),
			'as_of',
			'license',
		],
		scenarios.map(({ treaty, name, days, sameAge, daysFromCounted, fromNow }) => [
			treaty,
			name,
			days?.from,
			days?.to,
			...ends(sameAge),
			daysFromCounted?.from,
			daysFromCounted?.to,
			...ends(fromNow),
			record.feed.asOf,
			record.feed.license,
		]),
	);
}
