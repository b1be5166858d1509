// Runs in the page before anything of its own, and only watches. All times are in milliseconds from the start of the navigation.
(() => {
	/** @type {import('./first-view.ts').FirstView} */
	const seen = {
		mapPaintedMs: undefined,
		firstModuleMs: undefined,
		firstPaintMs: undefined,
		largestPaintMs: undefined,
		largestElement: '',
		shifts: [],
		longTasks: [],
	};
	window.benchFirstView = seen;

	const parsing = new MutationObserver(() => {
		// What follows the picture is there, so the picture is complete.
		if (!document.querySelector('svg.world-map')?.nextSibling) return;
		parsing.disconnect();
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				seen.mapPaintedMs = performance.now();
			}),
		);
	});
	parsing.observe(document, { childList: true, subtree: true });

	// Svelte's runtime says that it is there as soon as it runs, before any component does: no module of ours can run before.
	/** @type {unknown} */
	let svelte;
	Object.defineProperty(window, '__svelte', {
		configurable: true,
		get: () => svelte,
		set: (value) => {
			svelte = value;
			seen.firstModuleMs ??= performance.now();
		},
	});

	/** @type {(type: string, look: (entry: PerformanceEntry) => void) => void} */
	const watch = (type, look) =>
		new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type, buffered: true });
	watch('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.firstPaintMs = startTime;
	});
	watch('largest-contentful-paint', (entry) => {
		seen.largestPaintMs = entry.startTime;
		const { element } = /** @type {{ element?: Element | null }} */ (/** @type {unknown} */ (entry));
		seen.largestElement = element ? `<${element.localName}> ${element.textContent?.trim().slice(0, 40)}` : '';
	});
	watch('layout-shift', (entry) => {
		const { value, sources } = /** @type {{ value: number, sources: { node: Node | null }[] }} */ (
			/** @type {unknown} */ (entry)
		);
		const moved = sources.map(({ node }) =>
			node instanceof Element ? `${node.localName}.${node.className}` : '?',
		);
		seen.shifts.push({ score: value, startMs: entry.startTime, moved: moved.join(', ') });
	});
	watch('longtask', ({ startTime, duration }) => {
		seen.longTasks.push({ startMs: startTime, durationMs: duration });
	});
})();
