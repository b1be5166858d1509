import standing from '../../static/data/standing.json' with { type: 'json' };
import { formatDay } from '../../src/lib/domain/format.ts';
import { fortyOn } from '../../src/lib/domain/forty.ts';
import { recordOf } from '../../src/lib/domain/record.ts';
import type { StandingFeed } from '../../src/lib/data/standing.ts';
import { tallyOf } from '../../src/lib/domain/fixture.ts';
import { standingsOn, countedSignatories, namedSignatories } from '../../src/lib/domain/standing.ts';

// What the site shows on its last day covered, worked out from the facts it was built from: a new signature breaks no test.

const record = recordOf(standing as StandingFeed);
const { asOf } = record.days;

/** The as-of day as YYYY-MM-DD, and in words. */
export const AS_OF = record.feed.asOf;
/** The release of the data, which a frozen embed names. */
export const RELEASE = record.feed.release;
export const AS_OF_DAY = formatDay(asOf);
/** Signatories that are named, the EU among them. */
export const NAMED = namedSignatories(record, asOf);
/** The headline's first words: "76 states and bodies have signed". */
export const NAMED_HEADLINE = new RegExp(`^${NAMED} states and bodies have signed`);
/** "at least 78 counted", or `undefined` where the figure is the same. */
const counted = countedSignatories(record, asOf) ?? 0;
export const COUNTED_TEXT = counted > NAMED ? `at least ${counted} counted` : undefined;
/** How many have each standing. */
export const TALLY = tallyOf(standingsOn(record, asOf));
/** Instruments that count, and how many are missing. */
export const FORTY = fortyOn(record, asOf);
