// Runs in the page before anything of its own: lets the soak see what a reader sees, and find what a reader would point at.
(() => {
	const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

	/** @param {string | null | undefined} text */
	const plain = (text) => text?.replace(/\s+/g, ' ').trim() ?? '';

	/** @param {string} selector */
	const textOf = (selector) => plain(document.querySelector(selector)?.textContent);

	/** @param {Element} element */
	const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

	const focus = () => {
		const element = document.activeElement;
		if (!element || element === document.body || element === document.documentElement) return '';
		return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
	};

	/** The entries of the legend that are shown, without what stands behind them. */
	const legend = () =>
		[...document.querySelectorAll('.key .entry:not([title])')].filter(isShown).map((entry) => ({
			paint: entry.querySelector('[data-paint]')?.getAttribute('data-paint') ?? '',
			count: entry.querySelector('b') ? Number(entry.querySelector('b')?.textContent) : undefined,
			isChosen: entry.getAttribute('aria-pressed') === 'true',
		}));

	const paints = () =>
		Object.fromEntries(
			[...document.querySelectorAll('svg path.s[data-iso3]')].map((path) => [
				path.getAttribute('data-iso3') ?? '',
				{ paint: path.getAttribute('data-paint') ?? '', isFaded: path.hasAttribute('data-faded') },
			]),
		);

	const address = () => {
		const link = document.querySelector('.embed footer .ways > a');
		const { pathname, search } = link instanceof HTMLAnchorElement ? link : location;
		return pathname + search;
	};

	/** Links into another language, or to a page below that of a map, where there is none. */
	const strayLinks = () => {
		const code = document.documentElement.lang.slice(0, 2);
		const root = document.querySelector('header > a.name');
		const { pathname: start } = root instanceof HTMLAnchorElement ? root : { pathname: `/${code}/` };
		return [...document.querySelectorAll('a[href]:not([hreflang])')]
			.map((link) =>
				link instanceof HTMLAnchorElement && link.host === location.host ? link.pathname : start,
			)
			.filter(
				(path) => !path.startsWith(start) || /^(votes|budapest|changes)\/./.test(path.slice(start.length)),
			);
	};

	window.soakLook = async () => {
		await nextFrame();
		await nextFrame();
		return {
			address: address(),
			lang: document.documentElement.lang,
			theme: document.documentElement.dataset['theme'] ?? '',
			paints: paints(),
			euPaint: document.querySelector('.key button[title] [data-paint]')?.getAttribute('data-paint') ?? '',
			legend: legend(),
			sentence: textOf('main .sentence, .embed h1'),
			mapLabel: plain(document.querySelector('.world-map')?.getAttribute('aria-label')),
			day: textOf('.day-now'),
			buttonDay: textOf('.controls button.day'),
			isoDay: document.querySelector('time.day-now')?.getAttribute('datetime') ?? '',
			valueText: plain(document.querySelector('main input[type=range]')?.getAttribute('aria-valuetext')),
			card: textOf('.card h2, .embed .chosen strong'),
			tabStops: document.querySelectorAll('.world-map [role=option]').length,
			isPlaying:
				document
					.querySelector('.transport path, .embed .time > button path')
					?.getAttribute('d')
					?.startsWith('M3.5') ?? false,
			strayLinks: document.querySelector('.embed') ? [] : strayLinks(),
			focus: focus(),
		};
	};

	/** @param {DOMPoint | { x: number, y: number }} point @param {Element} within */
	const hit = ({ x, y }, within) => {
		const isHit = within.contains(document.elementFromPoint(x, y));
		return isHit ? { x, y } : undefined;
	};

	/** @param {Element} element */
	const bringIntoView = (element) => {
		const { top, bottom } = element.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
	};

	window.soakAim = ({ selector, at }) => {
		const all = [...document.querySelectorAll(selector)].filter(isShown);
		const element = all[at % all.length];
		if (!element) return undefined;
		bringIntoView(element);
		const { x, y, width, height } = element.getBoundingClientRect();
		return hit({ x: x + width / 2, y: y + height / 2 }, element);
	};

	window.soakAimAtState = ({ iso3, x, y }) => {
		const map = document.querySelector('.world-map');
		const shape = document.querySelector(`svg path.s[data-iso3="${iso3}"]`);
		if (!map || !(shape instanceof SVGGraphicsElement)) return undefined;
		bringIntoView(map);
		return hit(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM() ?? undefined), map);
	};

	window.soakFocus = (selector) => {
		const element = [...document.querySelectorAll(selector)].find(isShown);
		if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
		element.focus();
		return document.activeElement === element;
	};
})();
