import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { sayAct, sayEvidence } from '#lib/explorer/act-words.ts';
import { sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ConflictFact, DomesticStep } from '#lib/data/events.ts';
import type { ActKind } from '#lib/data/standing.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import type { DatedAct, TreatyRecord } from '#lib/domain/record.ts';

/** One of the versions that do not agree, in the words of the facts. */
export interface Version {
	readonly text: string;
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

/**
 * The conflicts of `conflicts.json`, each with its versions in the words of the facts.
 * @throws {Error} where a fact that one of them names is gone, which the pipeline lets no file have
 */
export function conflictsIn(
	record: TreatyRecord,
	steps: readonly DomesticStep[],
	conflicts: readonly ConflictFact[],
): Conflict[] {
	return conflicts.map(({ event, subject, versions, outcome }) => {
		const acts = versions.flatMap(({ iso3, act }) => (act ? [actOf(record, iso3, act)] : []));
		return {
			at: event,
			subject,
			versions: versions.map(({ iso3, act, step = '' }) =>
				act ? versionOfAct(record, actOf(record, iso3, act)) : versionOfStep(record, steps, iso3, step),
			),
			outcome: outcome && outcomeText(record, acts, outcome),
		};
	});
}

function outcomeText(
	record: TreatyRecord,
	acts: readonly DatedAct[],
	outcome: NonNullable<ConflictFact['outcome']>,
): string | undefined {
	if (outcome === 'hanoi') {
		const inHanoi = record.participants.filter(({ signature }) => signature?.act.place === 'Hanoi');
		return m.story_conflict_expected_came({ n: inHanoi.length });
	}
	// Decided where one act is certainly earlier than all the others.
	const isDecided = acts.some((act) =>
		acts.every((other) => other === act || act.window.to < other.window.from),
	);
	return isDecided ? undefined : m.story_conflict_undecided();
}

function versionOfAct(record: TreatyRecord, { act, window }: DatedAct): Version {
	const words = {
		name: nameOf(record, act.iso3),
		act: sayAct(act.act).toLowerCase(),
		when: sayWhen(window),
	};
	return {
		text: isReportedOnly(act.evidence) ? m.story_conflict_reported(words) : m.story_conflict_act(words),
		evidence: sayEvidence(act.evidence),
		note: act.note,
		sources: act.sources,
	};
}

function versionOfStep(
	record: TreatyRecord,
	steps: readonly DomesticStep[],
	iso3: string,
	on: string,
): Version {
	const found = steps.find((step) => step.iso3 === iso3 && step.on === on);
	if (!found) throw new Error(`steps.json: expected a step of ${iso3} on ${on}, which a conflict names`);
	const { step, note, sources } = found;
	const name = nameOf(record, iso3);
	const text = m.story_conflict_step({ name, day: formatDay(dayOf(on)), step });
	return { text, evidence: undefined, note, sources };
}

function actOf(record: TreatyRecord, iso3: string, kind: ActKind): DatedAct {
	const state = record.byIso3.get(iso3);
	const found = [state?.signature, state?.consent].find((act) => act?.act.act === kind);
	if (!found) throw new Error(`standing.json: expected a ${kind} of ${iso3}, which a conflict names`);
	return found;
}

function nameOf(record: TreatyRecord, iso3: string): string {
	return record.byIso3.get(iso3)?.participant.name ?? iso3;
}
