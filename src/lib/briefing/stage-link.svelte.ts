import { briefingFile, readBriefing } from './briefing-file.ts';
import type { Briefing } from './moment.ts';
import type { Position, PresenterState } from './presenter-state.svelte.ts';
import type { BriefingSite } from './site.ts';
import {
	readStageMessage,
	type Role,
	type StageMessage,
	type StageNews,
	type StageStand,
	type StopwatchReading,
} from './stage-channel.ts';

/** Longest that a window that is there takes to answer, in milliseconds. */
const ANSWER_MS = 2000;

export interface StageLinkOptions {
	/** The presentation's name (stage-channel.ts). */
	readonly session: string;
	/** Which window this is. */
	readonly role: Role;
	readonly presenter: PresenterState;
	readonly site: Pick<BriefingSite, 'record' | 'shipped'>;
	/** Called for a move in the other window, but not for the first state that this window receives. */
	readonly onmove?: () => void;
	/** Called with the reading of the speaker's stopwatch that the other window has kept. */
	readonly onclock?: (reading: StopwatchReading) => void;
}

/**
 * Keeps the windows of one presentation at the same place. Each counts the moves; the higher count wins, and at the same count the
 * audience's window. A window that was asleep or reloaded says hello and gets the state. Without a second window it does nothing.
 */
export class StageLink {
	/** Whether the browser has a `BroadcastChannel`. Without it windows stay apart, and nothing fails. */
	static readonly isSupported: boolean = typeof BroadcastChannel === 'function';

	readonly #options: StageLinkOptions;
	readonly #ending = new AbortController();
	#channel: BroadcastChannel | undefined;
	#revision = 0;
	/** Whether this window has heard where the other stands. */
	#isLevel = false;
	#other = $state<'unknown' | 'there' | 'gone'>('unknown');
	#asked: ReturnType<typeof setTimeout> | undefined;
	/** What the speaker's stopwatch shows; absent until it has been begun. */
	#clock: StopwatchReading | undefined;
	#written: { readonly of: Briefing; readonly file: object; readonly json: string } | undefined;

	/** Begins to listen at once, and asks who else is there. In the browser only. */
	constructor(options: StageLinkOptions) {
		this.#options = options;
		if (!StageLink.isSupported) {
			this.#other = 'gone';
			return;
		}
		const { signal } = this.#ending;
		this.#open();
		// An open channel would keep a page out of the back-forward cache, or throw it out at the next message.
		window.addEventListener('pagehide', () => this.#leave(), { signal });
		window.addEventListener('pageshow', () => this.#open(), { signal });
		const look = () => document.visibilityState === 'visible' && this.ask();
		document.addEventListener('visibilitychange', look, { signal });
	}

	/** Whether the other window is open, as far as this one knows. */
	get isHeard(): boolean {
		return this.#other === 'there';
	}

	/** Whether the other window was asked for and is not there. */
	get isAlone(): boolean {
		return this.#other === 'gone';
	}

	/** Says where this window stands, after a move in it. */
	sendMove(): void {
		this.#revision++;
		this.#sendStand();
		// Also finds out whether the other window has crashed, which says no goodbye.
		this.ask();
	}

	/** Has the other window keep what the speaker's stopwatch shows. */
	tellClock(reading: StopwatchReading): void {
		this.#clock = reading;
		this.#sendStand();
	}

	/** Asks for the other window; without an answer within two seconds it is gone. */
	ask(): void {
		if (!this.#channel) return;
		this.#send({ kind: 'hello' });
		this.#asked ??= setTimeout(() => this.#setPeer('gone'), ANSWER_MS);
	}

	/** Says goodbye and stops listening, for good. */
	close(): void {
		this.#leave();
		this.#ending.abort();
	}

	#open(): void {
		if (!this.#channel) {
			this.#channel = new BroadcastChannel(this.#options.session);
			this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#onMessage(data));
		}
		this.ask();
	}

	#leave(): void {
		this.#send({ kind: 'bye' });
		this.#setPeer('unknown');
		this.#channel?.close();
		this.#channel = undefined;
	}

	#setPeer(other: 'unknown' | 'there' | 'gone'): void {
		clearTimeout(this.#asked);
		this.#asked = undefined;
		this.#other = other;
	}

	#send(news: StageNews): void {
		const message: StageMessage = { type: 'hanoi:stage', version: 1, from: this.#options.role, ...news };
		this.#channel?.postMessage(message);
	}

	#sendStand(): void {
		const { position } = this.#options.presenter;
		const briefing = this.#briefing().file;
		this.#send({ kind: 'state', revision: this.#revision, ...position, briefing, clock: this.#clock });
	}

	#onMessage(data: unknown): void {
		const message = readStageMessage(data);
		if (!message) return;
		const isOther = message.from !== this.#options.role;
		// A window that says goodbye may only be reloading, and there may be a second one of its kind.
		if (isOther) this.#setPeer(message.kind === 'bye' ? 'unknown' : 'there');
		if (message.kind === 'state') {
			if (isOther) this.#keepClock(message.clock);
			void this.#compare(message.from, message);
		} else if (message.kind === 'hello') this.#sendStand();
		else this.ask();
	}

	/** The speaker's window owns its stopwatch; after a reload it takes the reading that the audience's window has kept. */
	#keepClock(clock: StopwatchReading | undefined): void {
		const { role, onclock } = this.#options;
		if (!clock || (role === 'speaker' && this.#clock)) return;
		this.#clock = clock;
		onclock?.(clock);
	}

	async #compare(from: Role, stand: StageStand): Promise<void> {
		const { presenter, role, site, onmove } = this.#options;
		const { index, screen, state = '' } = stand;
		const position: Position = { index, screen, state: site.record.byIso3.has(state) ? state : undefined };
		const hasSameBriefing = JSON.stringify(stand.briefing) === this.#briefing().json;
		const isSame = hasSameBriefing && presenter.isAt(position);
		if (!this.#yieldsTo(from, stand.revision)) {
			if (stand.revision < this.#revision || (from !== role && !isSame)) this.#sendStand();
			return;
		}
		let { briefing } = presenter;
		if (!hasSameBriefing) {
			const content = { title: site.shipped.title, ...stand.briefing };
			const read = await readBriefing(content, site).catch(() => undefined);
			// Meanwhile this window may have moved, or heard of a later one.
			if (!read?.briefing || !this.#yieldsTo(from, stand.revision)) return;
			briefing = read.briefing;
		}
		this.#revision = stand.revision;
		if (!isSame) presenter.take(position, briefing);
		if (this.#isLevel && !isSame) onmove?.();
		this.#isLevel = true;
	}

	/** Whether the state of the other window wins over that of this one. */
	#yieldsTo(from: Role, revision: number): boolean {
		if (revision !== this.#revision) return revision > this.#revision;
		return from === 'audience' && this.#options.role === 'speaker';
	}

	/**
	 * The briefing as messages carry it, written once. Without the title of the shipped briefing, which each window has in its own language:
	 * the windows of two languages would never agree.
	 */
	#briefing(): { readonly file: object; readonly json: string } {
		const { presenter, site } = this.#options;
		if (this.#written?.of !== presenter.briefing) {
			const { title, ...rest } = briefingFile(presenter.briefing, site.shipped);
			const file = title === site.shipped.title ? rest : { title, ...rest };
			this.#written = { of: presenter.briefing, file, json: JSON.stringify(file) };
		}
		return this.#written;
	}
}
