import budapest from '#data/budapest.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import names from '#data/names.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import sponsors from '#data/sponsors.json' with { type: 'json' };
import steps from '#data/steps.json' with { type: 'json' };
import votes from '#data/votes.json' with { type: 'json' };
import type { CountsFeed } from '#lib/data/counts.ts';
import type { EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import type { NamesFeed, StateFile } from '#lib/data/states.ts';
import type { SponsorsFeed, VotesFeed } from '#lib/data/votes.ts';
import type { ParticipantRecord } from '#lib/domain/record.ts';
import { standingOn } from '#lib/domain/standing.ts';
import { csvText } from '#lib/ui/csv.ts';
import { englishFeed } from '#routes/english.server.ts';
import { record } from '#routes/record.server.ts';
import { sourcesOf } from '#routes/sources.server.ts';

/** The files in which a participant can be named, beside `standing.json`. */
export interface StateFeeds {
	readonly names: NamesFeed;
	readonly votes: VotesFeed;
	readonly sponsors: SponsorsFeed;
	readonly steps: StepsFeed;
	readonly budapest: BudapestFeed;
	readonly events: EventsFeed;
	readonly counts: CountsFeed;
	readonly sources: SourcesFeed;
}

/** These files as they are published. */
export const feeds = { budapest, counts, events, names, sources, sponsors, steps, votes } as StateFeeds;

/** The files in which texts name participants, in English. */
export interface NamingFeeds extends Pick<StateFeeds, 'counts' | 'events' | 'names'> {
	readonly standing: Pick<StandingFeed, 'participants'>;
}

/** These files as they are published in English. */
export const english: NamingFeeds = {
	counts: englishFeed('counts'),
	events: englishFeed('events'),
	names: englishFeed('names'),
	standing: englishFeed('standing'),
};

/** All rows of the data that name a participant by its code, with every source that they cite: what `/state/<ISO3>.json` holds. */
export function stateFileOf(state: ParticipantRecord): StateFile {
	const { participant } = state;
	const { version, asOf, release, license, attribution } = record.feed;
	const { certain, possible } = standingOn(record, state, record.days.asOf);
	const rowsOf = <T extends { readonly iso3: string }>(rows: readonly T[]) =>
		rows.filter(({ iso3 }) => iso3 === participant.iso3).map(({ iso3: _, ...row }) => row);
	const counted = rowsOf(feeds.votes.votes).flatMap(({ resolution: id, vote, sources }) => {
		const resolution = feeds.votes.resolutions.find((other) => other.resolution === id);
		return resolution
			? [{ vote, ...resolution, sources: [...new Set([...sources, ...resolution.sources])] }]
			: [];
	});
	const [ownBudapest] = rowsOf(feeds.budapest.standings);
	const rows = {
		names: rowsOf(feeds.names.names),
		acts: rowsOf(record.feed.acts),
		votes: counted,
		sponsors: rowsOf(feeds.sponsors.sponsors),
		steps: rowsOf(feeds.steps.steps),
	};
	const citing = [...Object.values(rows).flat(), ...(ownBudapest ? [ownBudapest] : [])];
	const read = [feeds.names, feeds.votes, feeds.sponsors, feeds.steps, feeds.budapest, feeds.sources];
	return {
		version,
		asOf,
		release,
		generatedFrom: [...new Set([record.feed, ...read].flatMap((feed) => feed.generatedFrom))],
		license,
		attribution,
		participant,
		standing: { certain, ...(possible ? { possible } : {}) },
		...rows,
		...(ownBudapest ? { budapest: ownBudapest } : {}),
		groups: record.feed.groups
			.filter(({ members }) => members.includes(participant.iso3))
			.map(({ id, name }) => ({ id, name })),
		sources: sourcesOf(citing),
	};
}

/**
 * One row of the data each: `kind` says of which table, `what` and `value` what it states, `not_before` and `not_after` its window (equal
 * where the day is known). For machines: days are ISO 8601, words are those of the facts.
 */
const COLUMNS = [
	'iso3',
	'name',
	'kind',
	'what',
	'value',
	'not_before',
	'not_after',
	'place',
	'evidence',
	'confidence',
	'note',
	'sources',
	'url',
	'as_of',
	'version',
	'license',
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | undefined>>;

/** The rows of one participant as CSV (see `csvText`), its sources at the end. */
export function stateCsvOf(file: StateFile): string {
	const { participant, standing } = file;
	const rows: Cells[] = [
		{ kind: 'standing', what: standing.certain, value: standing.possible, ...onDay(file.asOf) },
		...file.names.map((row) => ({ kind: 'name', what: row.name, value: row.kind, ...sourced(row) })),
		...file.acts.map((row) => ({
			kind: 'act',
			what: row.act,
			not_before: row.notBefore,
			not_after: row.notAfter,
			place: row.place,
			evidence: row.evidence,
			confidence: row.confidence,
			...sourced(row),
		})),
		...file.votes.map((row) => ({
			kind: 'vote',
			what: row.resolution,
			value: row.vote,
			...onDay(row.votedOn),
			...sourced(row),
		})),
		...file.sponsors.map((row) => ({
			kind: 'sponsor',
			what: row.document,
			value: row.role,
			...sourced(row),
		})),
		...file.steps.map((row) => ({ kind: 'step', what: row.step, ...onDay(row.on), ...sourced(row) })),
		...budapestRows(file.budapest),
		...file.groups.map(({ id, name }) => ({ kind: 'group', what: id, value: name })),
		...Object.entries(file.sources).map(([id, source]) => ({
			kind: 'source',
			what: id,
			value: `${source.publisher}: ${source.title}`,
			...onDay(source.publishedOn),
			note: source.note,
			url: source.url,
		})),
	];
	const lines = rows.map((row) => ({
		iso3: participant.iso3,
		name: participant.name,
		...row,
		as_of: file.asOf,
		version: String(file.version),
		license: file.license,
	}));
	return csvText(COLUMNS, lines);
}

/** A row for each day that is known; one without a day where none is. */
function budapestRows(budapest: StateFile['budapest']): Cells[] {
	if (!budapest) return [];
	const days = [
		['signed', budapest.signedOn],
		['bound', budapest.boundOn],
		['in force', budapest.inForceOn],
		['invited', budapest.invitedOn],
	] as const;
	const known = days.filter(([, day]) => day !== undefined);
	return (known.length > 0 ? known : [[undefined, undefined]]).map(([value, day]) => ({
		kind: 'budapest',
		what: budapest.kind,
		value,
		...onDay(day),
		...sourced(budapest),
	}));
}

function onDay(day: string | undefined): Cells {
	return { not_before: day, not_after: day };
}

function sourced({ note, sources }: { note?: string | undefined; sources: readonly string[] }): Cells {
	return { note, sources: sources.join(';') };
}
