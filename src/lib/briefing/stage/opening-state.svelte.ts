import { m } from '#lib/paraglide/messages.js';
import type { TreatyRecord } from '#lib/domain/record.ts';
import type { PresentAddress } from '#lib/briefing/address.ts';
import type { BriefingIssue } from '#lib/briefing/check.ts';
import type { Briefing } from '#lib/briefing/moment.ts';
import type { PresenterState } from '#lib/briefing/presenter-state.svelte.ts';

/** What could not be used of a briefing, where it came from, and whether something of it is shown. */
export interface OpeningIssues {
	readonly list: readonly BriefingIssue[];
	/** How many there are beside those in the list. */
	readonly more: number;
	readonly source: 'file' | 'link';
	readonly hasRest: boolean;
}

/** Which briefing is presented: the one that the address names, or a file's; and what is to be said of it. */
export class OpeningState {
	readonly #presenter: PresenterState;
	readonly #record: TreatyRecord;
	readonly #shipped: Briefing;
	/** Sentences for the speaker. */
	notices = $state.raw<readonly string[]>([]);
	issues = $state.raw<OpeningIssues>();
	/** The briefing that the address stands for, and how it names it; absent until the address has been followed. */
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

	/** The briefing that a link carries, else the shipped one; what is wrong with it is told. */
	async #openLink(moments: string, words: string[]): Promise<Briefing> {
		const [{ openLink }, { UNREADABLE }] = await Promise.all([
			import('#lib/briefing/open-link.ts'),
			import('#lib/briefing/issue-words.ts'),
		]);
		const { briefing, issues, moreIssues } = await openLink(moments, this.#record, this.#shipped);
		const isUnreadable = issues.includes(UNREADABLE);
		if (isUnreadable) words.push(m.present_link_unreadable());
		this.#tell(isUnreadable ? [] : issues, moreIssues, 'link', briefing !== undefined);
		return briefing ?? this.#shipped;
	}

	/** Presents the briefing in a file; what was shown stays where nothing of it can be used. */
	async openFile(file: File): Promise<void> {
		const [{ openFile }, { UNREADABLE }] = await Promise.all([
			import('#lib/briefing/open-file.ts'),
			import('#lib/briefing/issue-words.ts'),
		]);
		const { name, briefing, issues, moreIssues } = await openFile(file, 0, this.#record, this.#shipped);
		if (briefing) this.#presenter.open(briefing);
		const isUnreadable = issues.includes(UNREADABLE);
		this.notices = [
			briefing
				? m.present_file_opened({ name })
				: isUnreadable
					? m.present_file_unreadable({ name })
					: m.present_file_unusable({ name }),
		];
		this.#tell(isUnreadable ? [] : issues, moreIssues, 'file', briefing !== undefined);
	}

	/** Names in the address the briefing that is presented, so that it stays after a reload; one that is too long for that is not named. */
	async writeIntoAddress(): Promise<void> {
		const { briefing } = this.#presenter;
		const [{ momentsParameter, LONGEST_LINK }, { briefingFile }] = await Promise.all([
			import('#lib/briefing/link.ts'),
			import('#lib/briefing/file.ts'),
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

	/** The speaker has read it. */
	dismiss(): void {
		this.notices = [];
		this.issues = undefined;
	}

	#tell(list: readonly BriefingIssue[], more: number, source: 'file' | 'link', hasRest: boolean): void {
		this.issues = list.length > 0 ? { list, more, source, hasRest } : undefined;
	}
}
