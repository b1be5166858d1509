import { m } from '#lib/paraglide/messages.js';
import type { Territory } from '#lib/data/states.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { capital } from './capital.ts';

/** What is said of an area that is no participant: never a standing. Its own note follows where there is one. */
export function sayTerritory({ administeredBy, treatment, note }: Territory, record: TreatyRecord): string {
	const state = administeredBy && record.byIso3.get(administeredBy)?.participant.name;
	const rule = treatment === 'hatched' || !state ? m.area_no_entry() : m.area_territory({ state });
	return note ? `${rule} ${capital(note)}.` : rule;
}
