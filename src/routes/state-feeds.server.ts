import budapest from '#data/budapest.json' with { type: 'json' };
import counts from '#data/counts.json' with { type: 'json' };
import events from '#data/events.json' with { type: 'json' };
import names from '#data/names.json' with { type: 'json' };
import sources from '#data/sources.json' with { type: 'json' };
import sponsors from '#data/sponsors.json' with { type: 'json' };
import steps from '#data/steps.json' with { type: 'json' };
import votes from '#data/votes.json' with { type: 'json' };
import type { StateFeeds } from '#lib/analysis/state-rows.ts';

/** Every file in which a participant can be named, for what is made at build time. The contract tests of the pipeline hold them to their schemas. */
export const feeds = { budapest, counts, events, names, sources, sponsors, steps, votes } as StateFeeds;
