import conflictsFeed from '#data/conflicts.json' with { type: 'json' };
import countsFeed from '#data/counts.json' with { type: 'json' };
import eventsFeed from '#data/events.json' with { type: 'json' };
import stepsFeed from '#data/steps.json' with { type: 'json' };
import type { CountsFeed } from '#lib/data/counts.ts';
import type { ConflictFact, ConflictsFeed, DomesticStep, EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { ActKind } from '#lib/data/standing.ts';
import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import type { DatedAct, TreatyRecord } from '#lib/domain/record.ts';
import { actClause, evidenceLabel } from '#lib/text/acts.ts';
import { m } from '#lib/messages/index.ts';
import { staticHtml } from '#lib/explorer/static-html.ts';
import { record } from '#routes/record.server.ts';
import { sources } from '#routes/sources.server.ts';
import Story from './Story.svelte';

/**
 * The story of the compiled facts as HTML.
 * @param root the address of the site's root, with a slash at its end
 */
export function storyHtml(root: string): string {
	const { steps } = stepsFeed as StepsFeed;
	const { conflicts } = conflictsFeed as ConflictsFeed;
	return staticHtml(Story, {
		record,
		events: (eventsFeed as EventsFeed).events,
		counts: (countsFeed as CountsFeed).counts,
		conflicts: conflictsIn(record, steps, conflicts),
		sources,
		root,
	});
}

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
		const { hanoiUntil } = record.days;
		const inHanoi = record.participants.filter(
			({ signature }) => signature && signature.window.to <= hanoiUntil,
		);
		return m.story_conflict_expected_came({ n: inHanoi.length });
	}
	// Decided where one act is certainly earlier than all the others.
	const isDecided = acts.some((act) =>
		acts.every((other) => other === act || act.window.to < other.window.from),
	);
	return isDecided ? undefined : m.story_conflict_undecided();
}

function versionOfAct(record: TreatyRecord, dated: DatedAct): Version {
	const { act } = dated;
	const clause = m.label_value({ label: nameOf(record, act.iso3), value: actClause(dated) });
	return {
		text: m.sentence_of({ clause }),
		evidence: evidenceLabel(act.evidence),
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
