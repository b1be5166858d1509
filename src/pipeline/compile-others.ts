import type { ArticlesFeed } from '#lib/data/articles.ts';
import type { BudapestFeed, PeersFeed } from '#lib/data/other-treaties.ts';
import type { ChangesFeed, SourcesFeed } from '#lib/data/sources.ts';
import type {
	ConflictsFeed,
	ConflictVersion,
	EventsFeed,
	PositionsFeed,
	StepsFeed,
} from '#lib/data/events.ts';
import type { CountsFeed, ListsFeed } from '#lib/data/counts.ts';
import type { NamesFeed, TerritoriesFeed } from '#lib/data/states.ts';
import type { SponsorsFeed, VotesFeed } from '#lib/data/votes.ts';
import { actKind } from '#lib/data/standing.ts';
import { ofThisTreaty, toBudapest, toTick } from './compile-standing.ts';
import type { Facts } from './facts.ts';
import { known } from './known.ts';
import { byCodeUnit, sortedBy } from './order.ts';

// Each function takes facts that have no problems and gives the content of one feed, without the envelope, in the
// order that the feed's schema promises.

/** The content of `events.json`. */
export function compileEvents({ events }: Facts): Pick<EventsFeed, 'events'> {
	const sorted = sortedBy(events.rows, (row) => [row.starts_on, row.id]);
	return {
		events: sorted.map((row) => {
			const { title, summary, place, sources, note } = row;
			return { ...toTick(row), ...known({ title, summary, place, sources, note }) };
		}),
	};
}

/** The content of `sources.json`. */
export function compileSources({ sources }: Facts): Pick<SourcesFeed, 'sources'> {
	const sorted = sortedBy(sources.rows, (row) => [row.id]);
	return {
		sources: Object.fromEntries(
			sorted.map(({ id, publisher, title, language, url, published_on, note }) => [
				id,
				known({ publisher, title, language, url, publishedOn: published_on, note }),
			]),
		),
	};
}

/** The content of `names.json`. */
export function compileNames({ names }: Facts): Pick<NamesFeed, 'names'> {
	const sorted = sortedBy(names.rows, (row) => [row.iso3, row.name]);
	return { names: sorted.map(({ iso3, name, kind, sources }) => ({ iso3, name, kind, sources })) };
}

/** The content of `votes.json`. */
export function compileVotes({ resolutions, votes }: Facts): Pick<VotesFeed, 'resolutions' | 'votes'> {
	return {
		resolutions: sortedBy(resolutions.rows, (row) => [row.voted_on, row.resolution]).map((row) => {
			const { resolution, title, yes, no, abstain, sources, note } = row;
			const notRecorded = row.not_recorded;
			return known({
				resolution,
				votedOn: row.voted_on,
				title,
				yes,
				no,
				abstain,
				notRecorded,
				sources,
				note,
			});
		}),
		votes: sortedBy(votes.rows, (row) => [row.voted_on, row.resolution, row.iso3]).map(
			({ resolution, iso3, vote, sources }) => ({ resolution, iso3, vote, sources }),
		),
	};
}

/** The content of `positions.json`. */
export function compilePositions({ positions }: Facts): Pick<PositionsFeed, 'positions'> {
	// `~` comes after every digit: what has no day comes last.
	const sorted = sortedBy(positions.rows, (row) => [row.on ?? '~', row.id]);
	return {
		positions: sorted.map(({ id, actor, actor_kind, stance, on, about, statement, sources }) =>
			known({ id, actor, actorKind: actor_kind, stance, on, about, statement, sources }),
		),
	};
}

/** The content of `articles.json`. */
export function compileArticles({ articles }: Facts): Pick<ArticlesFeed, 'articles'> {
	const sorted = articles.rows.toSorted((a, b) => a.article - b.article);
	return {
		articles: sorted.map((row) => {
			const { article, chapter, title, gloss, theme, sources } = row;
			const checked = row.checked === 'yes';
			return { article, chapter, chapterTitle: row.chapter_title, title, gloss, theme, checked, sources };
		}),
	};
}

/** The content of `budapest.json`. */
export function compileBudapest({ budapest, counts }: Facts): Pick<BudapestFeed, 'counted' | 'standings'> {
	const sorted = sortedBy(budapest.rows, (row) => [row.iso3]);
	const totals = counts.rows.filter(({ treaty }) => treaty === 'budapest');
	return {
		counted: sortedBy(totals, (row) => [row.as_of]).flatMap(({ as_of, parties, sources, note }) =>
			parties === undefined ? [] : [known({ asOf: as_of, parties, sources, note })],
		),
		standings: sorted.map((row) => ({
			...toBudapest(row),
			...known({ sources: row.sources, note: row.note }),
		})),
	};
}

