import standing from '../../static/data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { parseChanges } from '#lib/address/page-views.ts';
import { nameableIn, parseView, type MapPage, type View } from '#lib/address/view.ts';
import { readySpans } from '#lib/domain/change-days.ts';
import { changesByParticipant } from '#lib/domain/changes.ts';
import { parseDay, toIso, type Day } from '#lib/domain/day.ts';
import { groupOf, recordOf } from '#lib/domain/record.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import type { Look } from './window.d.ts';

const record = recordOf(standing as unknown as StandingFeed);
const scope = { ...nameableIn(record), usual: readySpans(record).opening };
const SHAPES = record.participants.filter(({ participant }) => participant.kind !== 'organization').length;

/** What is wrong with what is on the screen: what is said is not what is painted, or not what the address asks for. Empty where all agree. */
export function faultsOf(look: Look): string[] {
	const faults: string[] = [];
	const expect = (isSo: boolean, fault: string) => void (isSo || faults.push(fault));
	const { view, page, from } = viewOf(look.address);
	const isFrame = look.buttonDay === '';

	const drawn = Object.values(look.paints);
	expect(
		drawn.length === SHAPES && drawn.every(({ paint }) => paint !== ''),
		'shapes are missing or unpainted',
	);
	expect(look.sentence !== '', 'the sentence is empty');
	expect(look.mapLabel.includes(look.sentence), `the map is called "${look.mapLabel}"`);
	expect(look.valueText.includes(look.day), `${look.day} is shown, "${look.valueText}" said`);
	expect(isFrame || look.buttonDay.includes(look.day), `${look.day} is shown, "${look.buttonDay}" chosen`);
	expect(look.tabStops === 1, `${look.tabStops} shapes are in the tab order`);
	expect(
		(look.card !== '') === (view.state !== undefined),
		`a card of "${look.card}" for ${view.state ?? 'no state'}`,
	);
	expect(look.theme === (view.theme === 'auto' ? '' : view.theme), `theme ${look.theme} for ${view.theme}`);

	expect(look.strayLinks.length === 0, `links lead to ${look.strayLinks.slice(0, 3).join(', ')}`);

	const addressDay = view.on ?? record.days.asOf;
	// The address has the day once the playing ends.
	const day = look.isPlaying ? parseDay(look.isoDay) : addressDay;
	if (day === undefined) return faults;
	const [year = '', , date = ''] = toIso(day).split('-');
	expect(
		look.day.includes(year) && look.day.includes(String(Number(date))),
		`${toIso(day)} is asked for, ${look.day} shown`,
	);
	expect(look.isoDay === toIso(day), `${toIso(day)} is asked for, ${look.isoDay} in the markup`);

	const span = { from: Math.min(from ?? day, day), to: Math.max(from ?? day, day) };
	const changed =
		page === 'changes'
			? new Map(
					changesByParticipant(record, span.from, span.to).map((change) => [
						change.state.participant.iso3,
						change,
					]),
				)
			: undefined;
	const scene = sceneOn(record, view, span.to, changed);
	const wrong = Object.entries(look.paints).filter(([iso3, { paint, isFaded }]) => {
		const to = scene.painting.get(iso3);
		return to?.paint !== paint || to.faded !== isFaded;
	});
	expect(
		wrong.length === 0,
		`${wrong.length} shapes are not painted as on ${toIso(day)}: ${wrong
			.slice(0, 3)
			.map(([iso3, { paint }]) => `${iso3} ${paint}`)
			.join(', ')}`,
	);

	const members = groupOf(record, view.group)?.members;
	const isCounted = (iso3: string) => (members?.includes(iso3) ?? true) && (changed?.has(iso3) ?? true);
	const paints = [
		...Object.entries(look.paints).map(([iso3, { paint }]) => ({ iso3, paint })),
		{ iso3: 'EUE', paint: look.euPaint },
	]
		.filter(({ iso3 }) => isCounted(iso3))
		.map(({ paint }) => paint);
	for (const { paint, count } of look.legend) {
		// Of changes, nobody who changed is left pale: the last entry counts the others.
		if (count === undefined || (changed && paint === 'none')) continue;
		const isHatch = paint.includes('+');
		const painted = paints.filter((shapePaint) =>
			isHatch
				? shapePaint.includes('+')
				: shapePaint.split('+')[0] === paint ||
					(paint === 'alone' && shapePaint.split('+')[0] === view.show[0]),
		).length;
		expect(painted === count, `the legend counts ${count} of ${paint}, the map ${painted}`);
	}
	const pressed = look.legend.filter(({ isChosen }) => isChosen).length;
	const shown = scene.legend.filter(
		({ key, count }) => view.show.includes(key) && (!changed || count > 0),
	).length;
	expect(pressed === shown, `${pressed} entries of the legend are pressed, ${shown} in the address`);
	return faults;
}

/** What must be the same after a way there and back: the picture, and in the same language what is said of it. */
export function pictureOf(look: Look, isSameLanguage = true): unknown {
	const { paints, euPaint, legend, isoDay, theme, sentence, day, valueText, card } = look;
	return {
		paints,
		euPaint,
		legend,
		isoDay,
		theme,
		...(isSameLanguage ? { sentence, day, valueText, card } : {}),
	};
}

/** What an address asks for. */
function viewOf(address: string): { page: MapPage; view: View; from?: Day } {
	const { pathname, searchParams } = new URL(address, 'http://localhost');
	const page = (/\/(votes|budapest|changes)\/$/.exec(pathname)?.[1] ?? 'status') as MapPage;
	if (page === 'changes') return { page, ...parseChanges(searchParams, scope) };
	const { view } = parseView(searchParams, scope);
	return { page, view: page === 'status' ? view : { ...view, layer: page } };
}
