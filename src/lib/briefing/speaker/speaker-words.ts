import { formatDay } from '#lib/domain/format.ts';
import { headlineOn } from '#lib/explorer/headline.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupOf, type TreatyRecord } from '#lib/domain/record.ts';
import { dayOfMoment, type Moment } from '#lib/briefing/moment.ts';
import { momentScene } from '#lib/briefing/moment-scene.ts';
import type { Position } from '#lib/briefing/presenter-state.svelte.ts';

/** What is on the audience's screen, as a sentence. */
export function sayScreen(record: TreatyRecord, { screen, state }: Position): string {
	if (screen === 'black') return m.speaker_sees_black();
	if (screen === 'white') return m.speaker_sees_white();
	if (screen === 'overview') return m.speaker_sees_overview();
	const shown = state === undefined ? undefined : record.byIso3.get(state);
	return shown ? m.speaker_sees_state({ name: shown.participant.name }) : m.speaker_sees_moment();
}

/** What the map of a moment says: its day, and the sentence that the map's own page would have as its headline. */
export function sayMap(record: TreatyRecord, moment: Moment): string {
	const day = dayOfMoment(record, moment);
	const headline = headlineOn(record, momentScene(record, moment), groupOf(record, moment.view.group), day);
	return m.speaker_map({ day: formatDay(day), headline });
}
