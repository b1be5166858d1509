import type { Day } from '#lib/domain/day.ts';
import type { Moved } from '#lib/map/frame-state.svelte.ts';
import { groupOf, participantsIn, type ParticipantRecord, type TreatyRecord } from '#lib/domain/record.ts';
import { changeDays, dayBefore, eventDays, pictureDays } from '#lib/domain/change-days.ts';
import type { PlaybackController } from '#lib/timeline/playback.ts';
import type { Speed } from '#lib/timeline/speed.ts';
import { timeScale } from '#lib/timeline/time-scale.ts';
import { loadPart } from '#lib/ui/parts-state.svelte.ts';
import type { LegendClass, View } from '#lib/address/view.ts';
import type { LegendModel } from '#lib/ui/legend.ts';
import { describeOnMap, rankAmongNamed } from './describe.ts';
import { headlineOn, timelineText } from './headline.ts';
import { sceneOn, type Scene } from './scene.ts';

/** How a new view enters the history: `push` makes an entry to go back from, `replace` does not. */
export type HistoryEntry = 'push' | 'replace';

/** What the page says where each day is compared with another one; the layer below the map brings it. */
export interface Comparison {
	readonly sceneOn: (filter: Pick<View, 'group' | 'show'>, day: Day) => Scene;
	/** The sentence that the picture says. */
	readonly sentence: (day: Day) => string;
	/** The figures under the headline. */
	readonly facts: (day: Day) => string[];
	/** What is said of a participant, without its name. */
	readonly describe: (iso3: string, day: Day) => string;
	/** @param among those that the scene is about */
	readonly legend: (
		scene: Scene,
		show: View['show'],
		day: Day,
		among: readonly ParticipantRecord[],
	) => LegendModel<LegendClass>;
	/** The picture as a file. @param address of the page, without its scheme, for its foot */
	readonly file: (day: Day, ending: 'svg' | 'png', address: string) => Promise<{ name: string; blob: Blob }>;
}

/** How often text follows a day that is dragged, in milliseconds: as fast as it can be read. In every frame it would cost more than the map. */
const TEXT_MS = 100;

/**
 * What is on screen: the view of the address, and the day while it is dragged or played. The page or the frame owns the view; this asks for
 * another one. While a day is dragged, only what listens with `onDay` (the map and the date) follows in every frame. `day` and all that is
 * derived from it follow ten times a second.
 */
export class ExplorerState {
	readonly record: TreatyRecord;
	readonly #view: () => View;
	readonly #commit: (view: View, entry: HistoryEntry) => void;
	/** With which day the days are compared, where they are. */
	readonly comparison: () => Comparison | undefined;
	/** The day under the thumb, in every frame; outside the reactive state. */
	#liveDay: Day | undefined;
	/** Whether it has moved since the text followed it. */
	#isDragged = false;
	readonly #listeners = new Set<(day: Day) => void>();
	/** The same at 10 Hz. */
	#textDay = $state<Day>();
	/** The last day on which the thumb stood still. */
	#idleDay = $state<Day>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Whether the reader has moved the day at all. */
	isMoved = $state(false);
	isPlaying = $state(false);
	speed = $state<Speed>(1);
	/** The day on the visitor's calendar; not known on the server. */
	today = $state<Day>();
	/** Where the reader has moved the map by hand. */
	movedMap = $state.raw<Moved>();
	/** Units of the map in one CSS pixel: keys draw their patterns at the scale that the map's have. */
	unitsPerPx = $state(5);

	readonly scale;
	/** Days on which the map changes. */
	readonly changes: readonly Day[];
	/** Days to step to: those, the days on which something happened, and the last day covered. */
	readonly stops: readonly Day[];
	readonly #pictureDays: readonly Day[];
	/** Comes with the first play. */
	#playback: PlaybackController | undefined;

	/**
	 * @param view the view of the address
	 * @param commit asks for another one
	 * @param comparison see `comparison`
	 */
	constructor(
		record: TreatyRecord,
		view: () => View,
		commit: (view: View, entry: HistoryEntry) => void,
		comparison: () => Comparison | undefined = () => undefined,
	) {
		const { proposedOn, opensOn, closesOn, asOf } = record.days;
		this.record = record;
		this.#view = view;
		this.#commit = commit;
		this.comparison = comparison;
		this.scale = timeScale(proposedOn, opensOn, Math.max(closesOn, asOf));
		const { lastDay } = this.scale;
		const changes = changeDays(record);
		this.changes = changes.filter((day) => day <= lastDay);
		this.#pictureDays = pictureDays(record, changes);
		const events = eventDays(record, proposedOn).filter((day) => day <= lastDay);
		this.stops = [...new Set([...this.changes, ...events, asOf])].sort((a, b) => a - b);
	}

	get view(): View {
		return this.#view();
	}

