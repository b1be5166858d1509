/** How long nobody moves before the buttons go, in milliseconds. */
const REST_MS = 3000;

/** Full screen, and where the browser has none (iPhone), the window with the bar put away. */
export class FullScreenState {
	/** Whether the moment has the whole screen, or as much of it as the browser gives. */
	isOn = $state(false);
	/** Whether nobody has moved for a while: the buttons are in the way of the picture. */
	isAway = $state(false);
	#resting: ReturnType<typeof setTimeout> | undefined;

	/** Follows the browser, which can leave full screen by itself (Escape). Gives the function that stops it. */
	follow(): () => void {
		const follow = () => this.#set(document.fullscreenElement !== null);
		document.addEventListener('fullscreenchange', follow);
		return () => {
			clearTimeout(this.#resting);
			document.removeEventListener('fullscreenchange', follow);
		};
	}

	/** Goes to full screen, or leaves it. */
	async toggle(): Promise<void> {
		if (document.fullscreenElement) return document.exitFullscreen();
		if (this.isOn || !document.fullscreenEnabled) return this.#set(!this.isOn);
		// Refused where no key or click asked for it.
		await document.documentElement.requestFullscreen().catch(() => this.#set(true));
	}

	/** Somebody moves: the buttons are there again. */
	wake(): void {
		this.isAway = false;
		clearTimeout(this.#resting);
		if (this.isOn) this.#resting = setTimeout(() => (this.isAway = true), REST_MS);
	}

	#set(isOn: boolean): void {
		this.isOn = isOn;
		this.wake();
	}
}
