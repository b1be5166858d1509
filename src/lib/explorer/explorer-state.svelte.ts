import type { Day } from '#lib/domain/day.ts';
import { groupOf, participantsIn, type TreatyRecord } from '#lib/domain/record.ts';
import { changeDays, dayAfter, dayBefore, eventDays, pictureDays } from '#lib/domain/change-days.ts';
import type { PlaybackController } from '#lib/timeline/playback.ts';
import type { Speed, Step } from '#lib/timeline/transport.ts';
import { timeScale } from '#lib/timeline/time-scale.ts';
import { loadPart } from '#lib/ui/parts-state.svelte.ts';
import type { View } from '#lib/address/view.ts';
import { describeOnMap, rankAmongNamed } from './describe.ts';
import { headlineOn, timelineText } from './headline.ts';
import { sceneOn, type Scene } from './scene.ts';

/** How a new view enters the history: `push` makes an entry to go back from, `replace` does not. */
export type HistoryEntry = 'push' | 'replace';

/**
 * How often, in milliseconds, the words follow a day that is being moved: as fast as they can be read. In every frame they would cost more
 * than the map, which does follow in each.
 */
const WORDS_MS = 100;

/**
 * What is on screen: the view of the address, and over it the day while it is being moved. The view itself belongs to whoever hands it
 * in; this only asks for another.
 */
export class ExplorerState {
	readonly record: TreatyRecord;
	/** The view of the address, which an embed or a page owns. */
	readonly #view: () => View;
	readonly #commit: (view: View, entry: HistoryEntry) => void;
	/** The day under the thumb or of the playback, until it is settled. */
	#moving = $state<Day>();
	/** The last day that the words have followed it to. */
	#worded = $state<Day>();
	/** The last day at which it stood still while it was moved. */
	#rested = $state<Day>();
	/** Whether it has been dragged since the words followed it. */
	#isDragged = false;
	#following: ReturnType<typeof setTimeout> | undefined;
	/** Whether the reader has moved the day at all. */
	isMoved = $state(false);
	isPlaying = $state(false);
	speed = $state<Speed>(1);
	/** The day on the visitor's calendar; not known on the server. */
	today = $state<Day>();
	/** Units of the map in one CSS pixel: keys draw their patterns at the scale that the map's have. */
	unitsPerPx = $state(5);

	readonly scale;
	/** Days on which the map changes, and on which something happened. */
	readonly changes: readonly Day[];
	readonly events: readonly Day[];
	readonly #pictureDays: readonly Day[];
	/** Comes with the first play. */
	#playback: PlaybackController | undefined;
	readonly #stops: readonly Day[];

	constructor(record: TreatyRecord, view: () => View, commit: (view: View, entry: HistoryEntry) => void) {
		const { proposedOn, opensOn, closesOn, asOf } = record.days;
		this.record = record;
		this.#view = view;
		this.#commit = commit;
		this.scale = timeScale(proposedOn, opensOn, Math.max(closesOn, asOf));
		const { lastDay } = this.scale;
		const changes = changeDays(record);
		this.changes = changes.filter((day) => day <= lastDay);
		this.#pictureDays = pictureDays(record, changes);
		this.events = eventDays(record, proposedOn).filter((day) => day <= lastDay);
		this.#stops = [...new Set([...this.changes, ...this.events, asOf])]
			.sort((a, b) => a - b)
			.filter((day) => day <= asOf);
	}

	get view(): View {
		return this.#view();
	}

