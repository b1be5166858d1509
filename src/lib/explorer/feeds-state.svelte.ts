import type { FeedError } from '#lib/data/load.ts';
import type { BudapestFeed } from '#lib/data/other-treaties.ts';
import type { EventsFeed, StepsFeed } from '#lib/data/events.ts';
import type { NamesFeed, TerritoriesFeed } from '#lib/data/states.ts';
import type { SourcesFeed } from '#lib/data/sources.ts';
import { loadPart } from '#lib/ui/parts-state.svelte.ts';

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
	#loaded = $state.raw<Partial<Feeds>>({});
	/** Why files could not be used; each names its file. */
	problems = $state.raw<readonly FeedError[]>([]);

	/**
	 * Tries again by itself when the network is back. For a page or a frame, which has one for its life.
	 * @param addressOf where a file of `static/data` is served
	 */
	constructor(addressOf: (file: string) => string) {
		this.#addressOf = addressOf;
		if (typeof window !== 'undefined') window.addEventListener('online', () => this.retry());
	}

	/** A file if it is there already. */
	get<F extends FeedFile>(file: F): Feeds[F] | undefined {
		return this.#loaded[file];
	}

	/** Whether a file was asked for and could not be used. */
	hasFailed(file: FeedFile): boolean {
		return this.problems.some((problem) => problem.file === file);
	}

	/** Fetches a file unless it has been asked for. */
	async need(file: FeedFile): Promise<void> {
		if (this.#asked.has(file)) return;
		this.#asked.add(file);
		const { FeedError, loadFeed } = await loadPart(() => import('#lib/data/load.ts'));
		try {
			const feed = await loadFeed<Feeds[typeof file]>(this.#addressOf(file));
			this.#loaded = { ...this.#loaded, [file]: feed };
			this.problems = this.problems.filter((problem) => problem.file !== file);
		} catch (error) {
			this.#asked.delete(file);
			const problem = error instanceof FeedError ? error : new FeedError(file, 'unreachable', String(error));
			this.problems = [...this.problems.filter((other) => other.file !== file), problem];
		}
	}

	/** Tries again what failed. */
	retry(): void {
		for (const { file } of this.problems) void this.need(file as FeedFile);
	}
}
