import type { Day } from '#lib/domain/day.ts';
import { paintOf, type Paint, type Painted } from '#lib/map/paint.ts';
import type { RollCall } from '#lib/data/standing.ts';
import { eraOn, rollCallOn, voteOf } from '#lib/domain/roll-call.ts';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { regimeOf } from '#lib/domain/regime.ts';
import { standingsOn, type StandingOn } from '#lib/domain/standing.ts';
import type { LegendClass, View } from '#lib/address/view.ts';

/**
 * What the colours mean on a day: nothing yet (`proposal`, with the proposing state marked; `adopted`), a vote, the standing on this
 * Convention, or the four regimes.
 */
export type Meaning = 'proposal' | 'vote' | 'adopted' | 'standing' | 'regime';

/** One entry of the legend: a class, and how many of the participants in the chosen group are in it. */
export interface LegendEntry {
	readonly key: LegendClass;
	readonly count: number;
}

/** All that the picture of one day shows, in whichever layer. */
export interface Scene {
	readonly day: Day;
	readonly meaning: Meaning;
	/** The roll-call that the colours show, where `meaning` is `vote`. */
	readonly rollCall: RollCall | undefined;
	/** Of every participant, in the order of the feed. */
	readonly standings: readonly StandingOn[];
	/** By `iso3`. */
	readonly painting: ReadonlyMap<string, Painted>;
	readonly legend: readonly LegendEntry[];
	/** The class that is shown alone and would be too pale for that: it is painted `alone`. */
	readonly alone: LegendClass | undefined;
}

/** The classes of each meaning, as the legend lists them. */
const LEGENDS: Record<Meaning, readonly LegendClass[]> = {
	proposal: [],
	adopted: [],
	vote: ['yes', 'no', 'abstained', 'unrecorded', 'no-vote'],
	standing: ['party', 'contracting', 'signatory', 'none', 'possible'],
	regime: ['both', 'this-only', 'budapest-only', 'neither', 'possible'],
};

/** Classes that are pale, because they are the ground of the picture. */
const PALE: readonly LegendClass[] = ['none', 'neither', 'unrecorded', 'no-vote'];

/**
 * What a view shows on a day.
 * @param changed who changed since another day, by `iso3`: shows the standings, and fades everyone else
 */
export function sceneOn(
	record: TreatyRecord,
	view: Pick<View, 'layer' | 'group' | 'show'>,
	day: Day,
	changed?: ReadonlyMap<string, unknown>,
): Scene {
	const meaning = changed ? 'standing' : meaningOn(record, view.layer, day);
	const rollCall = meaning === 'vote' ? rollCallOn(record, day) : undefined;
	const standings = standingsOn(record, day);
	const group = groupOf(record, view.group);
	const members = group && new Set(group.members);
	const legend = LEGENDS[meaning];
	const show = view.show.filter((key) => legend.includes(key));
	const alone = PALE.find((key) => show.length === 1 && show[0] === key);

	const painting = new Map<string, Painted>();
	const counts = new Map<LegendClass, number>();
	for (const state of record.participants) {
		const { iso3 } = state.participant;
		const standing = standings[state.index] ?? { certain: 'none', possible: undefined };
		const classes = classesOf(record, meaning, rollCall, state.index, standing, day);
		const isMember = (!members || members.has(iso3)) && (!changed || changed.has(iso3));
		if (isMember) {
			if (classes.certain) counts.set(classes.certain, (counts.get(classes.certain) ?? 0) + 1);
			if (classes.possible) counts.set('possible', (counts.get('possible') ?? 0) + 1);
		}
		const isShown =
			show.length === 0 ||
			(classes.certain !== undefined && show.includes(classes.certain)) ||
			(classes.possible !== undefined && show.includes('possible'));
		const paint = alone !== undefined && classes.paint === alone ? 'alone' : classes.paint;
		painting.set(iso3, { paint, faded: !isMember || !isShown });
	}
	return {
		day,
		meaning,
		alone,
		rollCall,
		standings,
		painting,
		legend: legend
			.map((key) => ({ key, count: counts.get(key) ?? 0 }))
			// A treaty that is not in force has no parties, and a day on which nothing is uncertain needs no hatch.
			.filter(({ key, count }) => count > 0 || !['party', 'possible'].includes(key)),
	};
}

function meaningOn(record: TreatyRecord, layer: View['layer'], day: Day): Meaning {
	if (layer === 'budapest') return 'regime';
	if (layer === 'votes') return rollCallOn(record, day) ? 'vote' : 'proposal';
	const era = eraOn(record, day);
	return era === 'open' ? 'standing' : era;
}

interface Classes {
	paint: Paint;
	certain: LegendClass | undefined;
	possible: LegendClass | undefined;
}

function classesOf(
	record: TreatyRecord,
	meaning: Meaning,
	rollCall: RollCall | undefined,
	index: number,
	standing: StandingOn,
	day: Day,
): Classes {
	const state = record.participants[index];
	if (meaning === 'vote' && rollCall) {
		const vote = voteOf(rollCall, index);
		return { paint: vote, certain: vote, possible: undefined };
	}
	if (meaning === 'standing') {
		const { certain, possible } = standing;
		return { paint: paintOf(certain, possible), certain, possible };
	}
	if (meaning === 'regime' && state) {
		const { certain, possible } = regimeOf(record, state, standing, day);
		return { paint: paintOf(certain, possible), certain, possible };
	}
	const isProposer = meaning === 'proposal' && state?.participant.iso3 === record.feed.treaty.proposedBy;
	// Land without an entry is painted as not signed: an opening then repaints only the signatories.
	return { paint: isProposer ? 'proposer' : 'none', certain: undefined, possible: undefined };
}
