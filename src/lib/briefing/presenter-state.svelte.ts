import type { Briefing, Moment } from './moment.ts';

/** What the audience's screen shows: the moment, nothing at all in black or white, or all moments to choose from. */
export const SCREENS = ['moment', 'black', 'white', 'overview'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where a presentation stands: all that its windows share beside the briefing itself. */
export interface Position {
	/** Place of the moment, from 0. */
	readonly index: number;
	readonly screen: Screen;
	/** `iso3` of the participant whose card lies over the moment. */
	readonly state: string | undefined;
}

const START: Position = { index: 0, screen: 'moment', state: undefined };

/** A briefing being presented. Every move is one new position, so that windows can tell each other where they are. */
export class PresenterState {
	#briefing = $state.raw<Briefing>({ title: '', moments: [] });
	#position = $state.raw(START);
	readonly #onmove: () => void;

	/** @param onmove called after every move in this window and for a new briefing, but not for those of another window */
	constructor(briefing: Briefing, onmove: () => void) {
		this.#briefing = briefing;
		this.#onmove = onmove;
	}

	get briefing(): Briefing {
		return this.#briefing;
	}

	get position(): Position {
		return this.#position;
	}

	/** How many moments there are. */
	get count(): number {
		return this.#briefing.moments.length;
	}

	/** The moment that is shown; a briefing is never empty. */
	readonly moment: Moment | undefined = $derived(this.#briefing.moments[this.#position.index]);
	/** The next moment, or `undefined` at the end. */
	readonly upcoming: Moment | undefined = $derived(this.#briefing.moments[this.#position.index + 1]);

	/** Shows a moment, or the nearest that there is. Ends black, white and overview, and closes the card. */
	goTo(index: number): void {
		this.#move({ ...START, index: this.#within(index) });
	}

	next(): void {
		this.goTo(this.#position.index + 1);
	}

	previous(): void {
		this.goTo(this.#position.index - 1);
	}

	first(): void {
		this.goTo(0);
	}

	last(): void {
		this.goTo(this.count - 1);
	}

	/** Black, white or the overview; a second time, the moment again. */
	toggle(screen: Exclude<Screen, 'moment'>): void {
		this.#move({ ...this.#position, screen: this.#position.screen === screen ? 'moment' : screen });
	}

	/** Lays the card of a participant over the moment, or takes it away. */
	show(state: string | undefined): void {
		this.#move({ ...this.#position, screen: 'moment', state });
	}

	/** Presents another briefing, from its beginning. */
	open(briefing: Briefing): void {
		this.take(START, briefing);
		this.#onmove();
	}

	/** Takes over where another window of the same presentation, or the address, says that it stands. */
	take(position: Position, briefing: Briefing = this.#briefing): void {
		this.#briefing = briefing;
		this.#position = { ...position, index: this.#within(position.index) };
	}

	/** Whether the presentation stands there already. */
	isAt({ index, screen, state }: Position): boolean {
		const now = this.#position;
		return index === now.index && screen === now.screen && state === now.state;
	}

	#move(to: Position): void {
		if (this.isAt(to)) return;
		this.#position = to;
		this.#onmove();
	}

	#within(index: number): number {
		return Math.max(0, Math.min(this.count - 1, index));
	}
}
