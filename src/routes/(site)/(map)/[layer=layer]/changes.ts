import type { View } from '#lib/address/view.ts';
import type { DaySpan } from '#lib/domain/change-days.ts';
import {
	changesByParticipant,
	changesOfKind,
	CHANGE_KINDS,
	type Change,
	type ChangeKind,
	type ParticipantChange,
} from '#lib/domain/changes.ts';
import type { Day } from '#lib/domain/day.ts';
import { formatDay, rangeWords } from '#lib/domain/format.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent, type ParticipantRecord, type TreatyRecord } from '#lib/domain/record.ts';
import { standingsOn, type StandingOn } from '#lib/domain/standing.ts';
import type { Comparison } from '#lib/explorer/explorer-state.svelte.ts';
import { asOfFact, inWords } from '#lib/explorer/headline.ts';
import { sceneLegend } from '#lib/explorer/legend.ts';
import { sceneOn, type Scene } from '#lib/explorer/scene.ts';
import { standingText } from '#lib/text/acts.ts';
import { capital, classLabel, whenText } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import { clausesText, listText, phrasesText } from '#lib/messages/list.ts';
import { variant } from '#lib/messages/variant.ts';
import { legendTotal } from '#lib/ui/legend.ts';
import { loadPart } from '#lib/ui/parts-state.svelte.ts';

/** What changed between two days. */
export interface Changes {
	readonly record: TreatyRecord;
	/** In order. */
	readonly span: DaySpan;
	/** In the order of the feed. */
	readonly changed: readonly ParticipantChange[];
	readonly byIso3: ReadonlyMap<string, ParticipantChange>;
	/** Of everyone on the second day, in the order of the feed. */
	readonly standings: readonly StandingOn[];
}

/** What changed between two days, which may be turned round. */
export function changesBetween(record: TreatyRecord, first: Day, second: Day): Changes {
	const span = { from: Math.min(first, second), to: Math.max(first, second) };
	const changed = changesByParticipant(record, span.from, span.to);
	const byIso3 = new Map(changed.map((change) => [change.state.participant.iso3, change]));
	return { record, span, changed, byIso3, standings: standingsOn(record, span.to) };
}

/** Has the map compare each day with one other day. */
export function comparisonWith(record: TreatyRecord, from: Day): Comparison {
	// The sentence, the legend and the descriptions of a day are asked for one after the other.
	let last: { day: Day; changes: Changes } | undefined;
	const changesTo = (day: Day) => {
		if (last?.day !== day) last = { day, changes: changesBetween(record, from, day) };
		return last.changes;
	};
	return {
		sceneOn: (look, day) => changesScene(changesTo(day), look),
		sentence: (day) => changesSentence(changesTo(day)),
		facts: (day) => [asOfFact(record, day)],
		describe: (iso3, day) => changesText(changesTo(day), iso3),
		legend: (scene, show, day, among) => changesLegend(changesTo(day), scene, show, among),
		file: async (day, ending, address) => {
			const { changesFile } = await loadPart(() => import('./changes-file.ts'));
			return changesFile(changesTo(day), ending, address);
		},
	};
}

/** Everyone in its standing on the second day, faded where nothing changed. The legend counts those that changed. */
export function changesScene(
	{ record, span, byIso3 }: Changes,
	look: Pick<View, 'group' | 'show'> = { group: undefined, show: [] },
): Scene {
	return sceneOn(record, { ...look, layer: 'status' }, span.to, byIso3);
}

/**
 * The legend of such a scene; those that did not change are its last item.
 * @param among those that it is about
 */
