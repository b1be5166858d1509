import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { translatePage } from '../e2e/translate.ts';
import places from '../../src/lib/map/generated/places.json' with { type: 'json' };
import { LANGUAGES } from '../../src/lib/messages/languages.ts';
import { pictureOf } from './faults.ts';
import { SIZES, type Stage, type Where } from './stage.ts';
import type { Look } from './window.d.ts';

type Value = string | number;

/** What a reader can do. */
interface Kind<Values extends Value[]> {
	/** How often it is done, against the others. */
	readonly weight: number;
	/** What it is done with, such as a key. */
	readonly values: { readonly [At in keyof Values]: fc.Arbitrary<Values[At]> };
	/** Where it can be done; in both if not given. */
	readonly where?: Where;
	/** By the keyboard alone: the focus stays on something. */
	readonly isByKeyboard?: boolean;
	/** It loads the page anew, with which what it has in memory goes. */
	readonly isLoad?: boolean;
	/** Does it, and gives whether it was done. What cannot be done on the screen as it is, is not. */
	readonly run: (stage: Stage, ...values: Values) => Promise<boolean | void>;
	/** What is wrong with the screen after it, compared with the one before. */
	readonly compare?: (before: Look, after: Look) => string[];
}

const kind = <Values extends Value[]>(definition: Kind<Values>) => definition;

/** Within this a frame has heard what it is asked for. */
const HEARD_MS = 2_000;

const ANY = fc.nat({ max: 30 });
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const ISO3 = places.map(([iso3]) => String(iso3));
const DAYS = [
	'2017-10-01',
	'2018-12-17',
	'2019-12-27',
	'2020-01-15',
	'2024-12-24',
	'2025-10-25',
	'2025-10-26',
	'2026-07-01',
	'2026-12-31',
];
const ASKED = [
	...DAYS.map((day) => `on=${day}`),
	...['', 'VNM', 'FRA', 'TUV', 'EUE'].map((iso3) => `state=${iso3}`),
	...['', 'votes', 'budapest'].map((layer) => `layer=${layer}`),
	...['', 'africa', 'pacific'].map((region) => `region=${region}`),
	...['', 'asean', 'eu'].map((group) => `group=${group}`),
	...['', 'signatory', 'none', 'yes,no'].map((show) => `show=${show}`),
	...['', 'dark', 'light'].map((theme) => `theme=${theme}`),
];
const CODES = LANGUAGES.map(({ code }) => code);

const samePicture = (before: Look, after: Look): string[] => {
	if (before.isPlaying || after.isPlaying) return [];
	const [was, is] = [before, after].map((look) => pictureOf(look, before.lang === after.lang));
	return isDeepStrictEqual(was, is) ? [] : ['another picture than before'];
};

