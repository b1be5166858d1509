import { articleTheme } from '#lib/data/articles.ts';
import { conflictOutcome, aboutText, actorKind, stance } from '#lib/data/events.ts';
import { countKind } from '#lib/data/counts.ts';
import { nameKind, treatment } from '#lib/data/states.ts';
import { consentKind } from '#lib/data/other-treaties.ts';
import { sponsorRole, vote } from '#lib/data/votes.ts';
import {
	actKind,
	budapestKind,
	confidence,
	eventCategory,
	eventPrecision,
	evidence,
} from '#lib/data/standing.ts';
import {
	day,
	dayOrPart,
	decimal,
	digits,
	form,
	maybe,
	of,
	oneOf,
	several,
	sources,
	text,
	whole,
	type Cell,
} from './cells.ts';

/** How a table is made: its columns in order, each with the reader of its cells, and what no two rows may share. */
export interface TableForm {
	readonly columns: Readonly<Record<string, Cell<unknown>>>;
	/** Each list names columns whose values together occur once; rows with all of them blank are left out. */
	readonly unique: readonly (readonly string[])[];
}

const participant = of('states', 'iso3');
const alpha3 = form(/^[A-Z]{3}$/, 'three capital letters');
const slug = form(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id: a letter, then letters, digits and hyphens');
const note = maybe(text);
const yesOrBlank = maybe(oneOf(['yes']));
const longitude = decimal(-180, 180);
const latitude = decimal(-90, 90);
const squarePixels = decimal(0, 1e6);
const pixels = decimal(-1000, 1000);

/** Every table of `src/facts`, by file name without `.csv`. What the columns mean is said in the README there. */
export const tables = {
	treaty: {
		columns: { key: text, value: text, sources: maybe(sources), note },
		unique: [['key']],
	},
	states: {
		columns: {
			iso3: alpha3,
			iso2: form(/^[A-Z]{2}$/, 'two capital letters'),
			iso_n3: maybe(digits(3, 'three digits')),
			name: text,
			un_member: oneOf(['yes', 'observer', 'other']),
			un_regional_group: maybe(text),
			note,
		},
		unique: [['iso3'], ['iso2'], ['iso_n3'], ['name']],
	},
	names: {
		columns: { iso3: participant, name: text, kind: oneOf(nameKind.options), sources },
		unique: [['iso3', 'name']],
	},
	groups: {
		columns: {
			group_id: form(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
			group_name: text,
			iso3: participant,
		},
		unique: [['group_id', 'iso3']],
	},
	instruments: {
		columns: {
			iso3: participant,
			act: oneOf(actKind.options),
			not_before: day,
			not_after: day,
			place: maybe(text),
			evidence: oneOf(evidence.options),
			confidence: oneOf(confidence.options),
			sources,
			note,
		},
		unique: [['iso3', 'act']],
	},
	domestic_steps: {
		columns: { iso3: participant, on: day, step: text, sources, note },
		unique: [['iso3', 'on', 'step']],
	},
	counts: {
		columns: {
			as_of: day,
			signatories: maybe(whole),
			parties: maybe(whole),
			kind: oneOf(countKind.options),
			running: yesOrBlank,
			treaty: maybe(oneOf(['budapest'])),
			sources,
			note,
		},
		unique: [],
	},
	events: {
		columns: {
			id: slug,
			starts_on: day,
			ends_on: maybe(day),
			precision: oneOf(eventPrecision.options),
			category: oneOf(eventCategory.options),
			title: text,
			summary: text,
			place: text,
			importance: oneOf(['1', '2', '3']),
			sources,
			note,
		},
		unique: [['id']],
	},
	resolutions: {
		columns: {
			resolution: text,
			voted_on: day,
			title: text,
			yes: maybe(whole),
			no: maybe(whole),
			abstain: maybe(whole),
			not_recorded: maybe(whole),
			sources,
			note,
		},
		unique: [['resolution']],
	},
	votes: {
		columns: {
			resolution: of('resolutions', 'resolution'),
			voted_on: day,
			iso3: participant,
			vote: oneOf(vote.options),
			sources,
		},
		unique: [['resolution', 'iso3']],
	},
	sponsors: {
		columns: { document: text, iso3: participant, role: oneOf(sponsorRole.options), sources },
		unique: [['document', 'iso3']],
	},
	articles: {
		columns: {
			chapter: form(/^[IVX]+$/, 'a Roman numeral'),
			chapter_title: text,
			article: whole,
			title: text,
			gloss: text,
			theme: oneOf(articleTheme.options),
			checked: oneOf(['yes', 'no']),
			sources,
		},
		unique: [['article']],
	},
	positions: {
		columns: {
			id: slug,
			actor: text,
			actor_kind: oneOf(actorKind.options),
			stance: oneOf(stance.options),
			on: maybe(dayOrPart),
			about: maybe(oneOf(aboutText.options)),
			statement: text,
			sources,
		},
		unique: [['id']],
	},
	budapest: {
		columns: {
			iso3: participant,
			signed_on: maybe(day),
			bound_on: maybe(day),
			kind: oneOf(budapestKind.options),
			in_force_on: maybe(day),
			invited_on: maybe(day),
			sources,
			note,
		},
		unique: [['iso3']],
	},
	peer_treaties: {
		columns: {
			treaty: slug,
			name: text,
			opened_on: day,
			threshold: whole,
			threshold_met_on: day,
			in_force_on: day,
			complete_until: maybe(day),
			undated: maybe(whole),
			sources,
		},
		unique: [['treaty'], ['name']],
	},
	peer_ratifications: {
		columns: {
			treaty: of('peer_treaties', 'treaty'),
			iso3: participant,
			deposited_on: day,
			kind: oneOf(consentKind.options),
			sources,
		},
		unique: [['treaty', 'iso3']],
	},
	signatory_lists: {
		columns: {
			list: slug,
			as_of: day,
			total: maybe(whole),
			iso3: several(participant),
			sources,
			note,
		},
		unique: [['list']],
	},
	conflicts: {
		columns: {
			event: of('events', 'id'),
			subject: text,
			versions: maybe(
				several(
					form(
						new RegExp(`^[A-Z]{3}:(${actKind.options.join('|')}|\\d{4}-\\d{2}-\\d{2})$`),
						'a participant, a colon, and an act or the day of a step at home',
					),
				),
			),
			outcome: maybe(oneOf(conflictOutcome.options)),
		},
		unique: [['event', 'subject']],
	},
	small_states: {
		columns: {
			iso3: participant,
			name: text,
			lon: longitude,
			lat: latitude,
			area_px2_960: squarePixels,
			area_px2_360: squarePixels,
			largest_polygon_px2_960: squarePixels,
			tier: oneOf(['A', 'C']),
			nudge_dx_960: maybe(pixels),
			nudge_dy_960: maybe(pixels),
			position_source: text,
		},
		unique: [['iso3']],
	},
	territories: {
		columns: {
			feature_id: form(/^(\d{3}|[A-Z]{3})$/, 'three digits or three capital letters'),
			iso3: maybe(alpha3),
			name: text,
			administering_state_iso3: maybe(participant),
			area_px2_960: squarePixels,
			treatment: oneOf(treatment.options),
			note,
		},
		unique: [['feature_id'], ['iso3']],
	},
	moments: {
		columns: {
			id: form(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
			view: maybe(form(/^\?\S+$/, 'the query of an address, from its question mark on')),
			title: text,
			text,
			notes: text,
			highlight: maybe(several(participant)),
			sources,
		},
		unique: [['id']],
	},
	changes: {
		columns: {
			on: day,
			what: text,
			iso3: maybe(several(participant)),
			why: text,
			sources,
		},
		unique: [['on', 'what']],
	},
	sources: {
		columns: {
			id: slug,
			publisher: text,
			title: text,
			language: form(
				/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
				'a language tag (BCP 47) of the title, such as en, vi or ru-Latn',
			),
			url: maybe(form(/^https?:\/\/[^\s"<>]+$/, 'an address that begins with http:// or https://')),
			published_on: maybe(dayOrPart),
			note,
		},
		unique: [['id']],
	},
} as const satisfies Record<string, TableForm>;

export type TableName = keyof typeof tables;
