// Runs in the page before anything of its own: drags the scrubber in every frame until a fill of the map changes.
(() => {
	const changes = new MutationObserver(() => {
		changes.disconnect();
		window.benchScrubberLiveMs = performance.now();
	});
	let isWatching = false;

	const drag = () => {
		if (window.benchScrubberLiveMs !== undefined) return;
		const map = document.querySelector('svg.world-map');
		const range = document.querySelector('input[type=range]');
		if (map && range instanceof HTMLInputElement) {
			if (!isWatching)
				changes.observe(map, { attributes: true, attributeFilter: ['data-paint'], subtree: true });
			isWatching = true;
			range.value = '0';
			range.dispatchEvent(new Event('input', { bubbles: true }));
		}
		requestAnimationFrame(drag);
	};
	requestAnimationFrame(drag);
})();
