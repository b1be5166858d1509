// Runs in the page before anything of its own: lets the bench move the scrubber.
(() => {
	const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

	/** @type {Element | null} Found once: a reader's hand does not look for it in every frame, and on a long page that is 0.5 ms of a step. */
	let range = null;

	/** @param {number} position */
	const moveTo = (position) => {
		range ??= document.querySelector('input[type=range]');
		if (!(range instanceof HTMLInputElement)) throw new Error('The page has no scrubber');
		range.value = String(position);
		range.dispatchEvent(new Event('input', { bubbles: true }));
	};

	window.benchScrub = async (positions) => {
		for (const position of positions) {
			moveTo(position);
			await nextFrame();
			await nextFrame();
		}
	};
})();
