import type { PresentAddress } from '#lib/briefing/address.ts';
import {
	briefingFile,
	LONGEST_LINK,
	momentsParameter,
	openFile,
	openLink,
	type ReadBriefing,
} from '#lib/briefing/briefing-file.ts';
import { KeyReader, type Command } from '#lib/briefing/keys.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import { PresenterState } from '#lib/briefing/presenter-state.svelte.ts';
import type { BriefingSite } from '#lib/briefing/site.ts';
import { audienceSession, openSpeaker } from '#lib/briefing/stage-channel.ts';
import { StageLink } from '#lib/briefing/stage-link.svelte.ts';
import { m } from '#lib/messages/index.ts';
import { FullScreenState, StageFocus } from './stage-window.svelte.ts';

/** The briefing that an address stands for, and its `moments` there. */
interface InAddress {
	readonly briefing: Briefing;
	readonly moments: string | undefined;
}

/** The audience's window: which briefing it presents, and what keys, clickers, touch and buttons ask of it. */
export class StageState {
	readonly #site: BriefingSite;
	readonly #keys = new KeyReader();
	#link: StageLink | undefined;
	/** How many addresses were asked for. */
	#asked = 0;
	readonly presenter: PresenterState;
	readonly full = new FullScreenState();
	readonly focus = new StageFocus();
	/** The digits typed so far of a number to go to; empty for none. */
	typed = $state('');
	/** The dialog that is open: the keys, the ways to take the briefing along, or the languages. */
	dialog = $state<'keys' | 'save' | 'languages'>();
	/** What was typed into the search for a state before its field was loaded, Enter as a line feed; `undefined` while the search is closed. */
	search = $state<string>();
	/** Sentences for the presenter. */
	notices = $state.raw<readonly string[]>([]);
	/** The briefing of which something could not be used. */
	issues = $state.raw<ReadBriefing>();
	/** Absent until the address has been followed. */
	inAddress = $state.raw<InAddress>();

