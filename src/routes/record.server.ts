import standing from '#data/standing.json' with { type: 'json' };
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';
import { sceneOn } from '#lib/explorer/scene.ts';

/** The record of the treaty, for what is made at build time. */
export const record = recordOf(standing as StandingFeed);

/** Where every participant stands on the as-of day. */
export const asOfScene = sceneOn(record, DEFAULT_VIEW, record.days.asOf);
