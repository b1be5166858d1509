import type { ViewProblem } from '#lib/address/params.ts';
import { namedParams } from '#lib/address/query.ts';
import { DEFAULT_VIEW } from '#lib/address/view.ts';
import { briefingFile, openLink, type ReadBriefing } from '#lib/briefing/briefing-file.ts';
import { type Briefing, type Moment, withLineFeeds } from '#lib/briefing/moment.ts';
import type { BriefingFile } from '#lib/data/briefing.ts';
import { BRIEFING_LIMITS } from '#lib/data/briefing-limits.ts';
import type { TreatyRecord } from '#lib/domain/record.ts';
import { m } from '#lib/messages/index.ts';
import { readView, suggestedTitle, titleOf } from './builder-input.ts';

/** A moment in the list, known by a key that stays with it wherever it is moved. */
export interface Entry {
	readonly key: number;
	readonly moment: Moment;
}

/** A whole state of the builder, to be brought back. */
interface Snapshot {
	readonly title: string;
	readonly entries: readonly Entry[];
	readonly chosenKey: number;
	/** The moments removed from it, in the order of removal, and where each stood. */
	readonly removed: readonly { readonly entry: Entry; readonly at: number }[];
}

/** The briefing that is being built. A moment that leaves the list, and a briefing whose place another takes, can always be brought back. */
export class BuilderState {
	readonly #record: TreatyRecord;
	readonly shipped: Briefing;
	#nextKey = 0;
	#removed = $state.raw<Snapshot['removed']>([]);
	/** The briefings that were replaced; the last of them is the next to be restored. */
	#shelf = $state.raw<readonly Snapshot[]>([]);
	/** This briefing as it was opened: unchanged, it needs not be kept when another takes its place. */
	#asOpened: Snapshot | undefined;
	title = $state('');
	/** Never empty. */
	entries = $state.raw<readonly Entry[]>([]);
	chosenKey = $state(0);
	/** What was last done, as a sentence beside the list. */
	notice = $state('');

