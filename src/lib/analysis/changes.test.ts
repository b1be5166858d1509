import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { HATCHES } from '#lib/map/paint.ts';
import { PLACES } from '#lib/map/places.ts';
import { legendTotal } from '#lib/ui/legend.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { standingsOn } from '#lib/domain/standing.ts';
import { changesCsv } from './changes-csv.ts';
import { changesSvg } from './changes-picture.ts';
import { changeRows } from './changes-rows.ts';
import { changesScene } from './changes-scene.ts';
import {
	describeChange,
	nameList,
	sayChanges,
	sayEu,
	sayPerhapsEarlier,
	sayReported,
} from './changes-words.ts';

const span = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const hanoi = span('2025-10-24', '2025-10-26');
const scene = (from: string, to: string) => changesScene(realRecord, span(from, to));

describe('the sentence', () => {
	const say = (from: string, to: string, record = realRecord) =>
		sayChanges(record, changesScene(record, span(from, to)), span(from, to));

	it('counts many and names few', () => {
		expect(say('2025-10-24', '2025-10-26')).toBe(
			'Between 24 October and 26 October 2025, 72 states and bodies signed; United Arab Emirates may have signed.',
		);
		const record = recordWith([
			testAct('CAN', 'signature', '2026-07-15'),
			testAct('IND', 'signature', '2026-07-16'),
			testAct('VNM', 'ratification', '2026-07-20'),
			{ ...testAct('QAT', 'ratification', '2026-07-20'), evidence: 'press' },
			testAct('FRA', 'withdrawal', '2026-07-21'),
			testAct('ZMB', 'signature', '2026-07-01', '2026-12-31'),
		]);
		expect(say('2025-12-31', '2026-07-31', record)).toBe(
			'Between 31 December 2025 and 31 July 2026, Canada and India signed; Viet Nam ratified; Qatar is reported to have ratified; France withdrew; Zambia may have signed.',
		);
	});

	it('tells a withdrawn signature from a withdrawal', () => {
		const record = recordWith([
			testAct('CAN', 'signature_withdrawal', '2026-07-15'),
			testAct('FRA', 'withdrawal', '2026-07-21'),
		]);
		expect(say('2026-06-30', '2026-07-31', record)).toBe(
			'Between 30 June and 31 July 2026, France withdrew; Canada withdrew its signature.',
		);
	});

	it('says that nothing changed, that nothing is known, and that a day is no span', () => {
		expect(say('2025-11-20', '2025-11-22')).toBe(
			'Between 20 November and 22 November 2025, no known change.',
		);
		expect(say('2030-01-01', '2030-02-01')).toMatch(/^Days after \d+ \w+ \d{4} are not covered/);
		expect(say('2026-01-01', '2026-01-01')).toBe('Both days are the same: nothing to compare.');
	});

	it('lists names as running text does', () => {
		expect(nameList(['A'])).toBe('A');
		expect(nameList(['A', 'B', 'C', 'D'])).toBe('A, B, C and D');
	});

	it('marks reports, and says what changed for the European Union', () => {
		expect(sayReported(scene('2025-10-24', '2025-10-26'))).toContain('acts below are reported');
		expect(sayReported(scene('2025-11-18', '2025-11-20'))).toBe('');
		expect(sayEu(realRecord, scene('2025-10-24', '2025-10-26'), hanoi)).toContain(
			'signed on 25 October 2025',
		);
		expect(sayEu(realRecord, scene('2026-01-01', '2026-02-01'), span('2026-01-01', '2026-02-01'))).toContain(
			'no change',
		);
	});

	it('says of an act that was possible on the first day that it was', () => {
		const days = span('2025-10-25', '2025-10-26');
		const words = (iso3: string) => describeChange(realRecord, changesScene(realRecord, days), iso3, days);
		expect(words('GBR')).toBe(
			'signed between 25 October and 26 October 2025, day not known, possibly by 25 October 2025 already',
		);
		expect(sayPerhapsEarlier(changesScene(realRecord, days), days)).toBe(
			'Sweden, Uganda and United Kingdom of Great Britain and Northern Ireland may have acted by 25 October 2025 already.',
		);
		expect(words('VNM')).toBe('no change: signed');
		expect(words('ISL')).toBe('no change: not signed');
	});
});

describe('the map of changes', () => {
	it('shows everyone once: in the legend who changed, faded who did not', () => {
		const anyDay = fc.integer({ min: dayOf('2025-10-01'), max: realRecord.days.asOf + 10 });
		fc.assert(
			fc.property(anyDay, anyDay, (a, b) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				const { changed, legend, painting, unchanged } = changesScene(realRecord, { from, to });
				expect(legendTotal(legend) + unchanged).toBe(realFeed.participants.length);
				const bright = [...painting].filter(([, { faded }]) => !faded).map(([iso3]) => iso3);
				expect(bright).toEqual(changed.map(({ one }) => one.participant.iso3));
				const standings = standingsOn(realRecord, to);
				for (const { participant, index } of realRecord.participants) {
					const [certain, possible] = painting.get(participant.iso3)?.paint.split('+') ?? [];
					expect({ certain, possible }).toEqual(standings[index]);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('hatches who may have acted, in a pair that the map can draw', () => {
		const open = scene('2026-01-27', '2026-01-30');
		expect(open.painting.get('VNM')).toEqual({ paint: 'signatory+contracting', faded: false });
		expect(HATCHES.map((pair) => pair.join('+'))).toContain(open.legend[0]?.paint);
	});
});

describe('the picture of the changes', () => {
	it('says the sentence, counts the legend, names its sources, and draws everyone', () => {
		const days = span('2025-10-24', '2025-10-26');
		const scene = changesScene(realRecord, days);
		const picture = { record: realRecord, scene, span: days, address: 'example.org/changes' };
		const colours = coloursOf(readFileSync('src/lib/ui/look.css', 'utf8'), 'light');
		const svg = changesSvg(picture, { paths: pathsInText(shapes), colours });
		expect(svg).not.toMatch(/var\(|<style|class=|undefined|NaN/);
		const words = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		for (const part of [
			'72 states and bodies',
			'Changed in these days, in their new standing',
			String(scene.unchanged),
			'Data as of',
			'UN Treaty Collection',
			'The European Union, not drawn on the map: signed on 25 October 2025.',
		])
			expect(words).toContain(part);
		for (const { iso3 } of PLACES) {
			const shape = new RegExp(`<path id="state-${iso3}"[^>]*>`).exec(svg)?.[0] ?? '';
			expect(shape.includes('opacity'), iso3).toBe(!scene.byIso3.has(iso3));
		}
	});
});

describe('the file', () => {
	it('has a line for each change, with days, evidence, sources and as-of day', () => {
		const days = span('2025-10-24', realFeed.asOf);
		const rows = changeRows(changesScene(realRecord, days).changed);
		const lines = parse<Record<string, string>>(changesCsv(realRecord, rows, days), {
			columns: true,
			bom: true,
		});
		expect(lines).toHaveLength(realFeed.acts.length);
		for (const line of lines) {
			const act = realFeed.acts.find((one) => one.iso3 === line['iso3'] && one.act === line['act']);
			expect(line).toMatchObject({
				not_before: act?.notBefore,
				not_after: act?.notAfter,
				evidence: act?.evidence,
				sources: act?.sources.join(';'),
				as_of: realFeed.asOf,
			});
		}
	});
});
