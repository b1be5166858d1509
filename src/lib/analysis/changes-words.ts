import { toIso } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { inWords } from '#lib/explorer/headline.ts';
import { capital } from '#lib/explorer/capital.ts';
import { sayAct } from '#lib/explorer/act-words.ts';
import { sayStanding, sayWhen } from '#lib/explorer/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DaySpan } from '#lib/domain/change-days.ts';
import { changesOfKind, CHANGE_KINDS, type Change, type ChangeKind } from '#lib/domain/changes.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent, type TreatyRecord } from '#lib/domain/record.ts';
import type { StandingOn } from '#lib/domain/standing.ts';
import type { ChangesScene } from './changes-scene.ts';

/** Up to so many are named in the sentence; more are counted. */
const MOST_NAMED = 3;

/** The order in which the sentence tells what changed. */
const TOLD: readonly ChangeKind[] = ['signed', 'consented', 'in-force', 'withdrew', 'possibly'];

/** The two days of a span for "between … and …", the year said once. */
export function spanWords({ from, to }: DaySpan): { from: string; to: string } {
	const isSameYear = toIso(from).slice(0, 4) === toIso(to).slice(0, 4);
	return { from: formatDay(from, isSameYear ? 'dayMonth' : 'long'), to: formatDay(to) };
}

/**
 * What changed, as one sentence: "Between 24 October 2025 and 26 September 2026, 76 states and bodies signed; Azerbaijan, Qatar and Viet Nam are
 * reported to have ratified." Days that are not covered are left out of it.
 * @param span in order
 */
export function sayChanges(record: TreatyRecord, { changed }: ChangesScene, span: DaySpan): string {
	const { asOf } = record.days;
	if (span.from === span.to) return m.changes_same_day();
	if (span.from >= asOf) return m.changes_none_known({ day: formatDay(asOf) });
	const words = spanWords({ from: span.from, to: Math.min(span.to, asOf) });
	const clauses = TOLD.flatMap((kind) => {
		const changes = changesOfKind(changed, kind);
		return changes.length > 0 ? clausesOf(kind, changes) : [];
	});
	if (clauses.length === 0) return m.changes_between_none(words);
	return m.changes_between({
		...words,
		what: clauses.reduce((first, second) => m.changes_clause_join({ first, second })),
	});
}

function clausesOf(kind: ChangeKind, changes: readonly Change[]): string[] {
	const who = sayWho(changes);
	if (kind === 'signed') return [m.changes_signed({ who })];
	if (kind === 'in-force') return [m.changes_in_force({ who })];
	if (kind === 'withdrew') {
		const signatures = changes.filter(({ act }) => act.act.act === 'signature_withdrawal');
		const others = changes.filter((change) => !signatures.includes(change));
		return [
			...(others.length > 0 ? [m.changes_withdrew({ who: sayWho(others) })] : []),
			...(signatures.length > 0
				? [m.changes_withdrew_signature({ n: signatures.length, who: sayWho(signatures) })]
				: []),
		];
	}
	if (kind === 'possibly') return [sayPossibly(changes)({ who })];
	// What is confirmed and what is only reported are two statements.
	const confirmed = changes.filter(({ act }) => !isReportedOnly(act.act.evidence));
	const reported = changes.filter(({ act }) => isReportedOnly(act.act.evidence));
	const isRatification = changes.every(({ act }) => act.act.act === 'ratification');
	const say = isRatification ? m.changes_ratified : m.changes_consented;
	const sayReportedly = isRatification ? m.changes_reported_ratified : m.changes_reported_consented;
	return [
		...(confirmed.length > 0 ? [say({ who: sayWho(confirmed) })] : []),
		...(reported.length > 0 ? [sayReportedly({ n: reported.length, who: sayWho(reported) })] : []),
	];
}

function sayPossibly(changes: readonly Change[]): (words: { who: string }) => string {
	const acts = changes.map(({ act }) => act.act.act);
	if (acts.every((act) => act === 'signature')) return m.changes_possibly_signed;
	if (acts.every(isConsent)) return m.changes_possibly_consented;
	return m.changes_possibly;
}

/** A few by name in the order of the alphabet, more by number: "Canada and India", "76 states and bodies". */
function sayWho(changes: readonly Change[]): string {
	const names = [...changes].sort((a, b) => a.one.index - b.one.index).map(({ one }) => one.participant.name);
	if (names.length <= MOST_NAMED) return nameList(names);
	const hasBody = changes.some(({ one }) => one.participant.kind === 'organization');
	const count = inWords(names.length);
	return hasBody ? m.changes_who_bodies({ count }) : m.changes_who_states({ count });
}

