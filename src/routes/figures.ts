import peersFeed from '#data/peers.json' with { type: 'json' };
import PaceChart from '#lib/charts/PaceChart.svelte';
import ScenarioChart from '#lib/charts/ScenarioChart.svelte';
import type { PeersFeed } from '#lib/data/other-treaties.ts';
import { curveOf } from '#lib/domain/curve.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import { formatDay } from '#lib/domain/format.ts';
import { countAtAge, pacesOf, paceSteps, scenariosOf, spanOf, type PeerPace } from '#lib/domain/pace.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { staticHtml } from '#lib/explorer/static-html.ts';
import { m } from '#lib/messages/index.ts';
import { sentencesText } from '#lib/messages/list.ts';
import { variant } from '#lib/messages/variant.ts';

/** The treaties that stand out beside this one: the other of the United Nations on crime, and the other on cybercrime. */
const COMPARED = ['uncac', 'budapest'];

/** What the figure of the pace shows, in a sentence: this treaty's count, and how many others had more or fewer at its age. */
export function paceFinding(record: TreatyRecord, paces: readonly PeerPace[]): string {
	const { asOf, opensOn } = record.days;
	const { counted: n, reported, fortiethOn } = fortyOn(record, asOf);
	if (fortiethOn !== undefined) return m.pace_title();
	const days = asOf - opensOn;
	const words = { n, reported, days, of: paces.length, ...countAtAge(paces, days, n) };
	return reported > 0 ? m.pace_finding_reported(words) : m.pace_finding(words);
}

/** What the figure of the scenarios shows, in a sentence. */
export function scenarioFinding(record: TreatyRecord, paces: readonly PeerPace[]): string {
	const span = spanOf(scenariosOf(record, paces), 'fromNow');
	if (!span) return m.pace_scenario_title();
	return m.pace_scenario_finding({
		day: formatDay(record.days.asOf),
		from: formatDay(span.first.window.from, 'monthYear'),
		to: formatDay(span.last.window.to, 'monthYear'),
	});
}

/** The two figures as HTML. Only the server imports this module: the consents of the other treaties are 179 kB. */
export function figuresHtml(record: TreatyRecord): { readonly pace: string; readonly scenarios: string } {
	const paces = pacesOf(peersFeed as PeersFeed);
	return { pace: paceHtml(record, paces), scenarios: scenarioHtml(record, paces) };
}

/**
 * The figure of the pace as HTML.
 * @param isSlide whether it is drawn for a slide: larger type, one drawing for all widths
 */
export function paceHtml(record: TreatyRecord, paces: readonly PeerPace[], isSlide = false): string {
	const { threshold } = record.feed.treaty;
	const { asOf, opensOn } = record.days;
	const { fortiethOn } = fortyOn(record, asOf);
	const others = paces.map((pace) => ({
		id: pace.treaty,
		label: shortName(pace),
		steps: paceSteps(pace, threshold),
		met: { days: pace.metOn - pace.openedOn, total: pace.threshold },
		compared: COMPARED.indexOf(pace.treaty) + 1,
	}));
	const own = {
		id: 'own',
		label: m.pace_own(),
		steps: curveOf(record).map(({ day, consented }) => ({
			days: Math.max(0, day - opensOn),
			total: consented,
		})),
		met: fortiethOn === undefined ? undefined : { days: fortiethOn - opensOn, total: threshold },
		knownDays: asOf - opensOn,
	};
	const words = {
		label: labelText(paceFinding(record, paces), m.pace_label({ n: paces.length })),
		xTitle: m.pace_x(),
		yTitle: m.pace_y(),
		needed: m.pace_needed({ n: threshold }),
		dot: m.pace_dot(),
	};
	return staticHtml(PaceChart, { lines: [...others, own], needed: threshold, words, isSlide });
}

/** Treaties that cannot be followed in either scenario are left out. */
function scenarioHtml(record: TreatyRecord, paces: readonly PeerPace[]): string {
	const rows = scenariosOf(record, paces)
		.filter(({ sameAge, fromNow }) => sameAge ?? fromNow)
		.sort((a, b) => (a.fromNow?.to ?? 0) - (b.fromNow?.to ?? 0))
		.map(({ treaty, name, sameAge, fromNow }) => ({
			id: treaty,
			label: shortName({ treaty, name }),
			sameAge,
			fromNow,
		}));
	const words = {
		label: labelText(scenarioFinding(record, paces), m.pace_scenario_label()),
		sameAge: m.pace_mark_age(),
		fromNow: m.pace_mark_now(),
		span: m.pace_mark_span(),
	};
	return staticHtml(ScenarioChart, { rows, firstDay: record.days.asOf, words });
}

/** A figure for assistive technology: what it shows, and what kind of chart it is. */
function labelText(finding: string, kind: string): string {
	return sentencesText([m.sentence_of({ clause: finding }), kind]);
}

/** The name of a treaty without its kind: short enough to stand beside a line. */
function shortName({ treaty, name }: Pick<PeerPace, 'treaty' | 'name'>): string {
	return m.pace_short_name({ treaty: variant(treaty), name });
}
