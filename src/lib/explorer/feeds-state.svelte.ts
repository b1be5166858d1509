import { SvelteMap } from 'svelte/reactivity';
import { FeedError, loadFeed } from '#lib/feed/load.ts';
import type { BudapestFeed } from '#lib/schema/budapest.ts';
import type { EventsFeed } from '#lib/schema/events.ts';
import type { NamesFeed } from '#lib/schema/names.ts';
import type { SourcesFeed } from '#lib/schema/sources.ts';
import type { StepsFeed } from '#lib/schema/steps.ts';
import type { TerritoriesFeed } from '#lib/schema/territories.ts';

/** The files that are fetched when something first needs them, and what each holds. */
interface Feeds {
	'events.json': EventsFeed;
	'sources.json': SourcesFeed;
	'steps.json': StepsFeed;
	'names.json': NamesFeed;
	'territories.json': TerritoriesFeed;
	'budapest.json': BudapestFeed;
}
export type FeedFile = keyof Feeds;

/** What has been fetched, and what could not be. A file that fails leaves everything else as it was. */
export class FeedsState {
	readonly #addressOf: (file: string) => string;
	readonly #asked = new Set<FeedFile>();
	readonly #loaded = new SvelteMap<FeedFile, Feeds[FeedFile]>();
	/** The files that could not be used, each with its reason. */
	readonly problems = new SvelteMap<FeedFile, FeedError>();

	/** @param addressOf where a file of `static/data` is served */
	constructor(addressOf: (file: string) => string) {
		this.#addressOf = addressOf;
	}

	/** A file if it is there already. */
	get<F extends FeedFile>(file: F): Feeds[F] | undefined {
		return this.#loaded.get(file) as Feeds[F] | undefined;
	}

	/** Fetches a file unless it has been asked for. */
	async need(file: FeedFile): Promise<void> {
		if (this.#asked.has(file)) return;
		this.#asked.add(file);
		try {
			this.#loaded.set(file, await loadFeed<Feeds[typeof file]>(this.#addressOf(file)));
			this.problems.delete(file);
		} catch (error) {
			this.#asked.delete(file);
			this.problems.set(
				file,
				error instanceof FeedError ? error : new FeedError(file, 'unreachable', String(error)),
			);
		}
	}

	/** Tries again what failed. */
	retry(): void {
		for (const file of [...this.problems.keys()]) void this.need(file);
	}
}