export function changesLegend(
	{ record, byIso3 }: Changes,
	scene: Scene,
	show: View['show'],
	among: readonly ParticipantRecord[],
): ReturnType<Comparison['legend']> {
	const { items } = sceneLegend(record, scene, show);
	// A participant is 'not signed' again only after a withdrawal; one that possibly acted counts as having acted.
	const isWithdrawn = ({ participant }: ParticipantRecord) => {
		const to = byIso3.get(participant.iso3)?.to;
		return to?.certain === 'none' && !to.possible;
	};
	const withdrawn = { label: m.changes_class_withdrew(), count: among.filter(isWithdrawn).length };
	const counted = items
		.map((item) => (item.key === 'none' ? { ...item, ...withdrawn } : item))
		.filter(({ count }) => count);
	const rest = {
		paint: 'none',
		label: m.changes_legend_faded(),
		count: among.length - legendTotal(items),
		faded: true,
	};
	const title = counted.length > 0 ? m.changes_legend_title() : m.changes_legend_none();
	return { title, items: [...counted, rest] };
}

/** Up to so many are named in the sentence; more are counted. */
const MOST_NAMED = 3;

/** The order in which the sentence tells what changed. */
const SENTENCE_ORDER: readonly ChangeKind[] = ['signed', 'consented', 'in-force', 'withdrew', 'possibly'];

/**
 * What changed, as one sentence: "Between 24 October 2025 and 26 September 2026, 76 states and bodies signed; Azerbaijan, Qatar and Viet Nam are
 * reported to have ratified." Days that are not covered are left out of it.
 */
export function changesSentence({ record, span, changed }: Changes): string {
	const { asOf } = record.days;
	if (span.from === span.to) return m.changes_same_day();
	if (span.from >= asOf) return m.changes_beyond({ day: formatDay(asOf) });
	const words = rangeWords({ from: span.from, to: Math.min(span.to, asOf) });
	const clauses = SENTENCE_ORDER.flatMap((kind) => {
		const changes = changesOfKind(changed, kind);
		return changes.length > 0 ? clausesOf(kind, changes) : [];
	});
	if (clauses.length === 0) return m.changes_between_none(words);
	return m.changes_between({
		...words,
		what: clausesText(clauses),
	});
}

function clausesOf(kind: ChangeKind, changes: readonly Change[]): string[] {
	const who = whoText(changes);
	if (kind === 'signed') return [m.changes_signed({ who })];
	if (kind === 'in-force') return [m.changes_in_force({ who })];
	if (kind === 'withdrew') {
		const signatures = changes.filter(({ act }) => act.act.act === 'signature_withdrawal');
		const others = changes.filter((change) => !signatures.includes(change));
		return [
			...(others.length > 0 ? [m.changes_withdrew({ who: whoText(others) })] : []),
			...(signatures.length > 0
				? [m.changes_withdrew_signature({ n: signatures.length, who: whoText(signatures) })]
				: []),
		];
	}
	if (kind === 'possibly') return [possiblyMessage(changes)({ who })];
	// What is confirmed and what is only reported are two statements.
	const confirmed = changes.filter(({ act }) => !isReportedOnly(act.act.evidence));
	const reported = changes.filter(({ act }) => isReportedOnly(act.act.evidence));
	const isRatification = changes.every(({ act }) => act.act.act === 'ratification');
	const message = isRatification ? m.changes_ratified : m.changes_consented;
	const reportedMessage = isRatification ? m.changes_reported_ratified : m.changes_reported_consented;
	return [
		...(confirmed.length > 0 ? [message({ who: whoText(confirmed) })] : []),
		...(reported.length > 0 ? [reportedMessage({ n: reported.length, who: whoText(reported) })] : []),
	];
}

function possiblyMessage(changes: readonly Change[]): (words: { who: string }) => string {
	const acts = changes.map(({ act }) => act.act.act);
	if (acts.every((act) => act === 'signature')) return m.changes_possibly_signed;
	if (acts.every(isConsent)) return m.changes_possibly_consented;
	return m.changes_possibly;
}