	constructor(record: TreatyRecord, shipped: Briefing, briefing: Briefing = shipped) {
		this.#record = record;
		this.shipped = shipped;
		this.#show(this.#snapshotOf(briefing));
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
				moments: this.entries.map((entry) => ({ ...entry.moment, title: this.nameOf(entry) })),
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

	/** Changes a part of the chosen moment. One of the shipped briefing becomes the briefer's own and no longer follows the facts. */
	change({ text, notes, ...rest }: Partial<Omit<Moment, 'id'>>): void {
		// Text pasted from a word processor can have other line ends.
		const part = {
			...rest,
			...(text !== undefined && { text: withLineFeeds(text) }),
			...(notes !== undefined && { notes: withLineFeeds(notes) }),
		};
		this.entries = this.entries.map(({ key, moment }) =>
			key === this.chosenKey
				? { key, moment: { ...moment, ...part, id: undefined, figure: undefined } }
				: { key, moment },
		);
	}

	/** Moves the chosen moment up (-1) or down (1); false where it stands at that end. */
	move(by: -1 | 1): boolean {
		const [from, to] = [this.at, this.at + by];
		const entry = this.entries[from];
		if (!entry || !this.entries[to]) return false;
		this.entries = this.entries.toSpliced(from, 1).toSpliced(to, 0, entry);
		const { length } = this.entries;
		this.notice = m.briefing_moved({ title: this.nameOf(entry), n: to + 1, of: length });
		return true;
	}

	/**
	 * Adds a moment behind the chosen one, or at the end, and chooses it; false where the briefing is full.
	 * @param moment the map of the last day covered, under its headline, if not given
	 */
	add(moment: Moment = this.#freshMoment(), where: 'behind' | 'end' = 'behind'): boolean {
		const at = where === 'end' ? this.entries.length : this.at + 1;
		if (!this.#insert({ key: this.#nextKey++, moment }, at)) return false;
		this.notice = m.briefing_added({ title: titleOf(this.#record, moment), n: at + 1 });
		return true;
	}

	/** Puts a copy behind the chosen moment and chooses it; false where the briefing is full. */
	duplicate(): boolean {
		if (!this.chosen) return false;
		const { moment } = this.chosen;
		if (!this.#insert({ key: this.#nextKey++, moment }, this.at + 1)) return false;
		this.notice = m.briefing_duplicated({ title: titleOf(this.#record, moment) });
		return true;
	}

	/** Takes the chosen moment out and chooses the one that takes its place; false where it is the last one. */
	remove(): boolean {
		const [entry, at] = [this.chosen, this.at];
		if (!entry) return false;
		if (this.entries.length === 1) {
			this.notice = m.briefing_last_stays();
			return false;
		}
		this.entries = this.entries.toSpliced(at, 1);
		this.chosenKey = (this.entries[at] ?? this.entries.at(-1))?.key ?? 0;
		this.#removed = [...this.#removed, { entry, at }];
		this.notice = m.briefing_removed({ title: this.nameOf(entry) });
		return true;
	}

	/** Puts a briefing in the place of this one, which Undo brings back. */
	open(briefing: Briefing): void {
		this.#replace(briefing);
		this.notice = m.briefing_opened({ title: briefing.title });
	}

	/** Begins a briefing of one new moment; Undo brings this one back. */
	startAnew(): void {
		this.#replace({ title: m.briefing_new_title(), moments: [this.#freshMoment()] });
		this.notice = m.briefing_started_anew();
	}

	/**
	 * Takes back the last removal; where there is none, brings back the briefing that was here before. What is here now then goes on the
	 * shelf in its turn, behind all others, unless it is as it was opened: so nothing is lost, and all can be reached.
	 */
	undo(): void {
		const last = this.#removed.at(-1);
		if (!last) return this.#bringBack();
		if (!this.#insert(last.entry, last.at)) return;
		this.#removed = this.#removed.slice(0, -1);
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
		this.notice = m.briefing_brought_back({ title: this.title });
	}

	#freshMoment(): Moment {
		return ownMoment(suggestedTitle(this.#record, DEFAULT_VIEW));
	}

	/** Puts a moment into the list and chooses it, unless the briefing is full. */
	#insert(entry: Entry, at: number): boolean {
		if (this.isFull) {
			this.notice = m.briefing_full({ most: BRIEFING_LIMITS.moments });
			return false;
		}
		this.entries = this.entries.toSpliced(at, 0, entry);
		this.chosenKey = entry.key;
		return true;
	}

	#replace(briefing: Briefing): void {
		this.#shelf = [...this.#shelf, this.#now()];
		this.#asOpened = this.#snapshotOf(briefing);
		this.#show(this.#asOpened);
	}

	#now(): Snapshot {
		return { title: this.title, entries: this.entries, chosenKey: this.chosenKey, removed: this.#removed };
	}

	#snapshotOf({ title, moments }: Briefing): Snapshot {
		const entries = moments.map((moment) => ({ key: this.#nextKey++, moment }));
		return { title, entries, chosenKey: entries[0]?.key ?? 0, removed: [] };
	}

	#show({ title, entries, chosenKey, removed }: Snapshot): void {
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

/** What the builder begins with. */
export interface Start {
	readonly builder: BuilderState;
	/** The briefing of the address, with the issues found in it; `undefined` where the address has none. */
	readonly read: ReadBriefing | undefined;
	/** The parts of an added view that could not be used. */
	readonly problems: readonly ViewProblem[];
	readonly unknown: readonly string[];
	/** Whether a view was added, which the address does not hold yet. */
	readonly isAdded: boolean;
}

/**
 * Reads what the builder begins with from the parameters of its address: the briefing of `moments`, else the shipped one, and behind it a
 * moment with the view of `add`, chosen. Rejects only where the code that checks a briefing could not be fetched.
 */
export async function startBuilder(
	params: URLSearchParams,
	record: TreatyRecord,
	shipped: Briefing,
): Promise<Start> {
	const named = namedParams(params);
	const [value, add] = [named.get('moments'), named.get('add')];
	const read = value === null ? undefined : await openLink(value, { record, shipped });
	const builder = new BuilderState(record, shipped, read?.briefing);
	if (add === null) return { builder, read, problems: [], unknown: [], isAdded: false };
	const { view, problems, unknown } = readView(new URLSearchParams(add), record);
	const isAdded = builder.add(ownMoment(suggestedTitle(record, view), view), 'end');
	return { builder, read, problems, unknown, isAdded };
}
