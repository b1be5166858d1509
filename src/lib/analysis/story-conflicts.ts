import { dayOf } from '#lib/calendar/day.ts';
import { formatDay } from '#lib/calendar/format.ts';
import { sayAct, sayEvidence } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ActKind } from '#lib/schema/standing.ts';
import type { Step } from '#lib/schema/steps.ts';
import { isReportedOnly } from '#lib/treaty/forty.ts';
import type { DatedAct, TreatyRecord } from '#lib/treaty/record.ts';

/** One of the versions that do not agree, in the words of the facts. */
export interface Version {
	readonly words: string;
	/** What kind of source an act under the treaty rests on. */
	readonly evidence: string | undefined;
	readonly note: string | undefined;
	readonly sources: readonly string[];
}

/** Versions of one thing, and what follows from them where something does. */
export interface Conflict {
	/** Id of the event that it stands at. */
	readonly at: string;
	readonly subject: string;
	readonly versions: readonly Version[];
	readonly outcome: string | undefined;
}

/** A fact that is one of the versions: an act under the treaty, or a step at home, by its day. */
type Named =
	{ readonly act: ActKind; readonly iso3: string } | { readonly step: string; readonly iso3: string };

interface Known {
	readonly at: string;
	readonly subject: () => string;
	readonly versions: readonly Named[];
	readonly outcome?: (record: TreatyRecord, acts: readonly DatedAct[]) => string | undefined;
}

/** The conflicts that the facts are known to hold. Only where each stands is written here; what it says is in the facts. */
const KNOWN: readonly Known[] = [
	{
		at: 'e2025-expected',
		subject: m.story_conflict_expected,
		versions: [],
		outcome: (record) => m.story_conflict_expected_came({ n: signedIn(record, 'Hanoi') }),
	},
	{
		at: 'e2025-hanoi-opening',
		subject: m.story_conflict_kazakhstan,
		versions: [
			{ iso3: 'KAZ', act: 'signature' },
			{ iso3: 'KAZ', step: '2025-10-26' },
		],
	},
	{
		at: 'e2025-us-not',
		subject: m.story_conflict_america,
		versions: [
			{ iso3: 'USA', step: '2025-10-27' },
			{ iso3: 'CAN', step: '2025-10-25' },
			{ iso3: 'CAN', act: 'signature' },
		],
	},
	{
		at: 'e2026-qatar',
		subject: m.story_conflict_first,
		versions: [
			{ iso3: 'QAT', act: 'ratification' },
			{ iso3: 'AZE', step: '2026-02-10' },
			{ iso3: 'AZE', act: 'ratification' },
			{ iso3: 'VNM', act: 'ratification' },
		],
		outcome: (_, acts) => (isOrderOpen(acts) ? m.story_conflict_undecided() : undefined),
	},
	{
		at: 'e2026-vietnam',
		subject: m.story_conflict_viet_nam,
		versions: [
			{ iso3: 'VNM', step: '2026-01-28' },
			{ iso3: 'VNM', act: 'ratification' },
		],
	},
	{
		at: 'e2026-aze-president',
		subject: m.story_conflict_azerbaijan,
		versions: [
			{ iso3: 'AZE', step: '2026-02-23' },
			{ iso3: 'AZE', act: 'ratification' },
		],
	},
];

/**
 * The conflicts, each with its versions in the words of the facts.
 * @throws {Error} where a fact that one of them names is gone, so that it is looked at again
 */
export function conflictsIn(record: TreatyRecord, steps: readonly Step[]): Conflict[] {
	return KNOWN.map(({ at, subject, versions, outcome }) => {
		const acts = versions.flatMap((one) => ('act' in one ? [actOf(record, one.iso3, one.act)] : []));
		return {
			at,
			subject: subject(),
			versions: versions.map((one) =>
				'act' in one
					? versionOfAct(record, actOf(record, one.iso3, one.act))
					: versionOfStep(record, steps, one),
			),
			outcome: outcome?.(record, acts),
		};
	});
}

function versionOfAct(record: TreatyRecord, { act, window }: DatedAct): Version {
	const isReported = isReportedOnly(act.evidence);
	const words = {
		name: nameOf(record, act.iso3),
		act: sayAct(act.act).toLowerCase(),
		when: sayWhen(window),
	};
	return {
		words: isReported ? m.story_conflict_reported(words) : m.story_conflict_act(words),
		evidence: sayEvidence(act.evidence),
		note: act.note,
		sources: act.sources,
	};
}

function versionOfStep(
	record: TreatyRecord,
	steps: readonly Step[],
	{ iso3, step }: { readonly iso3: string; readonly step: string },
): Version {
	const found = steps.find((one) => one.iso3 === iso3 && one.on === step);
	if (!found) throw new Error(`steps.json: expected a step of ${iso3} on ${step}, which a conflict names`);
	return {
		words: m.story_conflict_step({
			name: nameOf(record, iso3),
			day: formatDay(dayOf(step)),
			step: found.step,
		}),
		evidence: undefined,
		note: found.note,
		sources: found.sources,
	};
}

function actOf(record: TreatyRecord, iso3: string, kind: ActKind): DatedAct {
	const one = record.byIso3.get(iso3);
	const found = [one?.signature, one?.consent].find((act) => act?.act.act === kind);
	if (!found) throw new Error(`standing.json: expected a ${kind} of ${iso3}, which a conflict names`);
	return found;
}

function nameOf(record: TreatyRecord, iso3: string): string {
	return record.byIso3.get(iso3)?.participant.name ?? iso3;
}

/** Whether no act is certainly earlier than all the others. */
function isOrderOpen(acts: readonly DatedAct[]): boolean {
	return !acts.some((one) => acts.every((other) => other === one || one.window.to < other.window.from));
}

function signedIn({ participants }: TreatyRecord, place: string): number {
	return participants.filter(({ signature }) => signature?.act.place === place).length;
}