	/** The day that text shows: while a day is dragged, up to 100 ms behind the map. */
	readonly day = $derived.by(() => this.#textDay ?? this.settledDay);
	/** The day of the address: what slow parts follow. */
	readonly settledDay = $derived.by(() => this.view.on ?? this.record.days.asOf);
	/** The day that the event strip follows: only where the thumb stands still. */
	readonly idleDay = $derived.by(() => this.#idleDay ?? this.settledDay);
	readonly group = $derived.by(() => groupOf(this.record, this.view.group));
	readonly participants = $derived.by(() => participantsIn(this.record, this.group));
	readonly #layer = $derived.by(() => this.view.layer);
	readonly #shownClasses = $derived.by(() => this.view.show);
	/** The scenes of this layer, group and filter that have been drawn, by the day since which the picture has been the same. */
	readonly #scenes = $derived.by(() => {
		const filter = { layer: this.#layer, group: this.group?.id, show: this.#shownClasses };
		return { filter, comparison: this.comparison(), byDay: new Map<Day, Scene>() };
	});
	/** What the text says is on the map. */
	readonly scene = $derived.by(() => this.sceneOn(this.day));
	readonly settledScene = $derived.by(() => this.sceneOn(this.settledDay));

	/** The sentence that the picture says. */
	readonly sentence = $derived.by(
		() =>
			this.comparison()?.sentence(this.day) ??
			headlineOn(this.record, this.scene, this.group, this.scene.day),
	);
	/** What the value of the timeline means, for screen readers. */
	readonly timeText = $derived.by(() => timelineText(this.record, this.scene, this.day));

	/** Whether the browser has taken over from the server's HTML. */
	readonly isLive = $derived.by(() => this.today !== undefined);

	/** What is said of a participant on the day on screen, without its name. */
	readonly describe = (iso3: string): string =>
		this.comparison()?.describe(iso3, this.day) ?? describeOnMap(this.record, this.scene, this.group, iso3);
	/** The place of a signatory among those named, where the map shows standings; else an empty string. */
	readonly rank = (iso3: string): string =>
		this.scene.meaning === 'standing' ? rankAmongNamed(this.record, iso3, this.scene.day) : '';

	/**
	 * Calls a function with each day that is shown, in the frame in which it is: while a day is dragged, and when it is settled or given up.
	 * Gives a function that ends this.
	 */
	onDay(listener: (day: Day) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** Hands on the painting of each day that is shown, as `onDay`. */
	readonly onPainting = (paint: (painting: Scene['painting']) => void): (() => void) =>
		this.onDay((day) => paint(this.sceneOn(day).painting));

	/** What a day shows. Most days show what the day before showed, and share its scene. */
	sceneOn(day: Day): Scene {
		const { filter, comparison, byDay } = this.#scenes;
		const changedOn = dayBefore(this.#pictureDays, day + 1) ?? day;
		const known = byDay.get(changedOn);
		if (known) return known;
		const scene = comparison?.sceneOn(filter, changedOn) ?? sceneOn(this.record, filter, changedOn);
		byDay.set(changedOn, scene);
		return scene;
	}

	/** Works out the scenes of all days while the browser is idle, so that the first drag finds them. Without idle callbacks, the drag does it. */
	prepareScenes(): void {
		if (typeof requestIdleCallback !== 'function') return;
		const days = this.#pictureDays.values();
		const prepare = (deadline: IdleDeadline) => {
			for (const day of days) {
				this.sceneOn(day);
				if (deadline.timeRemaining() < 2) return void requestIdleCallback(prepare);
			}
		};
		requestIdleCallback(prepare);
	}

	/**
	 * Moves the day without settling it.
	 * @param isStep by a single step, as of a key: its text changes at once, because a screen reader reads it at once
	 */
	move(day: Day, isStep = false): void {
		this.#stop();
		this.#show(day, isStep);
	}

	#show(day: Day, isStep: boolean): void {
		this.#liveDay = day;
		this.#isDragged = !isStep;
		this.#tell(day);
		if (isStep) this.#textDay = day;
		this.#timer ??= setTimeout(() => this.#catchUp(), TEXT_MS);
	}

	/** Lets the text follow, and the event strip once the day has not moved since the text followed. */
	#catchUp(): void {
		this.#timer = undefined;
		if (this.#liveDay === undefined) return;
		// A day that was dragged away from and back again has not stood still.
		if (this.#isDragged) this.#show(this.#liveDay, true);
		else this.#idleDay = this.#liveDay;
	}

	#tell(day: Day): void {
		for (const listener of this.#listeners) listener(day);
	}

	/** Settles the day that was moved to, and writes it into the address. */
	settle(): void {
		if (this.#liveDay !== undefined && !this.isPlaying) this.#settleOn(this.#liveDay);
	}

	/** Gives up the day that was being moved, for a view that comes from elsewhere. */
	release(): void {
		this.#stop();
		this.#endDrag();
		this.#tell(this.settledDay);
	}

	/** Goes to a day, settled at once. */
	goTo(day: Day): void {
		this.#stop();
		this.#settleOn(day);
	}

	async play(): Promise<void> {
		this.isPlaying = true;
		const { PlaybackController } = await loadPart(() => import('#lib/timeline/playback.ts'));
		const isCovered = (day: Day) => day <= this.record.days.asOf;
		this.#playback ??= new PlaybackController(this.stops.filter(isCovered), (day, isLast) => {
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

	/** The reader has moved the map, or put it back: that gives up the region. */
	moveMap(moved: Moved | undefined): void {
		if (this.view.region !== 'world') this.change({ region: 'world' });
		this.movedMap = moved;
	}

	/** Asks for a view that differs in some respects, as a new entry of the history unless told otherwise. */
	change(part: Partial<View>, entry: HistoryEntry = 'push'): void {
		if (this.isPlaying) this.pause();
		if (part.region) this.movedMap = undefined;
		this.#write(part, entry);
	}

	#settleOn(day: Day): void {
		this.#endDrag();
		this.#tell(day);
		this.isMoved = true;
		// The as-of day is not written, so that the plain address follows the newest data.
		this.#write({ on: day === this.record.days.asOf ? undefined : day }, 'replace');
	}

	/** The address has the day again. */
	#endDrag(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#liveDay = undefined;
		this.#textDay = undefined;
		this.#idleDay = undefined;
	}

	#stop(): void {
		if (!this.isPlaying) return;
		this.#playback?.pause();
		this.isPlaying = false;
	}

	#write(part: Partial<View>, entry: HistoryEntry): void {
		this.#commit({ ...this.view, ...part }, entry);
	}
}