/** A few by name in the order of the alphabet, more by number: "Canada and India", "76 states and bodies". */
function whoText(changes: readonly Change[]): string {
	const names = [...changes]
		.sort((a, b) => a.state.index - b.state.index)
		.map(({ state }) => state.participant.name);
	if (names.length <= MOST_NAMED) return listText(names, 'long');
	const hasBody = changes.some(({ state }) => state.participant.kind === 'organization');
	const words = { n: names.length, count: inWords(names.length) };
	return hasBody ? m.changes_who_bodies(words) : m.changes_who_states(words);
}

/** Who may have acted by the first day already, because its window had opened then; an empty string where nobody may. */
export function perhapsEarlierText({ changed, span }: Changes): string {
	const early = changed.flatMap(({ changes }) =>
		changes.filter(({ isPerhapsEarlier }) => isPerhapsEarlier).slice(0, 1),
	);
	if (early.length === 0) return '';
	return m.changes_perhaps_remark({ who: capital(whoText(early)), day: formatDay(span.from) });
}

/** How many of the acts rest on reports; an empty string where none does. */
export function reportedText({ changed }: Changes): string {
	const acts = changed.flatMap(({ changes }) => changes.filter(({ kind }) => kind !== 'in-force'));
	const n = acts.filter(({ act }) => isReportedOnly(act.act.evidence)).length;
	if (n === 0) return '';
	return m.changes_reported({ n, count: capital(inWords(n)) });
}

/** The heading over the changes of one kind, with how many there are. */
export function kindHeading(kind: ChangeKind, changes: readonly Change[]): string {
	const n = changes.length;
	const isReported = kind === 'consented' && changes.every(isReportedConsent);
	return m.changes_kind({ kind: isReported ? 'reported' : variant(kind), n });
}

/** A consent that no page of the depositary or of a register has been seen for: said to be reported wherever it is said. */
function isReportedConsent({ kind, act }: Pick<Change, 'kind' | 'act'>): boolean {
	return kind === 'consented' && isReportedOnly(act.act.evidence);
}

/** What happened and when, without whether it may have been earlier: "signed on 25 October 2025", "reported to have ratified in February 2026". */
export function actText(change: Pick<Change, 'kind' | 'act'>): string {
	const { kind, act } = change;
	const words = { act: act.act.act, when: whenText(act.window) };
	if (isReportedConsent(change)) return m.act_reported(words);
	const text = m.act_when(words);
	if (kind === 'in-force') return clausesText([classLabel('party'), text]);
	return kind === 'possibly' ? m.changes_possible_act({ act: text }) : text;
}

/** The same, with a note where it may have been by the first day already. */
export function changeText(change: Change, { from }: DaySpan): string {
	const text = actText(change);
	if (!change.isPerhapsEarlier) return text;
	return phrasesText([text, m.changes_perhaps_earlier({ day: formatDay(from) })]);
}

/** What changed for one participant, or that nothing did: for the pointer, the card and screen readers. */
export function changesText({ record, span, byIso3, standings }: Changes, iso3: string): string {
	const found = byIso3.get(iso3);
	if (found) return clausesText(found.changes.map((change) => changeText(change, span)));
	const standing = standings[record.byIso3.get(iso3)?.index ?? -1];
	return standing ? m.changes_unchanged({ standing: standingText(standing) }) : '';
}

/** The European Union has no shape on the map: what changed for it, in a sentence. */
export function euChangesText(changes: Changes): string {
	const eu = changes.record.participants.find(({ participant }) => participant.kind === 'organization');
	if (!eu) return '';
	const { iso3 } = eu.participant;
	return changes.byIso3.has(iso3)
		? m.changes_eu_changed({ what: changesText(changes, iso3) })
		: m.changes_eu_unchanged();
}

/** The changes kind by kind, the weightiest first; kinds without any are left out. */
export function changesByKind({ changed }: Changes): { kind: ChangeKind; changes: Change[] }[] {
	return CHANGE_KINDS.map((kind) => ({ kind, changes: changesOfKind(changed, kind) })).filter(
		({ changes }) => changes.length > 0,
	);
}
