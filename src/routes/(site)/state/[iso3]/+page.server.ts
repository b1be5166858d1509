import { record } from '#routes/record.server.ts';
import type { EntryGenerator } from './$types';

/** Nothing on the page needs a script. */
export const csr = false;

export const entries: EntryGenerator = () =>
	record.participants.map(({ participant }) => ({ iso3: participant.iso3 }));