export const KINDS = {
	slide: kind({
		weight: 12,
		isByKeyboard: true,
		values: [
			fc.constantFrom(...ARROWS, ...ARROWS.map((key) => `Shift+${key}`), 'PageUp', 'PageDown', 'Home', 'End'),
		],
		run: (stage, key) => pressOn(stage, 'main input[type=range]', key),
	}),
	drag: kind({
		weight: 6,
		values: [fc.nat({ max: 100 }), fc.nat({ max: 100 })],
		run: async (stage, from, to) => {
			const box = await stage.view().evaluate(() => {
				const slider = document.querySelector('main input[type=range]');
				slider?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
				const { x, y, width, height } = slider?.getBoundingClientRect() ?? new DOMRect();
				const isFree = slider === document.elementFromPoint(x + width / 2, y + height / 2);
				return isFree ? { x, y: y + height / 2, width } : undefined;
			});
			if (!box) return;
			const at = (percent: number) => stage.onScreen({ x: box.x + (box.width * percent) / 100, y: box.y });
			const [start, end] = [await at(from), await at(to)];
			const { mouse } = stage.page;
			await mouse.move(start.x, start.y);
			await mouse.down();
			await mouse.move(end.x, end.y, { steps: 4 });
			await mouse.up();
		},
	}),
	step: kind({
		weight: 3,
		where: 'page',
		values: [ANY],
		run: (stage, at) => click(stage, '.transport .step', at),
	}),
	play: kind({
		weight: 3,
		values: [],
		run: (stage) => click(stage, '.transport button:first-child, .embed .time > button', 0),
	}),
	day: kind({
		weight: 3,
		where: 'page',
		values: [fc.constantFrom(...DAYS)],
		run: async (stage, day) => {
			await click(stage, '.controls button.day', 0);
			// It comes with the first click, and not at all without a network.
			const field = stage.view().locator('.picker input[type=date]');
			const hasCome = await field.waitFor({ timeout: 5_000 }).then(
				() => true,
				() => false,
			);
			if (!hasCome) return;
			await field.fill(day);
			await stage.page.keyboard.press('Enter');
		},
	}),
	layer: kind({
		weight: 5,
		where: 'page',
		values: [ANY],
		run: (stage, at) => click(stage, '.layers label', at),
	}),
	legend: kind({ weight: 6, values: [ANY], run: (stage, at) => click(stage, '.key button', at) }),
	select: kind({
		weight: 5,
		where: 'page',
		values: [fc.constantFrom('region', 'group'), ANY],
		run: async (stage, which, at) => {
			const list = stage
				.view()
				.locator('.tools > select')
				.nth(which === 'region' ? 0 : 1);
			const options = await list
				.locator('option:not([hidden])')
				.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
			await list.selectOption(options[at % options.length] ?? '', { force: true });
		},
	}),
	search: kind({
		weight: 4,
		where: 'page',
		isByKeyboard: true,
		values: [
			fc.constantFrom('v', 'un', 'bra', 'uk', 'zzz', 'فر', '中'),
			fc.nat({ max: 3 }),
			fc.constantFrom('Enter', 'Escape', 'Tab'),
		],
		run: async (stage, text, arrows, last) => {
			if (!(await focus(stage, '.search input'))) return false;
			await stage.page.keyboard.type(text);
			for (let at = 0; at < arrows; at++) await stage.page.keyboard.press('ArrowDown');
			await stage.page.keyboard.press(last);
			return true;
		},
	}),
	hover: kind({
		weight: 4,
		values: [fc.constantFrom(...ISO3)],
		run: async (stage, iso3) => {
			const point = await pointOf(stage, iso3);
			if (point) await stage.page.mouse.move(point.x, point.y);
		},
	}),
	choose: kind({
		weight: 6,
		values: [fc.constantFrom(...ISO3)],
		run: async (stage, iso3) => {
			const point = await pointOf(stage, iso3);
			if (point) await stage.page.mouse.click(point.x, point.y);
		},
	}),
	map: kind({
		weight: 10,
		isByKeyboard: true,
		values: [fc.constantFrom(...ARROWS, 'Home', 'End', 'Enter', 'Space', 'Escape', '+', '-', 'b', 'f', 'v')],
		run: (stage, key) => pressOn(stage, '.world-map [role=option]', key),
	}),
	zoom: kind({ weight: 3, values: [ANY], run: (stage, at) => click(stage, '.zoom button', at) }),
	close: kind({
		weight: 3,
		values: [],
		run: (stage) => click(stage, '.card .close, .embed .chosen button', 0),
	}),
	/** Tab, from wherever the focus is. At the ends of a page it goes to the browser's own buttons. */
	tab: kind({
		weight: 6,
		values: [fc.constantFrom('Tab', 'Shift+Tab'), fc.integer({ min: 1, max: 4 })],
		run: async (stage, key, times) => {
			for (let at = 0; at < times; at++) await stage.page.keyboard.press(key);
		},
	}),
	/** A key on whatever has the focus, but for links, which lead away, and what opens a list of the browser's own. */
	key: kind({
		weight: 8,
		isByKeyboard: true,
		values: [fc.constantFrom('Enter', 'Space', 'Escape', ...ARROWS)],
		run: async (stage, key) => {
			const isOthers = await stage
				.view()
				.evaluate(
					() => document.activeElement?.matches('a, input[type=date], :is(.below, footer) *') ?? false,
				);
			const isList = await stage.view().evaluate(() => document.activeElement?.matches('select') ?? false);
			if (!isOthers && !(isList && !key.startsWith('Arrow'))) await stage.page.keyboard.press(key);
		},
	}),
	/** A toggle or a way out that a reader of the keyboard comes to with Tab, and presses. */
	press: kind({
		weight: 6,
		isByKeyboard: true,
		values: [
			fc.constantFrom(
				'.key button',
				'.zoom button',
				'.card .close, .embed .chosen button',
				'.transport button, .embed .time > button',
			),
			ANY,
		],
		run: async (stage, selector, at) => {
			const isReady = await stage.view().evaluate(
				({ selector, at }) => {
					const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
						element.checkVisibility(),
					);
					const button = all[at % all.length];
					button?.focus();
					return button !== undefined && document.activeElement === button;
				},
				{ selector, at },
			);
			if (isReady) await stage.page.keyboard.press('Enter');
			return isReady;
		},
	}),
	back: kind({ weight: 3, where: 'page', values: [], run: (stage) => walk(stage, -1) }),
	forward: kind({
		weight: 2,
		where: 'page',
		values: [],
		run: (stage) => walk(stage, 1),
	}),
	'there and back': kind({
		weight: 2,
		where: 'page',
		values: [],
		run: async (stage) => {
			if (await walk(stage, -1)) await walk(stage, 1);
		},
		compare: samePicture,
	}),
	resize: kind({
		weight: 3,
		values: [fc.constantFrom(...SIZES)],
		run: (stage, size) => {
			const [width = 0, height = 0] = size.split('x').map(Number);
			return stage.page.setViewportSize({ width, height });
		},
	}),
	system: kind({
		weight: 1,
		values: [fc.constantFrom('light', 'dark')],
		run: (stage, colorScheme) => stage.page.emulateMedia({ colorScheme: colorScheme }),
	}),
	look: kind({
		weight: 2,
		where: 'page',
		values: [fc.constantFrom('theme', 'speed', 'textures'), ANY],
		run: async (stage, what, at) => {
			const more = stage.view().locator('.tools > .more');
			await click(stage, '.tools > button[popovertarget]', 0);
			if (!(await more.isVisible())) return;
			if (what === 'textures') await click(stage, '.tools > .more input[type=checkbox]', 0);
			else
				await more
					.locator('select')
					.nth(what === 'theme' ? 0 : 1)
					.selectOption({ index: at % 3 });
			await stage.page.keyboard.press('Escape');
		},
	}),
	translate: kind({
		weight: 1,
		values: [],
		run: (stage) => stage.view().evaluate(translatePage),
	}),
	offline: kind({
		weight: 1,
		values: [fc.integer({ min: 1, max: 6 })],
		run: async (stage, actions) => {
			stage.offlineFor = actions + 1;
			await stage.page.context().setOffline(true);
		},
	}),
	reload: kind({
		weight: 1,
		isLoad: true,
		values: [],
		run: async (stage) => {
			if (stage.offlineFor > 0) return;
			await stage.page.reload();
			await stage.live();
		},
		// A frame begins anew with what its article asks for.
		compare: (before, after) => (after.buttonDay === '' ? [] : samePicture(before, after)),
	}),
	language: kind({
		weight: 1,
		where: 'page',
		isLoad: true,
		values: [fc.nat({ max: CODES.length - 1 })],
		run: async (stage, at) => {
			if (stage.offlineFor > 0) return;
			if (!(await click(stage, 'button.language', 0))) return;
			const point = await aim(stage, '#language-menu a', at);
			if (!point) return;
			await Promise.all([
				stage.page.waitForEvent('domcontentloaded'),
				stage.page.mouse.click(point.x, point.y),
			]);
			await stage.live();
		},
		compare: samePicture,
	}),
	/** What the script of an article asks of the frame. */
	ask: kind({
		weight: 12,
		where: 'frame',
		values: [fc.constantFrom(...ASKED)],
		run: (stage, asked) => ask(stage, asked),
	}),
	'ask for a language': kind({
		weight: 1,
		where: 'frame',
		isLoad: true,
		values: [fc.constantFrom(...CODES)],
		run: async (stage, code) => {
			if (stage.offlineFor > 0) return;
			const { lang } = await stage.look();
			await ask(stage, `lang=${code}`);
			const isOther = !lang.startsWith(code);
			if (isOther) await stage.page.waitForEvent('framenavigated');
			await stage.live();
		},
		compare: samePicture,
	}),
};

