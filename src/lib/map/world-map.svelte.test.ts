import { missingParts } from '#lib/ui/parts-state.svelte.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { NamesFeed } from '#lib/data/states.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import type { Painted } from './paint.ts';
import WorldMap from './WorldMap.svelte';

const response = await fetch('/data/standing.json');
const standing = (await response.json()) as StandingFeed;
const PARTICIPANTS = standing.participants.filter(({ iso3 }) => iso3 !== 'EUE');
const { names } = (await (await fetch('/data/names.json')).json()) as NamesFeed;

/** All with one paint, but for some. */
function painting(but: Record<string, string> = {}, faded: readonly string[] = []): Map<string, Painted> {
	return new Map(
		PARTICIPANTS.map(({ iso3 }) => [iso3, { paint: but[iso3] ?? 'none', faded: faded.includes(iso3) }]),
	);
}

/** There is no server's HTML here, so the map fetches its picture, as on a page that was reached without it. */
async function worldMap(pictureUrl = '/map/world.svg') {
	const props = {
		painting: painting(),
		participants: PARTICIPANTS,
		otherNames: undefined as NamesFeed['names'] | undefined,
		describe: (iso3: string) => `it is ${iso3}`,
		label: 'World map',
		selected: undefined as string | undefined,
		region: undefined,
		pictureUrl,
		onselect: vi.fn<(iso3: string | undefined) => void>(),
		ontype: vi.fn(),
	};
	const { rerender, container } = await render(WorldMap, props);
	const shapes = () => container.querySelectorAll('path.s');
	if (pictureUrl === '/map/world.svg') await expect.poll(() => shapes().length).toBe(197);
	return { ...props, rerender, container, shapes };
}

const focused = () => document.activeElement?.getAttribute('data-iso3');

/** Counts what is written to the shapes while something is done. */
async function attributesWritten(container: Element, act: () => Promise<void>): Promise<MutationRecord[]> {
	const written: MutationRecord[] = [];
	const observer = new MutationObserver((records) => written.push(...records));
	observer.observe(container, {
		attributes: true,
		subtree: true,
		attributeFilter: ['data-paint', 'data-faded', 'd', 'class', 'style', 'fill'],
	});
	await act();
	await new Promise((done) => requestAnimationFrame(done));
	observer.disconnect();
	return written;
}

afterEach(() => {
	vi.restoreAllMocks();
});

test('is a list box of one tab stop', async () => {
	const { container } = await worldMap();
	await expect.element(page.getByRole('listbox', { name: 'World map' })).toBeInTheDocument();
	await expect.poll(() => container.querySelectorAll('svg [tabindex]').length).toBe(1);
	await userEvent.tab();
	await expect.poll(focused).toBe('AFG');
	await userEvent.tab();
	expect(focused()).toBeNull();
	await userEvent.tab({ shift: true });
	await expect.poll(focused).toBe('AFG');
});

test('keeps its tab stop where the reader left it, and the focus when anything changes', async () => {
	const { rerender, container } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('braz');
	await expect.poll(focused).toBe('BRA');
	await rerender({
		painting: painting({ BRA: 'signatory' }),
		describe: (iso3: string) => `now it is ${iso3}`,
	});
	await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('now it is BRA');
	await rerender({ selected: 'BRA' });
	await expect.poll(() => document.activeElement?.getAttribute('aria-selected')).toBe('true');
	expect(focused()).toBe('BRA');
	expect(container.querySelectorAll('svg [tabindex]')).toHaveLength(1);
});

test('the state that was clicked is the tab stop, though another was typed before', async () => {
	const { container, shapes } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('braz');
	await expect.poll(focused).toBe('BRA');
	const clicked = [...shapes()].find((shape) => shape.getAttribute('data-iso3') === 'AUS');
	clicked?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.poll(() => container.querySelector('svg [tabindex]')?.getAttribute('data-iso3')).toBe('AUS');
});

test('keys select, and give the selection up', async () => {
	const { onselect } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('viet{Enter}');
	expect(onselect).toHaveBeenLastCalledWith('VNM');
	await userEvent.keyboard('{Escape}');
	expect(onselect).toHaveBeenLastCalledWith(undefined);
});

test('a name is typed to its end, with spaces and hyphens', async () => {
	await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('south s');
	await expect.poll(focused).toBe('SSD');
	const later = vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(performance.now() + 5_000);
	await userEvent.keyboard('guinea-b');
	await expect.poll(focused).toBe('GNB');
	later.mockRestore();
});

test('a name may be typed slowly, and is ended by Escape, an arrow or two seconds', async () => {
	await worldMap();
	await userEvent.tab();
	const at = vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(10_000);
	await userEvent.keyboard('b');
	at.mockReturnValue(11_500);
	await userEvent.keyboard('r');
	await expect.poll(focused).toBe('BRA');
	for (const key of ['{Escape}', '{ArrowLeft}']) {
		await userEvent.keyboard(`so${key}p`);
		await expect.poll(focused, { message: key }).toMatch(/^P/);
	}
	at.mockReturnValue(20_000);
	await userEvent.keyboard('b');
	at.mockReturnValue(22_001);
	await userEvent.keyboard('v');
	await expect.poll(focused).toBe('VUT');
	at.mockRestore();
});

