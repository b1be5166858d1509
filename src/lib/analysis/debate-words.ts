import { dayOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AboutText, ActorKind, Stance } from '#lib/data/events.ts';

/** The days from which a statement can be about another text, as they are said. */
export interface TextDays {
	/** The committee agreed on a text. */
	readonly agreed: string;
	/** The General Assembly adopted it. */
	readonly adopted: string;
}

/** A day, or the month or year where no more is known: "24 October 2025", "October 2025", "2025"; or that there is no date. */
export function sayDayOrPart(on: string | undefined): string {
	if (on === undefined) return m.debate_undated();
	if (on.length === 4) return on;
	return on.length === 7 ? formatDay(dayOf(`${on}-01`), 'monthYear') : formatDay(dayOf(on));
}

/** What kind of body speaks: "Governments". */
export function sayActorKind(kind: ActorKind): string {
	const words: Record<ActorKind, () => string> = {
		government: m.debate_kind_government,
		un: m.debate_kind_un,
		igo: m.debate_kind_igo,
		ngo: m.debate_kind_ngo,
		industry: m.debate_kind_industry,
		researchers: m.debate_kind_researchers,
	};
	return words[kind]();
}

/** What is asked for, in a few words: "Asks for changes". */
export function sayStance(stance: Stance): string {
	const words: Record<Stance, () => string> = {
		supports: m.debate_stance_supports,
		conditional: m.debate_stance_conditional,
		undecided: m.debate_stance_undecided,
		critical: m.debate_stance_critical,
		opposes: m.debate_stance_opposes,
	};
	return words[stance]();
}

/** Which text a statement speaks of. */
export function sayAbout(about: AboutText, { agreed, adopted }: TextDays): string {
	const words: Record<AboutText, () => string> = {
		draft: () => m.debate_about_draft({ agreed }),
		'agreed-text': () => m.debate_about_agreed({ agreed, adopted }),
		'adopted-text': () => m.debate_about_adopted(),
	};
	return words[about]();
}
