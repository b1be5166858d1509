import standing from '#data/standing.json' with { type: 'json' };
import type { StandingFeed } from '#lib/data/standing.ts';
import { recordOf } from '#lib/domain/record.ts';

/** The record of the treaty, for what is made at build time. */
export const record = recordOf(standing as StandingFeed);