/** The content of `changes.json`. */
export function compileChanges({ changes }: Facts): Pick<ChangesFeed, 'changes'> {
	// The sort is stable: within a day the order of the table stays, in which what follows from another stands after it.
	const newestFirst = changes.rows.toSorted((a, b) => byCodeUnit(b.on, a.on));
	return {
		changes: newestFirst.map(({ on, what, iso3, why, sources }) => known({ on, what, iso3, why, sources })),
	};
}

/** The content of `peers.json`. */
export function compilePeers(facts: Facts): Pick<PeersFeed, 'treaties' | 'consents'> {
	return {
		treaties: sortedBy(facts.peer_treaties.rows, (row) => [row.opened_on, row.treaty]).map((row) => {
			const { treaty, name, threshold, undated, sources } = row;
			return known({
				treaty,
				name,
				openedOn: row.opened_on,
				threshold,
				thresholdMetOn: row.threshold_met_on,
				inForceOn: row.in_force_on,
				completeUntil: row.complete_until,
				undated,
				sources,
			});
		}),
		consents: sortedBy(facts.peer_ratifications.rows, (row) => [row.treaty, row.deposited_on, row.iso3]).map(
			({ treaty, iso3, deposited_on, kind, sources }) => ({
				treaty,
				iso3,
				depositedOn: deposited_on,
				kind,
				sources,
			}),
		),
	};
}

/** The content of `lists.json`. */
export function compileLists({ signatory_lists }: Facts): Pick<ListsFeed, 'lists'> {
	return {
		lists: sortedBy(signatory_lists.rows, (row) => [row.as_of, row.list]).map(
			({ list, as_of, total, iso3, sources, note }) =>
				known({ list, asOf: as_of, total, named: iso3, sources, note }),
		),
	};
}

/** The content of `conflicts.json`. */
export function compileConflicts({ conflicts }: Facts): Pick<ConflictsFeed, 'conflicts'> {
	return {
		conflicts: conflicts.rows.map(({ event, subject, versions = [], outcome }) =>
			known({ event, subject, versions: versions.map(conflictVersionOf), outcome }),
		),
	};
}

/** The fact that a cell of `conflicts.csv` points to: `KAZ:signature` an act, `KAZ:2025-10-26` a step at home. */
export function conflictVersionOf(ref: string): ConflictVersion {
	const [iso3 = '', what = ''] = ref.split(':');
	const act = actKind.options.find((kind) => kind === what);
	return act === undefined ? { iso3, step: what } : { iso3, act };
}

/** The content of `counts.json`. */
export function compileCounts({ counts }: Facts): Pick<CountsFeed, 'counts'> {
	return {
		counts: sortedBy(ofThisTreaty(counts.rows), (row) => [row.as_of]).map((row) => {
			const { signatories, parties, kind, sources, note } = row;
			return known({
				asOf: row.as_of,
				signatories,
				parties,
				kind,
				running: row.running === 'yes',
				sources,
				note,
			});
		}),
	};
}

/** The content of `steps.json`. */
export function compileSteps({ domestic_steps }: Facts): Pick<StepsFeed, 'steps'> {
	const sorted = sortedBy(domestic_steps.rows, (row) => [row.on, row.iso3, row.step]);
	return {
		steps: sorted.map(({ iso3, on, step, sources, note }) => known({ iso3, on, step, sources, note })),
	};
}

/** The content of `sponsors.json`. */
export function compileSponsors({ sponsors }: Facts): Pick<SponsorsFeed, 'sponsors'> {
	const sorted = sortedBy(sponsors.rows, (row) => [row.document, row.iso3]);
	return { sponsors: sorted.map(({ document, iso3, role, sources }) => ({ document, iso3, role, sources })) };
}

/** The content of `territories.json`. */
export function compileTerritories({ territories }: Facts): Pick<TerritoriesFeed, 'territories'> {
	return {
		territories: sortedBy(territories.rows, (row) => [row.feature_id]).map((row) => {
			const { iso3, name, treatment, note } = row;
			const administeredBy = row.administering_state_iso3;
			return known({
				featureId: row.feature_id,
				iso3,
				name,
				administeredBy,
				areaPx2: row.area_px2_960,
				treatment,
				note,
			});
		}),
	};
}
