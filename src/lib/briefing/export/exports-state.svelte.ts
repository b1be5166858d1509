import type { ExportOptions, Progress } from './export-input.ts';

/** The forms in which a briefing can be taken away. */
export type ExportKind = 'pptx' | 'pdf' | 'html' | 'png' | 'svg' | 'json';

/** What became of the last one. */
export type Outcome =
	| { readonly kind: 'none' | 'cancelled' | 'printed' }
	| { readonly kind: 'done'; readonly file: string }
	/** `at`: the part that was being made, from 1; absent where nothing had been begun, or all was done. */
	| { readonly kind: 'failed'; readonly why: string; readonly at?: number };

/** Makes a file and gives it to the browser; gives its name, or nothing where the browser names it. */
export type Maker = (kind: ExportKind, options: ExportOptions) => Promise<string | undefined>;

/** After how long it is said how far a file has come, in milliseconds. */
const SLOW = 1000;

/** The making of one file at a time: how far it is, whether it takes long, how it ended. */
export class ExportsState {
	/** What is being made. */
	working = $state.raw<ExportKind>();
	progress = $state.raw<Progress>({ done: 0, total: 0 });
	/** Whether it takes longer than a second. */
	isSlow = $state(false);
	outcome = $state.raw<Outcome>({ kind: 'none' });
	#controller: AbortController | undefined;
	readonly #make: Maker;
	readonly #whyOf: (error: unknown) => string;

	/** @param whyOf why a file could not be made, in words */
	constructor(make: Maker, whyOf: (error: unknown) => string) {
		this.#make = make;
		this.#whyOf = whyOf;
	}

	/** Makes a file, unless one is being made. */
	async start(kind: ExportKind): Promise<void> {
		if (this.working) return;
		const controller = new AbortController();
		const { signal } = controller;
		this.#controller = controller;
		this.working = kind;
		this.progress = { done: 0, total: 0 };
		this.isSlow = false;
		this.outcome = { kind: 'none' };
		const timer = setTimeout(() => (this.isSlow = true), SLOW);
		// A cancelled file lets go at once, even where what it waits for cannot be stopped.
		const cancelled = new Promise<never>((_, refuse) => {
			signal.addEventListener('abort', () => refuse(signal.reason as Error), { once: true });
		});
		const onprogress = (progress: Progress) => {
			if (!signal.aborted) this.progress = progress;
		};
		try {
			const file = await Promise.race([this.#make(kind, { signal, onprogress }), cancelled]);
			this.outcome = file === undefined ? { kind: 'printed' } : { kind: 'done', file };
		} catch (error) {
			const { done, total } = this.progress;
			const failed = {
				kind: 'failed',
				why: this.#whyOf(error),
				...(done < total && { at: done + 1 }),
			} as const;
			this.outcome = signal.aborted ? { kind: 'cancelled' } : failed;
		} finally {
			clearTimeout(timer);
			this.working = undefined;
			this.isSlow = false;
		}
	}

	/** Stops what is being made. */
	cancel(): void {
		this.#controller?.abort();
	}
}
