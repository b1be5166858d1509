import { m } from '#lib/paraglide/messages.js';
import type { Layer } from '#lib/address/view.ts';
import { budapestData } from './budapest.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { votesData } from './votes.server.ts';

export const entries: EntryGenerator = () => [{}, { layer: 'votes' }, { layer: 'budapest' }];

/** Title and description of the pages beside `/`, which is that of the site. */
const HEADS = {
	votes: () => ({ title: m.flow_heading(), description: m.flow_description() }),
	budapest: () => ({ title: m.regimes_title(), description: m.regimes_description() }),
};

/** What stands below the map in the layer of the path, beside the record. The table of the standings needs nothing else. */
export const load: PageServerLoad = ({ params: { layer } }) => ({
	layer: layerOf(layer),
	head: layer && HEADS[layer](),
	votes: layer === 'votes' ? votesData() : undefined,
	budapest: layer === 'budapest' ? budapestData() : undefined,
});

function layerOf(path: Exclude<Layer, 'status'> | undefined): Layer {
	return path ?? 'status';
}
