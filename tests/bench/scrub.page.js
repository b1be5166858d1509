// Runs in the page before anything of its own: gives the bench the two things that it does with the scrubber.
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
		}
	};
	window.benchIdle = async (frames) => {
		for (let frame = 0; frame < frames; frame++) await nextFrame();
	};
	window.benchChanges = async (from, to) => {
		const map = document.querySelector('svg.world-map');
		if (!map) throw new Error('The page has no map');
		moveTo(from);
		await nextFrame();
		const paints = () =>
			new Map(
				[...map.querySelectorAll('[data-iso3]')].map((shape) => [
					shape.getAttribute('data-iso3'),
					shape.getAttribute('data-paint'),
				]),
			);
		const before = paints();
		moveTo(to);
		await nextFrame();
		return [...paints()].filter(([iso3, paint]) => before.get(iso3) !== paint).length;
	};
})();