/** Names as running text: "Azerbaijan, Qatar and Viet Nam". */
export function nameList(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	if (names.length < 2) return last;
	const others = names.slice(0, -1).reduce((first, second) => m.changes_name_comma({ first, second }));
	return m.changes_name_join({ first: others, second: last });
}

/** Who may have acted by the first day already, because its window had opened then; the empty text where nobody may. @param span in order */
export function sayPerhapsEarlier({ changed }: ChangesScene, span: DaySpan): string {
	const early = changed.flatMap(({ changes }) =>
		changes.filter(({ isPerhapsEarlier }) => isPerhapsEarlier).slice(0, 1),
	);
	if (early.length === 0) return '';
	return m.changes_perhaps_remark({ who: capital(sayWho(early)), day: formatDay(span.from) });
}

/** How many of the acts rest on reports, for the page that lists and marks them or for a picture alone; the empty text where none does. */
export function sayReported({ changed }: ChangesScene, where: 'list' | 'picture' = 'list'): string {
	const acts = changed.flatMap(({ changes }) => changes.filter(({ kind }) => kind !== 'in-force'));
	const n = acts.filter(({ act }) => isReportedOnly(act.act.evidence)).length;
	if (n === 0) return '';
	const words = { n, count: capital(inWords(n)) };
	return where === 'list' ? m.changes_reported_note(words) : m.changes_reported_picture(words);
}

/** The heading over the changes of one kind, with how many there are. */
export function kindHeading(kind: ChangeKind, changes: readonly Change[]): string {
	const n = changes.length;
	if (kind === 'consented' && changes.every(isReportedConsent)) return m.changes_kind_reported({ n });
	const words = {
		'in-force': m.changes_kind_in_force,
		consented: m.changes_kind_consented,
		signed: m.changes_kind_signed,
		withdrew: m.changes_kind_withdrew,
		possibly: m.changes_kind_possibly,
	};
	return words[kind]({ n });
}

/** A consent that no page of the depositary or of a register has been seen for: said to be reported wherever it is said. */
function isReportedConsent({ kind, act }: Pick<Change, 'kind' | 'act'>): boolean {
	return kind === 'consented' && isReportedOnly(act.act.evidence);
}

/** What happened and when, without whether it may have been earlier: "signed on 25 October 2025", "reported to have ratified in February 2026". */
export function sayActOf(change: Pick<Change, 'kind' | 'act'>): string {
	const { kind, act } = change;
	const words = { act: sayAct(act.act.act).toLowerCase(), when: sayWhen(act.window) };
	if (kind === 'in-force') return m.changes_in_force_line(words);
	if (kind === 'possibly') return m.changes_possible_act(words);
	return isReportedConsent(change) ? m.changes_reported_line(words) : m.changes_act_line(words);
}

/** The same, with a note where it may have been by the first day already. @param span in order */
export function sayChange(change: Change, span: DaySpan): string {
	const line = sayActOf(change);
	if (!change.isPerhapsEarlier) return line;
	return `${line}, ${m.changes_perhaps_earlier({ day: formatDay(span.from) })}`;
}

/** A standing on a day with what it may already be: "signed, possibly ratified". */
export function sayStandingWhole({ certain, possible }: StandingOn): string {
	if (!possible) return sayStanding(certain);
	return m.changes_standing_possibly({ certain: sayStanding(certain), possible: sayStanding(possible) });
}

/** What changed for one participant, or that nothing did, in one breath: for the pointer and for screen readers. */
export function describeChange(
	record: TreatyRecord,
	scene: ChangesScene,
	iso3: string,
	span: DaySpan,
): string {
	const found = scene.byIso3.get(iso3);
	if (found) return found.changes.map((change) => sayChange(change, span)).join('; ');
	const one = record.byIso3.get(iso3);
	const standing = one && scene.standings[one.index];
	return standing ? m.changes_unchanged({ standing: sayStandingWhole(standing) }) : '';
}

/** The European Union has no shape on the map: what changed for it, in a sentence. */
export function sayEu(record: TreatyRecord, scene: ChangesScene, span: DaySpan): string {
	const eu = record.participants.find(({ participant }) => participant.kind === 'organization');
	if (!eu) return '';
	const { iso3 } = eu.participant;
	return scene.byIso3.has(iso3)
		? m.changes_eu_changed({ what: describeChange(record, scene, iso3, span) })
		: m.changes_eu_unchanged();
}

/** The changes kind by kind, the weightiest first; kinds without any are left out. */
export function kindsIn({ changed }: ChangesScene): { kind: ChangeKind; changes: Change[] }[] {
	return CHANGE_KINDS.map((kind) => ({ kind, changes: changesOfKind(changed, kind) })).filter(
		({ changes }) => changes.length > 0,
	);
}