	/** The day on screen in this frame. */
	readonly day = $derived.by(() => this.#moving ?? this.settledDay);
	/** The day of the address: what slow parts follow. */
	readonly settledDay = $derived.by(() => this.view.on ?? this.record.days.asOf);
	/** The day that all words but the date follow, a moment behind the map while the day is moved. */
	readonly wordsDay = $derived.by(() =>
		this.#moving === undefined ? this.settledDay : (this.#worded ?? this.settledDay),
	);
	/** The day that the event strip follows: only where the day stands still. */
	readonly restingDay = $derived.by(() =>
		this.#moving === undefined ? this.settledDay : (this.#rested ?? this.settledDay),
	);
	readonly group = $derived.by(() => groupOf(this.record, this.view.group));
	readonly participants = $derived.by(() => participantsIn(this.record, this.group));
	/** The day since which the picture is as it is on the day on screen: most steps through time change nothing but the date. */
	readonly #pictureDay = $derived.by(() => this.#picturedOn(this.day));
	readonly #settledPictureDay = $derived.by(() => this.#picturedOn(this.settledDay));
	readonly settledScene = $derived.by(() => sceneOn(this.record, this.view, this.#settledPictureDay));
	/** What is on the map. The settled scene does not follow it: whatever is slow would be worked out again in every frame of a scrub. */
	readonly scene = $derived.by(() => this.#sceneOn(this.#pictureDay));
	/** The same for the words: what the map showed on the day that they have followed it to. */
	readonly wordsPictureDay = $derived.by(() => this.#picturedOn(this.wordsDay));
	readonly wordsScene = $derived.by(() => this.#sceneOn(this.wordsPictureDay));

	/** The sentence that the picture says. */
	readonly sentence = $derived.by(() =>
		headlineOn(this.record, this.wordsScene, this.group, this.wordsPictureDay),
	);
	/** What the value of the timeline means, for screen readers. */
	readonly timeText = $derived.by(() => timelineText(this.record, this.wordsScene, this.wordsDay));

	/** Whether the room that the server holds open is that of the words on screen (see room.ts). */
	readonly hasRoom = $derived.by(
		() => !this.group && this.view.show.length === 0 && this.wordsDay <= this.record.days.asOf,
	);

	/** Whether the browser has taken over from the server's HTML. */
	readonly isLive = $derived.by(() => this.today !== undefined);

	/** What is said of a participant on the day on screen, without its name. */
	readonly describe = (iso3: string): string => describeOnMap(this.record, this.wordsScene, this.group, iso3);
	/** The place of a signatory among those named, where the map shows standings; else the empty text. */
	readonly rank = (iso3: string): string =>
		this.wordsScene.meaning === 'standing' ? rankAmongNamed(this.record, iso3, this.wordsPictureDay) : '';

	/**
	 * Moves the day without settling it.
	 * @param isStep by a single step, as of a key: its words are there at once, because a screen reader says them at once
	 */
	move(day: Day, isStep = false): void {
		this.#stop();
		this.#show(day, isStep);
	}

	/** Shows a day now, and lets its words, and then what is slow to draw, follow. */
	#show(day: Day, isStep: boolean): void {
		this.#moving = day;
		this.#isDragged = !isStep;
		if (isStep) this.#worded = day;
		this.#following ??= setTimeout(() => this.#follow(), WORDS_MS);
	}

	#follow(): void {
		this.#following = undefined;
		const day = this.#moving;
		if (day === undefined) return;
		// A day that was dragged away from and back again has not stood still.
		if (this.#isDragged) this.#show(day, true);
		else this.#rested = day;
	}

	/** Settles the day that was moved to, and writes it into the address. */
	settle(): void {
		const day = this.#moving;
		if (day === undefined || this.isPlaying) return;
		this.#land();
		this.isMoved = true;
		this.#write({ on: this.#asWritten(day) }, 'replace');
	}

	/** Gives up the day that was being moved, for a view that comes from elsewhere. */
	release(): void {
		this.#stop();
		this.#land();
	}

	/** Goes to a day, settled at once. */
	goTo(day: Day): void {
		this.#stop();
		this.#land();
		this.isMoved = true;
		this.#write({ on: this.#asWritten(day) }, 'replace');
	}

	/** Where a step of the buttons leads from a day, or `undefined` at the end. */
	stepTarget(step: Step, from: Day): Day | undefined {
		const days = step.startsWith('event') ? this.events : this.changes;
		return step.endsWith('before') ? dayBefore(days, from) : dayAfter(days, from);
	}

	async play(): Promise<void> {
		this.isPlaying = true;
		const { PlaybackController } = await loadPart(() => import('#lib/timeline/playback.ts'));
		this.#playback ??= new PlaybackController(this.#stops, (day, isLast) => {
			this.#show(day, true);
			if (isLast) this.pause();
		});
		// The reader may have stopped it while it was on its way.
		if (this.isPlaying) this.#playback.play(this.day, this.speed);
	}

	pause(): void {
		this.#stop();
		this.settle();
	}

	setSpeed(speed: Speed): void {
		this.speed = speed;
		if (this.isPlaying) this.#playback?.play(this.day, speed);
	}

	/** Asks for a view that differs in some respects, as a new entry of the history unless told otherwise. */
	change(part: Partial<View>, entry: HistoryEntry = 'push'): void {
		if (this.isPlaying) this.pause();
		this.#write(part, entry);
	}

	/** The day is no longer moved: the address has it. */
	#land(): void {
		clearTimeout(this.#following);
		this.#following = undefined;
		this.#moving = undefined;
		this.#worded = undefined;
		this.#rested = undefined;
	}

	#stop(): void {
		if (!this.isPlaying) return;
		this.#playback?.pause();
		this.isPlaying = false;
	}

	#write(part: Partial<View>, entry: HistoryEntry): void {
		this.#commit({ ...this.view, ...part }, entry);
	}

	#sceneOn(pictureDay: Day): Scene {
		return pictureDay === this.#settledPictureDay
			? this.settledScene
			: sceneOn(this.record, this.view, pictureDay);
	}

	#picturedOn(day: Day): Day {
		return dayBefore(this.#pictureDays, day + 1) ?? day;
	}

	/** The as-of day is not written, so that the plain address follows the newest data. */
	#asWritten(day: Day): Day | undefined {
		return day === this.record.days.asOf ? undefined : day;
	}
}
