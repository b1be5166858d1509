import type { Feature, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { isArea, type Atlas, type AtlasGeometry, type AtlasProperties } from './read-atlas.ts';
import type { MapFacts } from './read-facts.ts';

/**
 * The whole list of what is changed in the atlas (map.md, "Geometry"; the methods page publishes it).
 * Keys and values are the atlas' `a3` codes.
 */
export const MERGED_INTO: Readonly<Record<string, string>> = {
	/** Somaliland: part of Somalia in the records of the United Nations. */
	SOL: 'SOM',
	/** Northern Cyprus: part of Cyprus (Security Council resolution 541 (1983)). */
	CYN: 'CYP',
	/** Christmas and Cocos Islands, and Ashmore and Cartier Islands: external territories without an entry of their own. */
	IOA: 'AUS',
	ATC: 'AUS',
};

/** Antarctica: no state's (Antarctic Treaty, article IV), and a third of the ink of a world map. */
export const DROPPED: readonly string[] = ['ATA'];

export type AreaKind = 'participant' | 'tinted' | 'hatched';

/** One shape of the map in longitude and latitude: `id` is the iso3 of a participant, or the area code of a territory. */
export type AreaFeature = Feature<MultiPolygon, { area: string; kind: AreaKind }>;

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
		if (DROPPED.includes(a3)) continue;
		const { area, kind } = whatIs(MERGED_INTO[a3] ?? a3, String(geometry.id), facts);
		kinds.set(area, kind);
		parts.set(area, [...(parts.get(area) ?? []), geometry]);
	}
	const missed = [...Object.keys(MERGED_INTO), ...DROPPED].filter((a3) => !met.has(a3));
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
