import { m } from '#lib/messages/index.ts';
import type { OtherName } from '#lib/data/states.ts';
import {
	findParticipants,
	isInsideName,
	searchIndex,
	type SearchIndex,
} from '#lib/domain/participant-search.ts';

type Named = Parameters<typeof searchIndex>[0];

/** How long a pause ends what is being typed, in milliseconds: long enough for people who type with a switch or one finger. */
const PAUSE_MS = 2_000;

/** Ranks up to here are whole names, codes and beginnings of words (see `Rank`). Letters from inside a name lead nowhere. */
const LAST_BEGINNING = 6;

/**
 * Finds a participant by what is typed on the map. Letters typed one after the other are one search, until a pause or `clear`; one letter
 * typed again goes to the next name that begins with it. Loaded when the focus comes to the map.
 */
export class TypeAhead {
	#index: SearchIndex = [];
	#typed = '';
	/** `iso3` of the participant that the reader was on before: a search that finds nobody ends there. */
	#start: string | undefined;
	#last = -Infinity;
	/** That nobody is called what has been typed; an empty string where somebody is. */
	message = '';

	/** Takes the participants that are searched, and their other names once they have come. */
	setNames(participants: Named, otherNames: readonly OtherName[] | undefined): void {
		this.#index = searchIndex(participants, otherNames);
	}

	/**
	 * Takes one more letter and gives the `iso3` to go to.
	 * @param current `iso3` of the participant that the reader is on
	 * @param now a time in milliseconds
	 */
	type(letter: string, current: string | undefined, now: number): string | undefined {
		if (!this.isTyping(now)) {
			this.#typed = '';
			this.#start = current;
		}
		this.#typed += letter;
		this.#last = now;
		return this.find(current);
	}

	/** The `iso3` that what has been typed leads to: again when more names have come. */
	find(current: string | undefined): string | undefined {
		const [letter = '', ...others] = this.#typed.toLowerCase();
		const isRepeat = others.every((other) => other === letter);
		const found = findParticipants(this.#index, isRepeat ? letter : this.#typed);
		const best = found
			.filter(({ rank }) => rank === found[0]?.rank && rank <= LAST_BEGINNING)
			.map(({ iso3 }) => iso3);
		this.message = best.length > 0 ? '' : m.map_no_match({ typed: this.#typed });
		if (best.length === 0) return this.#start;
		const order = this.#index.map(({ participant }) => participant.iso3);
		const at = order.indexOf(current ?? '');
		const next = isRepeat
			? best.find((iso3) => order.indexOf(iso3) > at)
			: best.find((iso3) => iso3 === current);
		return next ?? best[0];
	}

	/** Whether a search is under way. */
	isTyping(now: number): boolean {
		return now - this.#last <= PAUSE_MS;
	}

	/** Whether a space or another sign would be a part of the name that is being typed ("south a…", "guinea-b…"). */
	isInsideName(now: number): boolean {
		return this.isTyping(now) && isInsideName(this.#index, this.#typed);
	}

	/** Ends the search: the next letter begins another. Tells whether it had found nobody. */
	clear(now: number): boolean {
		const isMiss = this.isTyping(now) && this.message !== '';
		this.#last = -Infinity;
		this.message = '';
		return isMiss;
	}
}
