import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { coloursOf } from '#lib/pictures/colours.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import shapes from '#lib/map/generated/world.svg.txt?raw';
import { PLACES } from '#lib/map/places.ts';
import { realFeed, realRecord, recordWith, testAct } from '#lib/domain/fixture.ts';
import { standingsOn } from '#lib/domain/standing.ts';
import { changesCsv, changesSvg } from './changes-file.ts';
import {
	changesBetween,
	changesLegend,
	changesScene,
	changesSentence,
	changesText,
	euChangesText,
	perhapsEarlierText,
	reportedText,
} from './changes.ts';

const changes = (from: string, to: string, record = realRecord) =>
	changesBetween(record, dayOf(from), dayOf(to));

describe('the sentence', () => {
	const say = (from: string, to: string, record = realRecord) => changesSentence(changes(from, to, record));

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

	it('marks reports, and says what changed for the European Union', () => {
		expect(reportedText(changes('2025-10-24', '2025-10-26'))).toContain('acts are reported');
		expect(reportedText(changes('2025-11-18', '2025-11-20'))).toBe('');
		expect(euChangesText(changes('2025-10-24', '2025-10-26'))).toContain('signed on 25 October 2025');
		expect(euChangesText(changes('2026-01-01', '2026-02-01'))).toContain('no change');
	});

	it('says of an act that was possible on the first day that it was', () => {
		const hanoi = changes('2025-10-25', '2025-10-26');
		expect(changesText(hanoi, 'GBR')).toBe(
			'signed between 25 October and 26 October 2025, day not known, possibly by 25 October 2025 already',
		);
		expect(perhapsEarlierText(hanoi)).toBe(
			'Sweden, Uganda and United Kingdom of Great Britain and Northern Ireland may have acted by 25 October 2025 already.',
		);
		expect(changesText(hanoi, 'VNM')).toBe('no change: signed');
		expect(changesText(hanoi, 'ISL')).toBe('no change: not signed');
	});
});

describe('the map of changes', () => {
	it('shows everyone: in the legend who changed, faded who did not', () => {
		const anyDay = fc.integer({ min: dayOf('2017-10-17'), max: realRecord.days.asOf + 10 });
		fc.assert(
			fc.property(anyDay, anyDay, (a, b) => {
				const between = changesBetween(realRecord, a, b);
				const { painting } = changesScene(between);
				const bright = [...painting].filter(([, { faded }]) => !faded).map(([iso3]) => iso3);
				expect(bright).toEqual([...between.byIso3.keys()]);
				const standings = standingsOn(realRecord, Math.max(a, b));
				for (const { participant, index } of realRecord.participants) {
					const [certain, possible] = painting.get(participant.iso3)?.paint.split('+') ?? [];
					expect({ certain, possible }).toEqual(standings[index]);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('counts in its legend who signed, who may have, who withdrew and who did not change', () => {
		const record = recordWith([
			testAct('CAN', 'signature', '2026-07-15'),
			testAct('IND', 'signature', '2026-05-16'),
			testAct('IND', 'signature_withdrawal', '2026-07-16'),
			testAct('ZMB', 'signature', '2026-07-01', '2026-12-31'),
		]);
		const july = changes('2026-06-30', '2026-07-31', record);
		const { items } = changesLegend(july, changesScene(july), [], record.participants);
		expect(items.map(({ key, count }) => [key, count])).toEqual([
			['signatory', 1],
			['none', 1],
			['possible', 1],
			[undefined, record.participants.length - 3],
		]);
	});

	it('hatches who may have acted, in a pair that the map can draw', () => {
		const { painting } = changesScene(changes('2026-01-27', '2026-01-30'));
		expect(painting.get('VNM')).toEqual({ paint: 'signatory+contracting', faded: false });
	});

	it('says in its picture the sentence, the legend and the sources, and draws everyone', () => {
		const hanoi = changes('2025-10-24', '2025-10-26');
		const colours = coloursOf(readFileSync('src/lib/ui/look.css', 'utf8'), 'light');
		const svg = changesSvg(hanoi, { paths: pathsInText(shapes), colours, address: 'example.org/changes' });
		expect(svg).not.toMatch(/var\(|<style|class=|undefined|NaN/);
		const words = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		for (const part of [
			'72 states and bodies',
			'Changed in these days, in their new standing',
			String(realFeed.participants.length - hanoi.changed.length),
			'Data as of',
			'UN Treaty Collection',
			'The European Union, not drawn on the map: signed on 25 October 2025.',
		])
			expect(words).toContain(part);
		for (const { iso3 } of PLACES) {
			const shape = new RegExp(`<path id="state-${iso3}"[^>]*>`).exec(svg)?.[0] ?? '';
			expect(shape.includes('opacity'), iso3).toBe(!hanoi.byIso3.has(iso3));
		}
	});
});

describe('the file', () => {
	it('has a line for each change, with days, evidence, sources and as-of day', () => {
		const lines = parse<Record<string, string>>(changesCsv(changes('2025-10-24', realFeed.asOf)), {
			columns: true,
			bom: true,
		});
		expect(lines).toHaveLength(realFeed.acts.length);
		for (const line of lines) {
			const act = realFeed.acts.find((each) => each.iso3 === line['iso3'] && each.act === line['act']);
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
