import { render } from 'svelte/server';
import PaceChart from '#lib/charts/PaceChart.svelte';
import ScenarioChart from '#lib/charts/ScenarioChart.svelte';
import { withoutComments } from '#lib/explorer/without-comments.ts';
import { m } from '#lib/paraglide/messages.js';
import { curveOf } from '#lib/domain/curve.ts';
import { fortyOn } from '#lib/domain/forty.ts';
import { type PeerPace, scenariosOf } from '#lib/domain/pace.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { lineOf, shortName } from './force-peers.ts';

/** The sizes of a drawing in px: for a page, and for a phone. */
const WIDE_PX = 960;
const NARROW_PX = 344;

/** The pace of all treaties as text, twice: for wide screens, and for narrow ones. */
export function paceText(record: TreatyRecord, paces: readonly PeerPace[]): string {
	const { threshold } = record.feed.treaty;
	const { asOf, opensOn } = record.days;
	const own = {
		id: 'own',
		label: m.pace_own(),
		steps: curveOf(record).map(({ day, consented }) => ({
			days: Math.max(0, day - opensOn),
			total: consented,
		})),
		met: undefined,
		knownDays: asOf - opensOn,
	};
	const { fortiethOn } = fortyOn(record, asOf);
	const props = {
		lines: [
			...paces.map((pace) => lineOf(pace, threshold)),
			{
				...own,
				met: fortiethOn === undefined ? undefined : { days: fortiethOn - opensOn, total: threshold },
			},
		],
		needed: threshold,
		words: {
			label: m.pace_label({ n: paces.length }),
			xTitle: m.pace_x(),
			yTitle: m.pace_y(),
			needed: m.pace_needed({ n: threshold }),
			dot: m.pace_dot(),
			year: (n: number) => m.pace_year({ n }),
		},
	};
	return twice(
		render(PaceChart, { props: { ...props, widthPx: WIDE_PX, heightPx: 520 } }).body,
		render(PaceChart, { props: { ...props, widthPx: NARROW_PX, heightPx: 560 } }).body,
	);
}

/** The scenarios as text, twice; those that cannot be told are left out. */
export function scenarioText(record: TreatyRecord, paces: readonly PeerPace[]): string {
	const rows = scenariosOf(record, paces)
		.filter(({ sameAge, fromNow }) => sameAge ?? fromNow)
		.sort((a, b) => (a.fromNow?.to ?? 0) - (b.fromNow?.to ?? 0))
		.map(({ treaty, name, sameAge, fromNow }) => ({ id: treaty, label: shortName(name), sameAge, fromNow }));
	const words = {
		label: m.pace_scenario_label(),
		sameAge: m.pace_mark_age(),
		fromNow: m.pace_mark_now(),
		span: m.pace_mark_span(),
	};
	const props = { rows, firstDay: record.days.asOf, words };
	return twice(
		render(ScenarioChart, { props: { ...props, widthPx: WIDE_PX } }).body,
		render(ScenarioChart, { props: { ...props, widthPx: NARROW_PX } }).body,
	);
}

/** The wide one first: it is the one that is saved. Without the comments of hydration, as nothing brings it to life. */
function twice(wide: string, narrow: string): string {
	return withoutComments(`<div class="drawn-wide">${wide}</div><div class="drawn-narrow">${narrow}</div>`);
}
