import type { PresentAddress } from '#lib/briefing/address.ts';
import type { ReadBriefing } from '#lib/briefing/briefing-file.ts';
import type { IssueSource } from '#lib/briefing/issue-text.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import type { PresenterState } from '#lib/briefing/presenter-state.svelte.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/paraglide/messages.js';

/** Which briefing is presented, of the address or of a file, and what the presenter must know of it. */
export class OpeningState {
	readonly #presenter: PresenterState;
	readonly #record: TreatyRecord;
	readonly #shipped: Briefing;
	/** Sentences for the presenter. */
	notices = $state.raw<readonly string[]>([]);
	/** The briefing of which something could not be used. */
	issues = $state.raw<{ readonly read: ReadBriefing; readonly source: IssueSource }>();
	/** The briefing that the address stands for, and its `moments` there; absent until the address has been followed. */
	inAddress = $state.raw<{ readonly briefing: Briefing; readonly moments: string | undefined }>();

	constructor(presenter: PresenterState, record: TreatyRecord, shipped: Briefing) {
		this.#presenter = presenter;
		this.#record = record;
		this.#shipped = shipped;
	}

	/** Shows what an address asks for. A briefing that is shown already is not read again. */
	async follow({ moments, number = 1, ignored }: PresentAddress): Promise<void> {
		const before = this.inAddress;
		const words: string[] = [];
		let { briefing } = this.#presenter;
		if (!before || before.moments !== moments) {
			briefing = this.#shipped;
			if (!before)
				words.push(...ignored.map(([param, value]) => m.present_unknown_parameter({ param, value })));
			let kept = undefined;
			if (moments !== undefined) {
				try {
					briefing = await this.#openLink(moments, words);
					if (briefing !== this.#shipped) kept = moments;
				} catch {
					// The code that reads it did not come; the address keeps it for the next try.
					words.push(m.present_link_failed());
					kept = moments;
				}
			}
			this.inAddress = { briefing, moments: kept };
		}
		this.#presenter.take({ index: number - 1, screen: 'moment', state: undefined }, briefing);
		const { count } = this.#presenter;
		if (number > count) words.push(m.present_no_moment({ n: number, count }));
		if (words.length > 0) this.notices = words;
	}

	/** The briefing that a link carries, else the shipped one. */
	async #openLink(moments: string, words: string[]): Promise<Briefing> {
		const { openLink } = await import('#lib/briefing/open-briefing.ts');
		const read = await openLink(moments, this.#record, this.#shipped);
		if (this.#keepIssues(read, 'link')) words.push(m.present_link_unreadable());
		return read.briefing ?? this.#shipped;
	}

	/** Presents the briefing in a file; what was shown stays where nothing of the file can be used. */
	async openFile(file: File): Promise<void> {
		const { openFile } = await import('#lib/briefing/open-briefing.ts');
		const read = await openFile(file, this.#record, this.#shipped);
		if (read.briefing) this.#presenter.open(read.briefing);
		const isUnreadable = this.#keepIssues(read, 'file');
		const words = { name: file.name };
		if (read.briefing) this.notices = [m.present_file_opened(words)];
		else this.notices = [isUnreadable ? m.present_file_unreadable(words) : m.present_file_unusable(words)];
	}

	/** Keeps what could not be used, and tells whether it was all, as of a link that was cut: that needs no list. */
	#keepIssues(read: ReadBriefing, source: IssueSource): boolean {
		const isUnreadable = read.issues.some(({ expected }) => expected === 'json');
		this.issues = isUnreadable || read.issues.length === 0 ? undefined : { read, source };
		return isUnreadable;
	}

	/** Writes the presented briefing into the address, so that it stays after a reload; one that is too long for that is left out. */
	async writeIntoAddress(): Promise<void> {
		const { briefing } = this.#presenter;
		const [{ momentsParameter, LONGEST_LINK }, { briefingFile }] = await Promise.all([
			import('#lib/briefing/open-briefing.ts'),
			import('#lib/briefing/briefing-file.ts'),
		]);
		const shipped = this.#shipped;
		const value =
			briefing === shipped
				? undefined
				: await momentsParameter(briefingFile(briefing, shipped), shipped.title);
		const moments = value !== undefined && value.length < LONGEST_LINK - 100 ? value : undefined;
		// Meanwhile another one may have come.
		if (this.#presenter.briefing === briefing) this.inAddress = { briefing, moments };
	}

	/** Takes all notices away, once they have been read. */
	dismiss(): void {
		this.notices = [];
		this.issues = undefined;
	}
}
