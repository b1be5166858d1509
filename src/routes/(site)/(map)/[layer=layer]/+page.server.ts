import { m } from '#lib/messages/index.ts';
import { budapestData } from './budapest.server.ts';
import { changesData } from './changes.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { votesData } from './votes.server.ts';

export const entries: EntryGenerator = () => [
	{ layer: 'votes' },
	{ layer: 'budapest' },
	{ layer: 'changes' },
];

/** Title and description of each page; those of `/` are the site's. */
const HEADS = {
	votes: () => ({ title: m.flow_heading(), description: m.flow_description() }),
	budapest: () => ({ title: m.regimes_title(), description: m.regimes_description() }),
	changes: () => ({ title: m.changes_heading(), description: m.changes_description() }),
};

/** What stands below the map at this path, beside the record. */
export const load: PageServerLoad = ({ params: { layer } }) => ({
	page: layer,
	head: HEADS[layer](),
	votes: layer === 'votes' ? votesData() : undefined,
	budapest: layer === 'budapest' ? budapestData() : undefined,
	changes: layer === 'changes' ? changesData() : undefined,
});
