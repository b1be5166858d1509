import { articleTheme } from '#lib/data/articles.ts';
import { momentFigure } from '#lib/data/briefing.ts';
import { countKind } from '#lib/data/counts.ts';
import { aboutText, actorKind, conflictOutcome, stance } from '#lib/data/events.ts';
import { consentKind } from '#lib/data/other-treaties.ts';
import {
	actKind,
	budapestKind,
	confidence,
	eventCategory,
	eventPrecision,
	evidence,
} from '#lib/data/standing.ts';
import { nameKind, treatment } from '#lib/data/states.ts';
import { sponsorRole, vote } from '#lib/data/votes.ts';
import {
	conflictVersion,
	day,
	dayOrPart,
	decimal,
	digits,
	listOf,
	matching,
	oneOf,
	optional,
	references,
	sources,
	text,
	wholeNumber,
	yesOr,
	type Cell,
} from './cells.ts';

/** The columns of a table in order, each with the reader of its cells, and the values that no two rows may share. */
export interface TableSchema {
	readonly columns: Readonly<Record<string, Cell<unknown>>>;
	/** Each list names columns whose values together occur once; rows with all of them blank are left out. */
	readonly unique: readonly (readonly string[])[];
}

const participant = references('states', 'iso3');
const alpha3 = matching(/^[A-Z]{3}$/, 'three capital letters');
const slug = matching(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id: a letter, then letters, digits and hyphens');
const note = optional(text);
const longitude = decimal(-180, 180);
const latitude = decimal(-90, 90);
const squarePixels = decimal(0, 1e6);
const pixels = decimal(-1000, 1000);

/**
 * Every table of `src/facts`, by file name without `.csv`: the one declaration of its columns. The README of that folder explains them.
 * A new column that a feed publishes is added here and to the feed's schema in `src/lib/data`.
 */
export const tables = {
	treaty: {
		columns: { key: text, value: text, sources: optional(sources), note },
		unique: [['key']],
	},
	states: {
		columns: {
			iso3: alpha3,
			iso2: matching(/^[A-Z]{2}$/, 'two capital letters'),
			iso_n3: optional(digits(3, 'three digits')),
			name: text,
			un_member: oneOf(['yes', 'observer', 'other']),
			un_regional_group: optional(text),
			note,
		},
		unique: [['iso3'], ['iso2'], ['iso_n3'], ['name']],
	},
	names: {
		columns: { iso3: participant, name: text, kind: oneOf(nameKind.options), sources },
		unique: [['iso3', 'name']],
	},
	french_names: { columns: { iso3: participant, name: text }, unique: [['name']] },
	groups: {
		columns: {
			group_id: matching(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
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
			place: optional(text),
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
			signatories: optional(wholeNumber),
			parties: optional(wholeNumber),
			kind: oneOf(countKind.options),
			running: yesOr(),
			treaty: optional(oneOf(['budapest'])),
			sources,
			note,
		},
		unique: [],
	},
	events: {
		columns: {
			id: slug,
			starts_on: day,
			ends_on: optional(day),
			precision: oneOf(eventPrecision.options),
			category: oneOf(eventCategory.options),
			title: text,
			summary: text,
			place: text,
			importance: oneOf([1, 2, 3]),
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
			yes: optional(wholeNumber),
			no: optional(wholeNumber),
			abstain: optional(wholeNumber),
			not_recorded: optional(wholeNumber),
			sources,
			note,
		},
		unique: [['resolution']],
	},
	votes: {
		columns: {
			resolution: references('resolutions', 'resolution'),
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
			chapter: matching(/^[IVX]+$/, 'a Roman numeral'),
			chapter_title: text,
			article: wholeNumber,
			title: text,
			gloss: text,
			theme: oneOf(articleTheme.options),
			checked: yesOr('no'),
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
			on: optional(dayOrPart),
			about: optional(oneOf(aboutText.options)),
			statement: text,
			sources,
		},
		unique: [['id']],
	},
	budapest: {
		columns: {
			iso3: participant,
			signed_on: optional(day),
			bound_on: optional(day),
			kind: oneOf(budapestKind.options),
			in_force_on: optional(day),
			invited_on: optional(day),
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
			threshold: wholeNumber,
			threshold_met_on: day,
			in_force_on: day,
			complete_until: optional(day),
			undated: optional(wholeNumber),
			sources,
		},
		unique: [['treaty'], ['name']],
	},
	peer_ratifications: {
		columns: {
			treaty: references('peer_treaties', 'treaty'),
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
			total: optional(wholeNumber),
			iso3: listOf(participant),
			sources,
			note,
		},
		unique: [['list']],
	},
	conflicts: {
		columns: {
			event: references('events', 'id'),
			subject: text,
			versions: optional(listOf(conflictVersion)),
			outcome: optional(oneOf(conflictOutcome.options)),
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
			nudge_dx_960: optional(pixels),
			nudge_dy_960: optional(pixels),
			position_source: text,
		},
		unique: [['iso3']],
	},
	territories: {
		columns: {
			feature_id: matching(/^(\d{3}|[A-Z]{3})$/, 'three digits or three capital letters'),
			iso3: optional(alpha3),
			name: text,
			administering_state_iso3: optional(participant),
			area_px2_960: squarePixels,
			treatment: oneOf(treatment.options),
			note,
		},
		unique: [['feature_id'], ['iso3']],
	},
	disputed_borders: {
		columns: {
			area: alpha3,
			other_area: alpha3,
			line: oneOf(['dashed', 'dotted']),
			ends_lon: optional(longitude),
			ends_lat: optional(latitude),
			note,
		},
		unique: [['area', 'other_area']],
	},
	atlas_edits: {
		columns: { feature: alpha3, merged_into: optional(participant), note },
		unique: [['feature']],
	},
	moments: {
		columns: {
			id: matching(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
			view: optional(matching(/^\?\S+$/, 'the query of an address, from its question mark on')),
			title: text,
			text,
			notes: text,
			highlight: optional(listOf(participant)),
			figure: optional(oneOf(momentFigure.options)),
			sources,
		},
		unique: [['id']],
	},
	changes: {
		columns: {
			on: day,
			what: text,
			iso3: optional(listOf(participant)),
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
			language: matching(
				/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
				'a language tag (BCP 47) of the title, such as en, vi or ru-Latn',
			),
			url: optional(matching(/^https?:\/\/[^\s"<>]+$/, 'an address that begins with http:// or https://')),
			published_on: optional(dayOrPart),
			note,
		},
		unique: [['id']],
	},
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof tables;
