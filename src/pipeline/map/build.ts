import { editAtlas, readAtlas, readMapFacts } from './atlas.ts';
import { borders } from './borders.ts';
import { checkContent } from './check.ts';
import { markers, places, placesJson } from './places.ts';
import { presets, worldProjection } from './projection.ts';
import { COARSE_PX2, outlines, simplifyAreas } from './simplify.ts';
import { svgContent, svgDocument } from './svg.ts';

/**
 * Builds the map; the result is each generated file by its path from the top of the project. Throws where the map would not
 * hold what the facts name (see check.ts).
 */
export function buildMap(): Map<string, string> {
	const facts = readMapFacts();
	const features = editAtlas(readAtlas(), facts);
	const projection = worldProjection(features);
	const arcMap = simplifyAreas(features, projection);
	const shapes = outlines(arcMap);
	const lines = borders(arcMap, projection, facts.disputed);
	const dots = markers(facts.smallStates, projection);
	const content = svgContent(shapes, lines, dots);
	checkContent(content, facts);
	const coarseMap = simplifyAreas(features, projection, COARSE_PX2);
	const coarse = svgContent(outlines(coarseMap), borders(coarseMap, projection, facts.disputed), dots);
	checkContent(coarse, facts);
	const boxes = [...presets(projection)].map(
		([id, box]) => `\t${JSON.stringify(id)}: ${JSON.stringify(box)}`,
	);
	return new Map([
		['src/lib/map/generated/world.svg.txt', content],
		['src/lib/map/generated/world-coarse.svg.txt', coarse],
		['src/lib/map/generated/places.json', placesJson(places(shapes, dots, facts.smallStates, projection))],
		['src/lib/map/generated/regions.json', `{\n${boxes.join(',\n')}\n}\n`],
		['static/map/world.svg', svgDocument(content)],
	]);
}