test('codes and abbreviations are typed, too, and come before names that begin so', async () => {
	const { rerender, ontype } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('usa');
	await expect.poll(focused).toBe('USA');
	expect(ontype).toHaveBeenCalled();
	await userEvent.keyboard('{Escape}uk');
	await expect.poll(focused).toBe('UKR');
	// The other names come while it is being typed.
	await rerender({ otherNames: names });
	await expect.poll(focused).toBe('GBR');
	for (const [typed, iso3] of [
		['north korea', 'PRK'],
		['burma', 'MMR'],
		['cote divoire', 'CIV'],
		['drc', 'COD'],
	] as const) {
		await userEvent.keyboard(`{Escape}${typed}`);
		await expect.poll(focused, { message: typed ?? '' }).toBe(iso3);
	}
});

test('says that nobody is called what is typed, and sends nobody elsewhere', async () => {
	const { onselect } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('brazil{Escape}');
	onselect.mockClear();
	for (const typed of ['taiwan', 'kosovo', 'eu', 'xq']) {
		await userEvent.keyboard(typed);
		await expect.element(page.getByRole('status')).toHaveTextContent(`No state begins with “${typed}”.`);
		await expect.poll(focused, { message: typed }).toBe('BRA');
		await userEvent.keyboard('{Enter}');
		expect(onselect, typed).not.toHaveBeenCalled();
		await expect.element(page.getByRole('status')).toHaveTextContent('');
	}
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('BRA');
});

test('space selects after a whole name', async () => {
	const { onselect } = await worldMap();
	await userEvent.tab();
	await userEvent.keyboard('brazil ');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('BRA');
});

test('arrows, Home and End pass over who is faded; letters reach them', async () => {
	const faded = PARTICIPANTS.map(({ iso3 }) => iso3).filter((iso3) => !['PRT', 'FRA', 'ITA'].includes(iso3));
	const { rerender } = await worldMap();
	await rerender({ painting: painting({}, faded) });
	await userEvent.tab();
	await expect.poll(focused).toBe('FRA');
	await userEvent.keyboard('{ArrowLeft}');
	await expect.poll(focused).toBe('PRT');
	await userEvent.keyboard('spain');
	await expect.poll(focused).toBe('ESP');
	await userEvent.keyboard('{ArrowLeft}');
	await expect.poll(focused).toBe('PRT');
	await userEvent.keyboard('{Home}');
	await expect.poll(focused).toBe('FRA');
	await userEvent.keyboard('{End}');
	await expect.poll(focused).toBe('PRT');
});

test('painting writes only to the shapes that change', async () => {
	const { rerender, container, shapes } = await worldMap();
	// From here on the map has been measured, and its dots put in their places.
	await attributesWritten(container, () => rerender({ painting: painting({ VNM: 'signatory' }) }));
	const written = await attributesWritten(container, () =>
		rerender({ painting: painting({ VNM: 'contracting', FRA: 'signatory' }) }),
	);
	expect(written.map(({ target }) => (target as Element).getAttribute('data-iso3')).sort()).toEqual([
		'FRA',
		'VNM',
	]);
	expect([...shapes()].filter((shape) => shape.getAttribute('data-paint') === 'none')).toHaveLength(195);

	const again = await attributesWritten(container, () =>
		rerender({ painting: painting({ VNM: 'contracting', FRA: 'signatory' }) }),
	);
	expect(again).toHaveLength(0);

	const faded = await attributesWritten(container, () =>
		rerender({ painting: painting({ VNM: 'contracting', FRA: 'signatory' }, ['VNM']) }),
	);
	expect(faded).toHaveLength(1);
});

test('a dot that steps back takes its ring with it', async () => {
	const { container, rerender } = await worldMap();
	const rings = () => container.querySelector('.r')?.getAttribute('d')?.match(/M/g)?.length ?? 0;
	const before = rings();
	expect(before).toBeGreaterThan(0);
	await rerender({ painting: painting({}, ['SGP']) });
	expect(rings()).toBe(before - 1);
	await rerender({ painting: painting() });
	expect(rings()).toBe(before);
});

test('a small state and its dot have one paint', async () => {
	const { rerender, container } = await worldMap();
	await rerender({ painting: painting({ MLT: 'signatory' }) });
	const paints = [...container.querySelectorAll('[data-iso3="MLT"]')].map((shape) =>
		shape.getAttribute('data-paint'),
	);
	expect(paints).toEqual(['signatory', 'signatory']);
});

test('says so when its picture cannot be used, and tries again when asked', async () => {
	const { rerender, shapes } = await worldMap('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>');
	await expect.poll(() => missingParts.isAny).toBe(true);
	await rerender({ pictureUrl: '/map/world.svg' });
	missingParts.retry();
	await expect.poll(() => shapes().length).toBe(197);
	expect(missingParts.isAny).toBe(false);
});
