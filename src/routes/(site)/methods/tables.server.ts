import { dayOf, toIso, type Day, isKnownDay } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { evidenceLabel, standingText } from '#lib/text/acts.ts';
import { classLabel, windowLabel } from '#lib/text/words.ts';
import { m } from '#lib/messages/index.ts';
import type { Evidence, Participant, ParticipantKind } from '#lib/data/standing.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { actsOf, type DatedAct, type TreatyRecord } from '#lib/domain/record.ts';
import { standingOn } from '#lib/domain/standing.ts';
import type { LegendClass } from '#lib/address/view.ts';

/** From the strongest to the weakest. */
const EVIDENCE: readonly Evidence[] = ['depositary', 'register', 'official', 'press', 'secondary'];

function allActs(record: TreatyRecord): { participant: Participant; dated: DatedAct }[] {
	return record.participants.flatMap((entry) =>
		actsOf(entry).map((dated) => ({ participant: entry.participant, dated })),
	);
}

/** How many acts there are, and those whose day is not known, with their windows in words. */
export function windowsIn(record: TreatyRecord) {
	const acts = allActs(record);
	const open = acts
		.filter(({ dated }) => !isKnownDay(dated.window))
		.sort((a, b) => a.dated.window.to - b.dated.window.to);
	return {
		all: acts.length,
		open: open.map(({ participant, dated }) => ({
			iso3: participant.iso3,
			name: participant.name,
			act: dated.act.act,
			when: windowLabel(dated.window),
			evidence: evidenceLabel(dated.act.evidence),
		})),
	};
}

/** A participant whose consent has a window of several days, with its standing before, in and at the end of it; `undefined` where there is none. */
export function windowExample(record: TreatyRecord) {
	const entry = record.participants.find(({ consent }) => consent && !isKnownDay(consent.window));
	if (!entry?.consent) return undefined;
	const { from, to } = entry.consent.window;
	const on = (day: Day) => ({
		iso: toIso(day),
		day: formatDay(day),
		standing: standingText(standingOn(record, entry, day)),
	});
	return {
		iso3: entry.participant.iso3,
		name: entry.participant.name,
		when: windowLabel(entry.consent.window),
		evidence: evidenceLabel(entry.consent.act.evidence),
		days: [on(from - 1), on(from), on(to)],
	};
}

/** How many acts rest on each kind of evidence, and whether it leaves them reported only. */
export function evidenceIn(record: TreatyRecord) {
	const acts = allActs(record);
	return EVIDENCE.map((evidence) => ({
		evidence,
		label: evidenceLabel(evidence),
		n: acts.filter(({ dated }) => dated.act.evidence === evidence).length,
		isReportedOnly: isReportedOnly(evidence),
	}));
}

/** Who can take part, by kind. */
export function kindsOf(record: TreatyRecord) {
	const kinds: readonly ParticipantKind[] = ['member', 'observer', 'other', 'organization'];
	return kinds.map((kind) => ({
		label: m.methods_who_kind({ kind }),
		participants: record.participants
			.filter(({ participant }) => participant.kind === kind)
			.map(({ participant: { iso3, name } }) => ({ iso3, name })),
	}));
}

interface EraWords {
	readonly days: string;
	readonly meaning: string;
	readonly classes: readonly { readonly key: LegendClass | 'proposer'; readonly label: string }[];
}

/** What the colours of the map mean, era by era in the first layer, and in the layer of the regimes. */
export function erasOf(record: TreatyRecord): EraWords[] {
	const { proposedOn, adoptedOn, opensOn } = record.days;
	const votes = record.feed.rollCalls;
	const keys = (...list: LegendClass[]) => list.map((key) => ({ key, label: classLabel(key) }));
	const span = (from: Day, to: Day) => m.window_short({ from: formatDay(from), to: formatDay(to) });
	const voted = votes.map(({ votedOn }) => dayOf(votedOn));
	const ends = [...voted.slice(1), adoptedOn];
	return [
		{
			days: span(proposedOn, (voted[0] ?? adoptedOn) - 1),
			meaning: m.methods_era_proposal(),
			classes: [{ key: 'proposer', label: m.methods_era_proposer() }],
		},
		...votes.map(({ resolution }, index) => ({
			days: span(voted[index] ?? proposedOn, (ends[index] ?? adoptedOn) - 1),
			meaning: m.methods_era_vote({ resolution }),
			classes: keys('yes', 'no', 'abstained', 'unrecorded', 'no-vote'),
		})),
		{ days: span(adoptedOn, opensOn - 1), meaning: m.methods_era_adopted(), classes: [] },
		{
			days: m.methods_from({ from: formatDay(opensOn) }),
			meaning: m.methods_era_open(),
			classes: keys('none', 'signatory', 'contracting', 'party', 'possible'),
		},
		{
			days: m.methods_era_layer(),
			meaning: m.methods_era_regimes(),
			classes: keys('both', 'this-only', 'budapest-only', 'neither', 'possible'),
		},
	];
}

/** How often a file cites a source. */
export interface Citing {
	readonly file: string;
	readonly times: number;
}

/**
 * Which files cite each source, by its id: how many of their entries have it among their `sources`, at whatever depth. A source that no file
 * cites is not in the answer.
 * @param files the content of each file by its name
 */
export function citingFiles(files: Readonly<Record<string, unknown>>): Map<string, Citing[]> {
	const citing = new Map<string, Citing[]>();
	for (const [file, content] of Object.entries(files)) {
		const times = new Map<string, number>();
		for (const id of sourcesIn(content)) times.set(id, (times.get(id) ?? 0) + 1);
		for (const [id, n] of times) citing.set(id, [...(citing.get(id) ?? []), { file, times: n }]);
	}
	return citing;
}

function sourcesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(sourcesIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) =>
		key === 'sources' && Array.isArray(entry) ? (entry as string[]) : sourcesIn(entry),
	);
}
