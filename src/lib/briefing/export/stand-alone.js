// The script of the stand-alone file: one moment at a time, by key, button, swipe and address. Without it the file is a page to scroll.
// It is written into the file as it stands here, so it is plain JavaScript that asks nothing of anybody.
(() => {
	const root = document.documentElement;
	const moments = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.sheet')]);
	const controls = /** @type {HTMLElement} */ (document.querySelector('.controls'));
	const place = /** @type {HTMLElement} */ (document.querySelector('.place'));
	const blank = /** @type {HTMLElement} */ (document.querySelector('.blank'));
	let at = 0;
	/** All moments, one under the other. */
	let isOverview = false;
	let typed = '';

	/** @param {string} name */
	const button = (name) => /** @type {HTMLButtonElement} */ (document.querySelector(`[data-do="${name}"]`));

	/** @param {number} number */
	function show(number) {
		const next = Math.max(0, Math.min(moments.length - 1, number));
		const moved = next !== at || isOverview;
		at = next;
		isOverview = false;
		draw();
		const hash = `#moment-${at + 1}`;
		if (location.hash !== hash) history.pushState(null, '', hash);
		if (moved) focus();
	}

	function focus() {
		const title = moments[at]?.querySelector('h2');
		if (title instanceof HTMLElement) title.focus({ preventScroll: !isOverview });
		if (!isOverview) scrollTo(0, 0);
	}

	function draw() {
		root.classList.toggle('one', !isOverview);
		moments.forEach((moment, index) => moment.classList.toggle('current', index === at));
		place.textContent = `${at + 1} / ${moments.length}`;
		button('previous').setAttribute('aria-disabled', String(at === 0));
		button('next').setAttribute('aria-disabled', String(at === moments.length - 1));
		button('escape').setAttribute('aria-pressed', String(isOverview));
	}

	function overview() {
		isOverview = !isOverview;
		draw();
		focus();
	}

	/** @param {string} colour */
	function cover(colour) {
		const isSame = !blank.hidden && blank.dataset['colour'] === colour;
		blank.hidden = isSame;
		blank.dataset['colour'] = colour;
	}

	function fullScreen() {
		if (document.fullscreenElement) void document.exitFullscreen();
		else void root.requestFullscreen?.().catch(() => undefined);
	}

	/** What each command of the presenter's keys does here; others do nothing. @type {Record<string, () => void>} */
	const commands = {
		next: () => show(at + 1),
		previous: () => show(at - 1),
		first: () => show(0),
		last: () => show(moments.length - 1),
		escape: overview,
		fullscreen: fullScreen,
		black: () => cover('black'),
		white: () => cover('white'),
	};
	/** The commands of the keys (keys.ts). */
	const keys = /** @type {Record<string, string>} */ (
		JSON.parse(document.currentScript?.dataset['keys'] ?? '{}')
	);

	addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key >= '0' && event.key <= '9' && event.key.length === 1) {
			typed += event.key;
			return;
		}
		const number = Number(typed);
		typed = '';
		const on = event.target instanceof Element ? event.target.closest('button, a, summary') : null;
		// What is focused takes its own keys; a number and Enter go to a moment from wherever.
		if (on && (event.key === ' ' || (event.key === 'Enter' && number === 0))) return;
		if (event.key === 'Enter' && number > 0) {
			event.preventDefault();
			show(number - 1);
			return;
		}
		const name = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? '';
		const run = commands[name];
		if (!run) return;
		// Among all moments the keys that scroll do so, until one is chosen.
		if (isOverview && /^(Arrow|Page)(Up|Down)$| |Home|End/.test(event.key)) return;
		event.preventDefault();
		if (!blank.hidden && name !== 'black' && name !== 'white') blank.hidden = true;
		else if (isOverview && name === 'next') show(at);
		else run();
	});

	controls.addEventListener('click', (event) => {
		const pressed = event.target instanceof Element ? event.target.closest('button') : null;
		if (pressed) commands[pressed.dataset['do'] ?? '']?.();
	});
	blank.addEventListener('click', () => {
		blank.hidden = true;
	});
	document.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		if (!isOverview || !target || target.closest('a, summary, details, .controls')) return;
		const chosen = moments.findIndex((moment) => moment.contains(target));
		if (chosen >= 0) show(chosen);
	});

	/** @type {{ x: number, y: number } | undefined} */
	let touch;
	addEventListener(
		'touchstart',
		({ touches }) => {
			const [first] = touches;
			touch = first && touches.length === 1 ? { x: first.clientX, y: first.clientY } : undefined;
		},
		{ passive: true },
	);
	addEventListener('touchend', ({ changedTouches }) => {
		const [last] = changedTouches;
		if (!touch || !last || isOverview) return;
		const [x, y] = [last.clientX - touch.x, last.clientY - touch.y];
		if (Math.abs(x) < 60 || Math.abs(x) < 2 * Math.abs(y)) return;
		show(at + (x < 0 === (root.dir !== 'rtl') ? 1 : -1));
	});

	/** The moment that the address names. */
	function named() {
		const number = Number(/^#(?:moment-)?(\d+)$/.exec(location.hash)?.[1] ?? 1);
		return Math.max(0, Math.min(moments.length - 1, number - 1));
	}
	addEventListener('popstate', () => {
		at = named();
		isOverview = false;
		draw();
		focus();
	});

	at = named();
	controls.hidden = false;
	draw();
})();
