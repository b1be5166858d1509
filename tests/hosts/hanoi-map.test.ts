import type { Page } from '@playwright/test';
import { startOf } from '../e2e/explorer.ts';
import { expect, heightsOf, messagesOf, test, viewsOf } from './fixtures.ts';
import {
	bareFrame,
	chosen,
	expectSized,
	frameIn,
	headline,
	heightOf,
	liveFrameIn,
	paints,
	shape,
	slider,
} from './frame.ts';

const FALLBACK = (siteUrl: string) =>
	`<a href="${siteUrl}?on=2025-10-25"><img src="${siteUrl}favicon.svg" alt="On 25 October 2025, 65 states signed."></a>`;

test.describe('<hanoi-map>', () => {
	test('its attributes are the address of a frame with the attributes of the line to copy', async ({
		page,
		article,
		site,
	}) => {
		await article({
			head: `<script async src="${site.url}embed.js"></script>`,
			body:
				`<hanoi-map on="2025-10-25" layer="votes" state="VNM" legend="off" show="yes,no" height="480" title="The votes">` +
				`${FALLBACK(site.url)}</hanoi-map>`,
		});
		const frame = page.locator('iframe');
		const src = new URL((await frame.getAttribute('src'))!);
		expect(src.origin + src.pathname).toBe(`${site.url}embed/`);
		expect(Object.fromEntries(src.searchParams)).toEqual({
			on: '2025-10-25',
			layer: 'votes',
			state: 'VNM',
			show: 'yes,no',
			legend: 'off',
		});
		for (const [name, value] of Object.entries({
			title: 'The votes',
			loading: 'lazy',
			width: '100%',
			height: '480',
			allow: 'fullscreen; clipboard-write; web-share',
			referrerpolicy: 'strict-origin-when-cross-origin',
		})) {
			await expect(frame).toHaveAttribute(name, value);
		}
		await expect(page.getByRole('img', { name: /65 states/ })).toBeHidden();
	});

	test('is in the language that it is asked for, and in another one when the page asks', async ({
		page,
		article,
		site,
	}) => {
		await article({
			head: `<script async src="${site.url}embed.js"></script>`,
			body: '<hanoi-map lang="ar" on="2025-10-25"></hanoi-map>',
		});
		const root = page.frameLocator('iframe').locator('html');
		await expect(root).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('iframe')).toHaveAttribute('src', `${site.url}ar/embed/?on=2025-10-25&lang=ar`);
		await page.locator('hanoi-map').evaluate((element) => element.setAttribute('lang', 'zh'));
		await expect(root).toHaveAttribute('lang', 'zh-Hans');
		await expect(page.frameLocator('iframe').locator('header .day')).toContainText('2025年10月25日');
		await page.locator('hanoi-map').evaluate((element) => element.removeAttribute('lang'));
		await expect(root).toHaveAttribute('lang', 'en');
	});

	test('takes the height of its content, and its title from the picture that it replaces', async ({
		page,
		article,
		site,
	}) => {
		await article(`<hanoi-map>${FALLBACK(site.url)}</hanoi-map><script src="${site.url}embed.js"></script>`);
		await expectSized(page);
		await expect(page.locator('iframe')).toHaveAttribute('title', 'On 25 October 2025, 65 states signed.');
		await expect(page.locator('iframe')).toHaveAttribute('src', `${site.url}embed/`);
	});

	for (const { attributes, isFrozen } of [
		{ attributes: 'frozen', isFrozen: true },
		{ attributes: 'frozen="true"', isFrozen: true },
		{ attributes: 'frozen="frozen"', isFrozen: true },
		{ attributes: 'FROZEN=""', isFrozen: true },
		{ attributes: 'frozen="false"', isFrozen: false },
		{ attributes: 'frozen="0" timeline="timeline" legend="true"', isFrozen: false },
	]) {
		test(`${attributes} is ${isFrozen ? 'frozen' : 'live'}`, async ({ page, article, site }) => {
			await article(
				`<script src="${site.url}embed.js"></script><hanoi-map on="2025-10-26" ${attributes}></hanoi-map>`,
			);
			const frame = await liveFrameIn(page);
			await expect(slider(frame)).toHaveCount(isFrozen ? 0 : 1);
			await expect(frame.getByText(startOf('embed_frozen'))).toHaveCount(isFrozen ? 1 : 0);
			await expect(frame.getByRole('alert')).toHaveCount(0);
		});
	}

	test('a changed attribute is shown in the frame that is there', async ({ page, article, site }) => {
		await article(`<script src="${site.url}embed.js"></script><hanoi-map></hanoi-map>`);
		const frame = await liveFrameIn(page);
		await frame.evaluate(() => Object.assign(window, { isStillHere: true }));
		await set(page, { on: '2020-01-15', layer: 'votes', state: 'VNM' });
		await expect(chosen(frame, 'VNM')).toBeVisible();
		await expect.poll(async () => Object.keys(await paints(frame))).toContain('yes');
		await set(page, { on: null, layer: null, state: null });
		await expect.poll(async () => Object.keys(await paints(frame))).toContain('signatory');
		await expect(chosen(frame, 'VNM')).toBeHidden();
		expect(await frame.evaluate(() => 'isStillHere' in window)).toBe(true);
		expect(await page.evaluate(() => history.length), 'ways back').toBeLessThanOrEqual(2);
	});

	test('what is asked for before the frame can listen is not lost', async ({ page, article, site }) => {
		await article(
			`<script src="${site.url}embed.js"></script><hanoi-map on="2025-10-26"></hanoi-map>` +
				`<script>{const map=document.querySelector('hanoi-map');map.setAttribute('on','2025-10-25');map.setAttribute('state','VNM')}</script>`,
		);
		const frame = await liveFrameIn(page);
		await expect(chosen(frame, 'VNM')).toBeVisible();
		await expect(frame.getByText('25 October 2025').first()).toBeVisible();
	});

	test('an option of its looks loads the frame anew', async ({ page, article, site }) => {
		await article(`<script src="${site.url}embed.js"></script><hanoi-map></hanoi-map>`);
		const frame = await liveFrameIn(page);
		await expect(slider(frame)).toBeVisible();
		await set(page, { timeline: 'off' });
		await expect(page.locator('iframe')).toHaveAttribute('src', `${site.url}embed/?timeline=off`);
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.frameLocator('iframe').getByRole('slider')).toHaveCount(0);
	});

	test("hands the reader's choice on as an event of its own, once even if the script is there twice", async ({
		page,
		article,
		site,
	}) => {
		const script = `<script src="${site.url}embed.js"></script>`;
		await article({
			head: `${script}${script}<script type="module" src="${site.url}embed.js?again"></script>`,
			body:
				'<main><hanoi-map></hanoi-map></main><script>window.heard=[];' +
				"document.querySelector('main').addEventListener('hanoi:view',(e)=>heard.push([e.target.localName,e.detail]))</script>",
		});
		const frame = await liveFrameIn(page);
		await shape(frame, 'AUS').click();
		await expect.poll(() => viewsOf(page)).toHaveLength(1);
		expect(await page.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
			['hanoi-map', expect.objectContaining({ state: 'AUS', version: 1 })],
		]);
	});

	test('can be moved, taken out and put back', async ({ page, article, site }) => {
		await article(
			`<script src="${site.url}embed.js"></script><hanoi-map on="2025-10-26"></hanoi-map><section></section>`,
		);
		await liveFrameIn(page);
		await page.evaluate(() => {
			const map = document.querySelector('hanoi-map')!;
			document.querySelector('section')!.append(map);
			map.remove();
			map.setAttribute('on', '2025-10-25');
			document.querySelector('section')!.append(map);
		});
		await expect(page.locator('section hanoi-map iframe')).toHaveCount(1);
		await expect(page.frameLocator('iframe').getByText('25 October 2025').first()).toBeVisible();
		await expectSized(page);
	});

	test('works inside a component of the page', async ({ page, article, site }) => {
		await article(
			`<article></article><script src="${site.url}embed.js"></script><script>` +
				"document.querySelector('article').attachShadow({mode:'open'}).innerHTML='<hanoi-map height=900></hanoi-map>'</script>",
		);
		await expect.poll(() => heightOf(page.locator('iframe'))).not.toBe(900);
	});

	test('works without a script of its own in the page: as a module, with the address in another script', async ({
		page,
		article,
		site,
	}) => {
		await article(`<hanoi-map></hanoi-map><script type="module" src="${site.url}embed.js"></script>`);
		await expectSized(page);
	});

	test('in a bundle that nobody can tell the address of, the picture stays and nothing throws', async ({
		page,
		article,
		site,
		request,
	}) => {
		const code = await (await request.get(`${site.url}embed.js`)).text();
		await article(`<hanoi-map>${FALLBACK(site.url)}</hanoi-map><script>${code}</script>`);
		await expect(page.getByRole('img', { name: /65 states/ })).toBeVisible();
		await expect(page.locator('iframe')).toHaveCount(0);
	});
});