	constructor(site: BriefingSite) {
		this.#site = site;
		this.presenter = new PresenterState(site.shipped, () => this.#link?.sendMove());
	}

	/** Turns letters, digits and punctuation on or off as shortcuts (WCAG 2.1.4). */
	setLetters(hasLetters: boolean): void {
		this.#keys.hasLetters = hasLetters;
	}

	/** Leaves the other window of the presentation. */
	close(): void {
		this.#link?.close();
	}

	/**
	 * Shows what an address asks for, unless a newer one comes meanwhile; tells whether it did. A briefing that is shown already is not read
	 * again.
	 */
	async showAddress({ moments, number = 1, ignored }: PresentAddress): Promise<boolean> {
		const asked = ++this.#asked;
		const before = this.inAddress;
		const notices: string[] = [];
		let { briefing } = this.presenter;
		if (!before || before.moments !== moments) {
			if (!before)
				notices.push(...ignored.map(([param, value]) => m.present_unknown_parameter({ param, value })));
			const { read, ...opened } = await this.#openAddress(moments, notices);
			if (asked !== this.#asked) return false;
			if (read) this.#keepIssues(read);
			this.inAddress = opened;
			briefing = opened.briefing;
		}
		this.presenter.take({ index: number - 1, screen: 'moment', state: undefined }, briefing);
		const { count } = this.presenter;
		if (number > count) notices.push(m.present_no_moment({ n: number, count }));
		if (notices.length > 0) this.notices = notices;
		this.#tell();
		return true;
	}

	#tell(): void {
		const [{ presenter }, site] = [this, this.#site];
		if (this.#link) this.#link.sendMove();
		// Only now: before the address was followed, the speaker's window would be told of the wrong moment.
		else this.#link = new StageLink({ session: audienceSession(), role: 'audience', presenter, site });
	}

	/** The briefing of an address: the shipped one where the address has none, or one that cannot be read. */
	async #openAddress(
		moments: string | undefined,
		notices: string[],
	): Promise<InAddress & { readonly read?: ReadBriefing }> {
		const { shipped } = this.#site;
		if (moments === undefined) return { briefing: shipped, moments };
		try {
			const read = await openLink(moments, this.#site);
			if (read.isUnreadable) notices.push(m.present_link_unreadable());
			return { briefing: read.briefing ?? shipped, moments: read.briefing && moments, read };
		} catch {
			// The code that reads it did not come; the address keeps it for the next try.
			notices.push(m.present_link_failed());
			return { briefing: shipped, moments };
		}
	}

	/** Presents the briefing in a file; what was shown stays where nothing of the file can be used. */
	async openFile(file: File): Promise<void> {
		const { name } = file;
		const read = await openFile(file, this.#site).catch(() => undefined);
		if (!read) {
			this.notices = [m.present_file_failed({ name })];
			return;
		}
		if (read.briefing) this.presenter.open(read.briefing);
		this.#keepIssues(read);
		if (read.briefing) this.notices = [m.present_file_opened({ name })];
		else if (read.isUnreadable) this.notices = [m.present_file_unreadable({ name })];
		else this.notices = [m.present_file_unusable({ name })];
	}

	/** What cannot be read at all, such as a link that was cut, needs no list. */
	#keepIssues(read: ReadBriefing): void {
		this.issues = read.issues.length > 0 ? read : undefined;
	}

	/** Writes the presented briefing into the address, so that it stays after a reload; one that is too long for that is left out. */
	async writeIntoAddress(): Promise<void> {
		const [{ briefing }, { shipped }] = [this.presenter, this.#site];
		const value =
			briefing === shipped
				? undefined
				: await momentsParameter(briefingFile(briefing, shipped), shipped.title);
		const moments = value !== undefined && value.length < LONGEST_LINK - 100 ? value : undefined;
		// Meanwhile another one may have come.
		if (this.presenter.briefing === briefing) this.inAddress = { briefing, moments };
	}

	/** Takes all notices away, once they have been read. */
	dismiss(): void {
		this.notices = [];
		this.issues = undefined;
	}

	/** Takes a key before a slider or the map does, and before the page scrolls. */
	press(event: KeyboardEvent): void {
		this.full.wake();
		// Before the address has been followed, its moment would undo the move.
		if (!this.inAddress) return;
		const isTurn = event.key === 'PageDown' || event.key === 'PageUp';
		// An open dialog has the keys, except those of a clicker.
		if (document.querySelector('dialog[open], :popover-open') && !isTurn) return;
		if (this.search !== undefined && isTypedEarly(event)) {
			this.search += event.key === 'Enter' ? '\n' : event.key;
			return event.preventDefault();
		}
		const command = this.#keys.read(event, this.presenter.position.screen);
		this.typed = this.#keys.typed;
		if (command === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		// A key that is held down, or a clicker that repeats, must not skip through the briefing.
		if (!event.repeat) this.run(command);
	}

	run(command: Command): void {
		const { presenter } = this;
		if (typeof command === 'object') return this.#turn(() => presenter.goTo(command.goTo - 1));
		switch (command) {
			case 'next':
			case 'previous':
			case 'first':
			case 'last':
				return this.#turn(() => presenter[command]());
			case 'black':
			case 'white':
			case 'overview':
				return presenter.toggle(command);
			case 'fullscreen':
				return void this.full.toggle();
			case 'find':
				if (presenter.position.screen !== 'moment') presenter.show(presenter.position.state);
				this.search = '';
				return;
			case 'keys':
			case 'save':
			case 'languages':
				this.dialog = command;
				return;
			case 'speaker':
				return this.#openSpeaker();
			case 'escape':
				return this.#escape();
		}
	}

	#openSpeaker(): void {
		const { speaker } = this.#site.pages;
		const opened = openSpeaker(`${speaker}${this.#keys.hasLetters ? '' : '?letters=off'}`);
		if (!opened) this.notices = [m.speaker_blocked()];
	}

	/** Shows another moment and closes what lay over the last one. */
	#turn(move: () => void): void {
		this.dismiss();
		this.search = undefined;
		this.closeDialogs();
		move();
	}

	/** Closes what the browser shows above everything else, a black screen included. */
	closeDialogs(): void {
		this.dialog = undefined;
		document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
	}

	/** Escape closes what is open, the topmost first; with nothing open it leaves the map or timeline, else shows all moments. */
	#escape(): void {
		const { presenter } = this;
		const { screen, state } = presenter.position;
		if (this.dialog) this.dialog = undefined;
		else if (this.notices.length > 0 || this.issues) this.dismiss();
		else if (screen === 'overview') presenter.toggle('overview');
		else if (this.search !== undefined) this.search = undefined;
		else if (state) presenter.show(undefined);
		else if (!this.focus.leaveControl()) presenter.toggle('overview');
	}
}

/** Whether a key is a letter, or Enter, for the search that comes before its field is there. They are commands otherwise. */
function isTypedEarly({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
	const isInField = target instanceof Element && target.matches('input');
	// The button that has the focus is pressed by a space or Enter.
	const isPress = /^( |Enter)$/.test(key) && target instanceof Element && target.matches('button');
	const isTyped = key.length === 1 || key === 'Enter';
	return !isInField && !isPress && isTyped && !ctrlKey && !altKey && !metaKey;
}