type Name = keyof typeof KINDS;

/** What is done, and with what. */
export type Action = readonly [name: Name, ...values: Value[]];

/** The kind of an action, whose values are its own. */
export function kindOf([name]: Action): Kind<Value[]> {
	return KINDS[name] as unknown as Kind<Value[]>;
}

/** Any action. @param hasLoads whether those that load the page anew are among them */
export function anyAction(where: Where, hasLoads = true): fc.Arbitrary<Action> {
	const names = (Object.keys(KINDS) as Name[]).filter((name) => {
		const action = kindOf([name]);
		return (action.where ?? where) === where && (hasLoads || !action.isLoad);
	});
	return fc.oneof(
		...names.map((name) => {
			const { weight, values } = kindOf([name]);
			return { weight, arbitrary: fc.tuple(fc.constant(name), ...values) };
		}),
	);
}

async function focus(stage: Stage, selector: string): Promise<boolean> {
	return stage.view().evaluate((target) => window.soakFocus(target), selector);
}

/** Presses a key on an element, which has the focus then; whether it took it. */
async function pressOn(stage: Stage, selector: string, key: string): Promise<boolean> {
	const isReady = await focus(stage, selector);
	if (isReady) await stage.page.keyboard.press(key);
	return isReady;
}

async function aim(stage: Stage, selector: string, at: number) {
	const point = await stage.view().evaluate((what) => window.soakAim(what), { selector, at });
	return point && stage.onScreen(point);
}

