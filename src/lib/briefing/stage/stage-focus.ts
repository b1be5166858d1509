import { ownsKeys } from '#lib/briefing/keys.ts';

/**
 * Keeps the keyboard focus of a presentation on a control that is there or on the stage, the element in which all keys act. It never falls
 * to the body when the control that has it goes away.
 */
export class StageFocus {
	#stage: HTMLElement | undefined;
	#opener: Element | undefined;

	/** Attaches to the stage, which can take the focus (`tabindex="-1"`). */
	readonly attach = (stage: HTMLElement): void => {
		this.#stage = stage;
	};

	/** Puts the focus on the stage. */
	toStage(): void {
		this.#stage?.focus({ preventScroll: true });
	}

	/** Puts the focus on the stage if the map, the timeline or a field has it; tells whether one had. */
	leaveControl(): boolean {
		const active = document.activeElement;
		if (!active || !ownsKeys(active)) return false;
		this.toStage();
		return true;
	}

	/** Remembers what has the focus, before something is opened over the moment; what was remembered stays until `restore`. */
	remember(): void {
		this.#opener ??= document.activeElement ?? undefined;
	}

	/** Gives the focus back to what had it before, if what has it now is gone. */
	restore(): void {
		const opener = this.#opener;
		this.#opener = undefined;
		if (!isLost(document.activeElement)) return;
		if (opener && !isLost(opener) && (opener instanceof HTMLElement || opener instanceof SVGElement))
			opener.focus({ preventScroll: true });
		this.keep();
	}

	/** Puts the focus on the stage if what had it is gone. */
	keep(): void {
		if (isLost(document.activeElement)) this.toStage();
	}
}

function isLost(element: Element | null): boolean {
	return (
		!element ||
		element === document.body ||
		!element.isConnected ||
		!element.checkVisibility() ||
		element.closest('[inert]') !== null
	);
}
