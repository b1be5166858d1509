import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { briefingFile } from '#lib/briefing/briefing-file.ts';
import type { Briefing, Moment } from '#lib/briefing/moment.ts';
import { withLineFeeds } from '#lib/briefing/printable.ts';
import type { BriefingFile } from '#lib/data/briefing.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { suggestedTitle, titleOf } from './moment-view.ts';

/** A moment in the list, known by a key that stays with it wherever it is moved. */
export interface Entry {
	readonly key: number;
	readonly moment: Moment;
}

/** A moment that was removed, and where it stood. */
interface Removed {
	readonly entry: Entry;
	readonly at: number;
}

/** A whole state of the builder, to be brought back. */
interface Shelved {
	readonly title: string;
	readonly entries: readonly Entry[];
	readonly chosenKey: number;
	/** The moments removed from it, in the order of removal. */
	readonly removed: readonly Removed[];
}

/** The briefing that is being built. A moment that leaves the list, and a briefing whose place another takes, can always be brought back. */
export class BuilderState {
	readonly #record: TreatyRecord;
	readonly shipped: Briefing;
	#nextKey = 0;
	#removed = $state.raw<readonly Removed[]>([]);
	/** The briefings that were replaced; the last of them is the next to be restored. */
	#shelf = $state.raw<readonly Shelved[]>([]);
	/** This briefing as it was opened: unchanged, it needs not be kept when another takes its place. */
	#asOpened: Shelved | undefined;
	title = $state('');
	/** Never empty. */
	entries = $state.raw<readonly Entry[]>([]);
	chosenKey = $state(0);
	/** What was last done, as a sentence beside the list. */
	notice = $state('');

	constructor(record: TreatyRecord, shipped: Briefing, briefing: Briefing = shipped) {
		this.#record = record;
		this.shipped = shipped;
		this.#show(this.#shelfOf(briefing));
	}

	/** The moment that is being edited. */
	readonly chosen: Entry | undefined = $derived(this.entries.find(({ key }) => key === this.chosenKey));
	/** Its place, counted from 0. */
	readonly at: number = $derived(this.entries.findIndex(({ key }) => key === this.chosenKey));
	/** The title of the moment or briefing that Undo brings back; `undefined` where there is nothing to undo. */
	readonly undoTitle: string | undefined = $derived.by(() => {
		const removed = this.#removed.at(-1);
		return removed ? this.nameOf(removed.entry) : this.#shelf.at(-1)?.title;
	});
	readonly isFull: boolean = $derived(this.entries.length >= BRIEFING_LIMITS.moments);