/** Clicks where an element is, if it can be pointed at; whether it could. */
async function click(stage: Stage, selector: string, at: number): Promise<boolean> {
	const point = await aim(stage, selector, at);
	if (point) await stage.page.mouse.click(point.x, point.y);
	return point !== undefined;
}

async function pointOf(stage: Stage, iso3: string) {
	const [, x, y] = places.find(([code]) => code === iso3) as [string, number, number];
	const point = await stage.view().evaluate((place) => window.soakAimAtState(place), { iso3, x, y });
	return point && stage.onScreen(point);
}

/** Goes one entry of the history back or forward, if there is one that can be had; whether there was. */
async function walk(stage: Stage, by: 1 | -1): Promise<boolean> {
	const way = await stage.page.evaluate((step) => {
		const { currentEntry } = navigation;
		const entry = navigation.entries()[(currentEntry?.index ?? 0) + step];
		return entry && (entry.sameDocument ? 'near' : 'far');
	}, by);
	if (!way || (way === 'far' && stage.offlineFor > 0)) return false;
	await (by < 0 ? stage.page.goBack() : stage.page.goForward());
	await stage.live();
	return true;
}

/** Asks a frame for something, and waits until it shows it; not for long, because it may have to refuse. */
async function ask(stage: Stage, asked: string): Promise<void> {
	const [param = '', value = ''] = asked.split('=');
	await stage.page.evaluate((data) => frames[0]?.postMessage(data, '*'), {
		type: 'hanoi:view',
		version: 1,
		[param]: value,
	});
	if (param === 'lang') return;
	for (const end = Date.now() + HEARD_MS; Date.now() < end;) {
		const { pathname, searchParams } = new URL((await stage.look()).address, 'http://localhost');
		const layer = /\/(votes|budapest)\/$/.exec(pathname)?.[1];
		const shown = param === 'layer' ? layer : searchParams.get(param);
		if ((shown ?? '') === value) return;
	}
}
