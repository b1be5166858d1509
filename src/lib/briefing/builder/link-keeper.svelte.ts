import { LONGEST_LINK, momentsParameter } from '#lib/briefing/briefing-file.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import type { BriefingFile } from '#lib/data/briefing.ts';

/** How long nothing is typed before the address is written, in milliseconds. */
export const REST_MS = 400;

/** Keeps a briefing in the address of its page, as far as it fits. */
export class LinkKeeper {
	readonly #shipped: Briefing;
	readonly #address: string;
	readonly #save: (query: string) => void;
	#file: BriefingFile | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The query of the last state that fitted, with its question mark; empty for the shipped briefing as it is. */
	query = $state('');
	/** How many characters the link would have, where that is too many; else `undefined`. */
	tooLong = $state<number>();
	/** Whether something was changed that the address does not hold yet. */
	#isPending = $state(false);
	/** Whether the address holds all that is on screen. */
	readonly holdsAll: boolean = $derived(!this.#isPending && this.tooLong === undefined);

	/** What was handed out as a file. */
	#inFile = $state('');
	#onScreen = $state('');
	/** Whether nothing is lost when the page is left: the address holds all, or a file does. */
	readonly isSafe: boolean = $derived(this.holdsAll || this.#inFile === this.#onScreen);

	/**
	 * @param address the absolute address of the page that the briefing is built on, without a query: the longest link is one to it
	 * @param save writes a query into the address of the page
	 */
	constructor(shipped: Briefing, address: string, save: (query: string) => void) {
		this.#shipped = shipped;
		this.#address = address;
		this.#save = save;
	}

	/** Takes the briefing that the page begins with. The address stays unchanged, with the parts that could not be used. */
	async begin(file: BriefingFile): Promise<void> {
		this.#take(file);
		await this.#pack();
	}

	/** Takes what is on screen now, and writes it once nothing has been changed for a moment. */
	note(file: BriefingFile): void {
		if (JSON.stringify(file) === this.#onScreen) return;
		this.#take(file);
		this.#isPending = true;
		this.#timer = setTimeout(() => void this.flush(), REST_MS);
	}

	/** Writes at once what is waiting to be written. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#isPending && (await this.#pack())) this.#save(this.query);
	}

	/** Notes that what is on screen has been handed out as a file. */
	noteFile(): void {
		this.#inFile = this.#onScreen;
	}

	/** Cancels a write that is waiting. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#file = undefined;
	}

	#take(file: BriefingFile): void {
		clearTimeout(this.#timer);
		this.#file = file;
		this.#onScreen = JSON.stringify(file);
	}

	/** Whether what is on screen is in `query` now. */
	async #pack(): Promise<boolean> {
		const file = this.#file;
		if (!file) return false;
		const query = await this.#queryOf(file);
		// What was changed meanwhile is packed by a call of its own.
		if (file !== this.#file) return false;
		const { length } = this.#address + query;
		this.#isPending = false;
		this.tooLong = length > LONGEST_LINK ? length : undefined;
		if (this.tooLong !== undefined) return false;
		this.query = query;
		return true;
	}

	async #queryOf(file: BriefingFile): Promise<string> {
		const { title, moments } = this.#shipped;
		const isShipped =
			file.title === title &&
			file.moments.length === moments.length &&
			file.moments.every((moment, at) => moment === moments[at]?.id);
		return isShipped ? '' : `?moments=${await momentsParameter(file, title)}`;
	}
}
