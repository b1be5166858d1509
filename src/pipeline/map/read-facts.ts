import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of `territories.csv`: a map feature that is no participant. */
export interface Territory {
	/** What `data-area` carries: the ISO code, or the feature id where there is none (Siachen). */
	area: string;
	/** ISO numeric code in the atlas, or XKX, KAS. */
	featureId: string;
	hatched: boolean;
}

/** A row of `small_states.csv`. */
export interface SmallState {
	iso3: string;
	lon: number;
	lat: number;
	/** Tier A: less than 20 px² at 960 px, so it gets a marker. */
	marked: boolean;
	/** How far the marker is moved off its neighbours, in px at 960 px. */
	nudgePx: readonly [number, number];
}

/** What the map needs from the facts. */
export interface MapFacts {
	/** The 197 participants that have land, in the order of `states.csv`. */
	participants: readonly string[];
	territories: readonly Territory[];
	smallStates: readonly SmallState[];
}

/** The European Union has a standing but no land of its own (product.md, rule 4). */
export const WITHOUT_LAND = 'EUE';

/** Reads the three tables of `src/facts` that say which features the map holds; throws on a missing column or a bad number. */
export function readMapFacts(): MapFacts {
	return {
		participants: rows('states.csv')
			.map((row) => row.text('iso3'))
			.filter((iso3) => iso3 !== WITHOUT_LAND),
		territories: rows('territories.csv').map((row) => ({
			area: row.text('iso3') || row.text('feature_id'),
			featureId: row.text('feature_id'),
			hatched: row.text('treatment') === 'hatched',
		})),
		smallStates: rows('small_states.csv').map((row) => ({
			iso3: row.text('iso3'),
			lon: row.number('lon'),
			lat: row.number('lat'),
			marked: row.text('tier') === 'A',
			nudgePx: [row.number('nudge_dx_960'), row.number('nudge_dy_960')],
		})),
	};
}

interface Row {
	text(column: string): string;
	number(column: string): number;
}

function rows(table: string): Row[] {
	const file = new URL(`../../facts/${table}`, import.meta.url);
	const records: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
	return records.map((record, i) => {
		const text = (column: string): string => {
			const value = record[column];
			if (value === undefined) throw new Error(`${table}: row ${i + 1} has no column ${column}`);
			return value;
		};
		const number = (column: string): number => {
			const value = Number(text(column));
			if (Number.isNaN(value)) throw new Error(`${table}: row ${i + 1}: ${column} is no number`);
			return value;
		};
		return { text, number };
	});
}
