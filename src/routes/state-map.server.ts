import { parted } from '#lib/pictures/crop.ts';
import { pathsInText } from '#lib/pictures/paths.ts';
import { sceneOn } from '#lib/explorer/scene.ts';
import coarse from '#lib/map/generated/world-coarse.svg.txt?raw';
import fine from '#lib/map/generated/world.svg.txt?raw';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { record } from './record.server.ts';

// Read and taken apart once for all 198.

/** The base map in coarse outlines, for the map in a page of 26 rem. */
export const COARSE = parted(pathsInText(coarse));
/** The base map in fine outlines, for pictures. */
export const FINE = parted(pathsInText(fine));
/** Where every participant stands on the as-of day. */
export const SCENE = sceneOn(record, DEFAULT_VIEW, record.days.asOf);