test.describe('embed.js and the frames of the page', () => {
	test(
		'sizes ours, from the first message on, and leaves no name behind',
		{ tag: '@chromium' },
		async ({ page, article, site }) => {
			await article('');
			const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
			await article(
				`${bareFrame(`${site.url}embed/`, { height: 900 })}<script src="${site.url}embed.js"></script>`,
			);
			await expectSized(page);
			const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
			// Frames are properties of their window, by their number.
			expect(after.filter((name) => !names.includes(name) && !/^\d+$/.test(name))).toEqual([]);
		},
	);

	test('sizes a frame that has told its height long before', async ({ page, article, site }) => {
		await article(bareFrame(`${site.url}embed/`, { height: 900 }));
		await liveFrameIn(page);
		const told = (await heightsOf(page)).length;
		expect(await heightOf(page.locator('iframe'))).toBe(900);
		await page.addScriptTag({ url: `${site.url}embed.js` });
		await expectSized(page);
		expect((await heightsOf(page)).length).toBe(told + 1);
	});

	test('does not size the frames of others, nor believe everything', async ({
		page,
		host,
		article,
		site,
	}) => {
		const other = host.serve({
			body: "<script>parent.postMessage({'datawrapper-height':{'hanoi-map':900}},'*')</script>",
		});
		// A picture of our site in a frame says nothing by itself: what it says is what this test has it say.
		await article(
			`<script src="${site.url}embed.js"></script>` +
				bareFrame(other, { height: 300 }) +
				bareFrame(`${site.url}favicon.svg`, { height: 560 }),
		);
		await expect.poll(() => heightsOf(page, 0)).toEqual([900]);
		expect(await heightOf(page.locator('iframe').first())).toBe(300);

		const ours = await frameIn(page, 1);
		const height = () => heightOf(page.locator('iframe').nth(1));
		const post = (data: unknown) => ours.evaluate((message) => parent.postMessage(message, '*'), data);
		const odd = [
			null,
			5,
			'datawrapper-height',
			[],
			{ 'datawrapper-height': null },
			{ 'datawrapper-height': 900 },
		];
		const notNumbers = ['900', null, { px: 900 }, [700], NaN, Infinity, -Infinity];
		for (const data of odd) await post(data);
		for (const px of notNumbers) await post({ 'datawrapper-height': { 'hanoi-map': px } });
		await expect.poll(async () => (await messagesOf(page, 1)).length).toBe(odd.length + notNumbers.length);
		expect(await height()).toBe(560);

		await post({ 'datawrapper-height': { 'hanoi-map': 1_000_000 } });
		await expect.poll(height).toBe(2000);
		await post({ 'datawrapper-height': { 'hanoi-map': -5 } });
		await expect.poll(height).toBe(200);
		await post({ 'datawrapper-height': { 'hanoi-map': 700 } });
		await expect.poll(height).toBe(700);
	});

	test('the frame says the same on both sides of it', async ({ page, article, site }) => {
		await article(
			`<script src="${site.url}embed.js"></script><hanoi-map on="2025-10-25"></hanoi-map>${bareFrame(`${site.url}embed/?on=2025-10-25`)}`,
		);
		const inside = await liveFrameIn(page, 0);
		const bare = await liveFrameIn(page, 1);
		await expect(headline(inside)).toHaveText((await headline(bare).textContent()) ?? '');
	});
});

/** Sets attributes of the element as an article's script does, and takes away those that are `null`. */
function set(page: Page, attributes: Record<string, string | null>): Promise<void> {
	return page.locator('hanoi-map').evaluate((element, entries) => {
		for (const [name, value] of entries) {
			if (value === null) element.removeAttribute(name);
			else element.setAttribute(name, value);
		}
	}, Object.entries(attributes));
}
