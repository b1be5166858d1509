import { addYears, type Day } from '#lib/domain/day.ts';
import { canCount, recordedForty } from '#lib/domain/own-forty.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import {
	choiceParam,
	codecOf,
	dayParam,
	optionalChoiceParam,
	readerOf,
	valid,
	type DayScope,
	type Parameter,
	type ViewProblem,
} from './params.ts';
import { THEMES, type Theme } from './view.ts';

/** What is looked at on the page about entry into force. */
export interface ForceView {
	/** The treaty that is picked out of the pace figure. */
	readonly treaty: string | undefined;
	/** Chosen beside those whose instruments are recorded: `iso3`, ascending, each once. */
	readonly pick: readonly string[];
	/** The day on which the fortieth instrument is supposed to be deposited. */
	readonly last: Day | undefined;
	readonly theme: Theme;
}

/** Codes in `pick` that are not used, and why. */
export interface PickProblem {
	readonly reason: 'unknown' | 'cannot-count' | 'twice';
	/** As they stand in the address, each once. */
	readonly codes: readonly string[];
}

/**
 * What an address of the page can name. Its days are those that a supposed deposit can have: after the as-of day, up to which the fortieth
 * has not come.
 */
export interface ForceNameable extends DayScope {
	readonly treaties: readonly string[];
	readonly hasParticipant: (iso3: string) => boolean;
	readonly canCount: (iso3: string) => boolean;
	readonly isRecorded: (iso3: string) => boolean;
}

/** How many years ahead a deposit can be supposed: a longer time is a slip of the hand. */
const YEARS_AHEAD = 50;

/** What an address can name, given the record and the ids of the treaties that are compared. */
export function forceNameable(record: TreatyRecord, treaties: readonly string[]): ForceNameable {
	const recorded = new Set(recordedForty(record).map(({ participant }) => participant.iso3));
	const counts = (iso3: string) => {
		const participant = record.byIso3.get(iso3);
		return participant !== undefined && canCount(participant);
	};
	return {
		treaties,
		firstDay: record.days.asOf + 1,
		lastDay: addYears(record.days.asOf, YEARS_AHEAD),
		hasParticipant: (iso3) => record.byIso3.has(iso3),
		canCount: counts,
		isRecorded: (iso3) => recorded.has(iso3),
	};
}

const pickParam: Parameter<readonly string[], ForceNameable> = {
	fallback: [],
	parse: (text, nameable) => valid(picksIn(text, nameable).pick),
	write: (pick) => [...pick].sort().join(','),
};

const codec = codecOf<ForceView, ForceNameable>({
	treaty: optionalChoiceParam(({ treaties }) => treaties),
	pick: pickParam,
	last: dayParam,
	theme: choiceParam(THEMES, 'auto'),
});

export const { defaults: DEFAULT_FORCE_VIEW, serialize: serializeForceView } = codec;

/**
 * Reads the query of the page. What cannot be used is reported and left out; the rest holds. A state whose instrument is recorded may be
 * named, so that a link made before it ratified still works; it is in every forty and not written again. Never throws.
 */
export function parseForceView(
	params: URLSearchParams,
	nameable: ForceNameable,
): { view: ForceView; problems: readonly ViewProblem[]; pickProblems: readonly PickProblem[] } {
	const picked = readerOf(params).read('pick', '', valid);
	return { ...codec.parse(params, nameable), pickProblems: picksIn(picked, nameable).pickProblems };
}

function picksIn(
	text: string,
	nameable: ForceNameable,
): { pick: readonly string[]; pickProblems: readonly PickProblem[] } {
	const refused: Record<PickProblem['reason'], Set<string>> = {
		unknown: new Set(),
		'cannot-count': new Set(),
		twice: new Set(),
	};
	const pick = new Set<string>();
	for (const code of text.split(',').filter(Boolean)) {
		if (!nameable.hasParticipant(code)) refused.unknown.add(code);
		else if (!nameable.canCount(code)) refused['cannot-count'].add(code);
		else if (pick.has(code)) refused.twice.add(code);
		else pick.add(code);
	}
	return {
		pick: [...pick].filter((iso3) => !nameable.isRecorded(iso3)).sort(),
		pickProblems: (['unknown', 'cannot-count', 'twice'] as const)
			.filter((reason) => refused[reason].size > 0)
			.map((reason) => ({ reason, codes: [...refused[reason]] })),
	};
}