	/** The briefing for its file and its links, which need titles: an empty title is replaced by a default. */
	readonly file: BriefingFile = $derived.by(() =>
		briefingFile(
			{
				title: this.title.trim() || this.shipped.title,
				moments: this.entries.map(({ moment }) => ({ ...moment, title: titleOf(this.#record, moment) })),
			},
			this.shipped,
		),
	);

	/** The name of a moment in the list. */
	nameOf({ moment }: Entry): string {
		return titleOf(this.#record, moment);
	}

	choose(key: number): void {
		if (this.entries.some((entry) => entry.key === key)) this.chosenKey = key;
	}

	/** Changes a part of a moment. One of the shipped briefing thereby becomes the briefer's own and no longer follows the facts. */
	change(key: number, { text, notes, ...rest }: Partial<Omit<Moment, 'id'>>): void {
		// Text pasted from a word processor can have other line ends.
		const part = {
			...rest,
			...(text !== undefined && { text: withLineFeeds(text) }),
			...(notes !== undefined && { notes: withLineFeeds(notes) }),
		};
		this.entries = this.entries.map((entry) =>
			entry.key === key ? { key, moment: { ...entry.moment, ...part, id: undefined } } : entry,
		);
	}

	/** Moves a moment up (-1) or down (1); false where it stands at that end. */
	move(key: number, by: -1 | 1): boolean {
		const from = this.entries.findIndex((entry) => entry.key === key);
		const [entry, other] = [this.entries[from], this.entries[from + by]];
		if (!entry || !other) return false;
		const entries = [...this.entries];
		[entries[from], entries[from + by]] = [other, entry];
		this.entries = entries;
		this.notice = m.briefing_moved({ title: this.nameOf(entry), n: from + by + 1, of: entries.length });
		return true;
	}

	/** Adds a moment behind the chosen one, or at the end, and chooses it; false where the briefing is full. */
	add(moment: Moment, where: 'behind' | 'end' = 'behind'): boolean {
		return this.#insert(moment, where === 'end' ? this.entries.length : this.at + 1, (title, n) =>
			m.briefing_added({ title, n }),
		);
	}

	/** A moment to begin with: the map of the last day covered, under its headline. */
	freshMoment(): Moment {
		return ownMoment(suggestedTitle(this.#record, DEFAULT_VIEW));
	}

	/** Puts a copy behind a moment and chooses it; false where the briefing is full. */
	duplicate(key: number): boolean {
		const at = this.entries.findIndex((entry) => entry.key === key);
		const original = this.entries[at];
		if (!original) return false;
		return this.#insert(original.moment, at + 1, (title) => m.briefing_duplicated({ title }));
	}

	/** Takes a moment out and chooses the one that takes its place; false where it is the last one. */
	remove(key: number): boolean {
		const at = this.entries.findIndex((entry) => entry.key === key);
		const entry = this.entries[at];
		if (!entry) return false;
		if (this.entries.length === 1) {
			this.notice = m.briefing_last_stays();
			return false;
		}
		this.entries = this.entries.filter((other) => other.key !== key);
		if (this.chosenKey === key) this.chosenKey = (this.entries[at] ?? this.entries.at(-1))?.key ?? 0;
		this.#removed = [...this.#removed, { entry, at }];
		this.notice = m.briefing_removed({ title: this.nameOf(entry) });
		return true;
	}

	/** Puts a briefing in the place of this one, which Undo brings back. */
	open(briefing: Briefing): void {
		this.#replace(this.#shelfOf(briefing));
		this.notice = m.briefing_opened({ title: briefing.title, n: briefing.moments.length });
	}

	/** Begins with one moment; Undo brings back what there was. */
	startAnew(): void {
		this.#replace(this.#shelfOf({ title: m.briefing_new_title(), moments: [this.freshMoment()] }));
		this.notice = m.briefing_started_anew();
	}

	/**
	 * Takes back the last removal; where there is none, brings back the briefing that was here before. What is here now then goes on the
	 * shelf in its turn, behind all others, unless it is as it was opened: so nothing is lost, and all can be reached.
	 */
	undo(): void {
		const last = this.#removed.at(-1);
		if (!last) {
			this.#bringBack();
			return;
		}
		if (this.isFull) {
			this.notice = m.briefing_full({ most: BRIEFING_LIMITS.moments });
			return;
		}
		this.#removed = this.#removed.slice(0, -1);
		this.entries = this.entries.toSpliced(last.at, 0, last.entry);
		this.chosenKey = last.entry.key;
		this.notice = m.briefing_restored({ title: this.nameOf(last.entry), n: this.at + 1 });
	}

	#bringBack(): void {
		const next = this.#shelf.at(-1);
		if (!next) return;
		const now = this.#now();
		const isAsOpened = this.#asOpened?.entries === now.entries && this.#asOpened.title === now.title;
		this.#shelf = [...(isAsOpened ? [] : [now]), ...this.#shelf.slice(0, -1)];
		this.#asOpened = undefined;
		this.#show(next);
		const words = { title: this.title };
		this.notice = isAsOpened ? m.briefing_brought_back(words) : m.briefing_brought_back_swap(words);
	}

	#insert(moment: Moment, at: number, noticeOf: (title: string, n: number) => string): boolean {
		if (this.isFull) {
			this.notice = m.briefing_full({ most: BRIEFING_LIMITS.moments });
			return false;
		}
		const entry = { key: this.#nextKey++, moment };
		this.entries = this.entries.toSpliced(at, 0, entry);
		this.chosenKey = entry.key;
		this.notice = noticeOf(this.nameOf(entry), at + 1);
		return true;
	}

	#replace(by: Shelved): void {
		this.#shelf = [...this.#shelf, this.#now()];
		this.#asOpened = by;
		this.#show(by);
	}

	#now(): Shelved {
		return { title: this.title, entries: this.entries, chosenKey: this.chosenKey, removed: this.#removed };
	}

	#shelfOf({ title, moments }: Briefing): Shelved {
		const entries = moments.map((moment) => ({ key: this.#nextKey++, moment }));
		return { title, entries, chosenKey: entries[0]?.key ?? 0, removed: [] };
	}

	#show({ title, entries, chosenKey, removed }: Shelved): void {
		this.title = title;
		this.entries = entries;
		this.chosenKey = chosenKey;
		this.#removed = removed;
	}
}

/** A moment of the briefer's own: the map of the last day covered, or another view, with nothing said yet. */
export function ownMoment(title: string, view: Moment['view'] = DEFAULT_VIEW): Moment {
	return { id: undefined, view, title, text: '', notes: '', highlight: [], sources: [] };
}
