import type { Frame } from '@playwright/test';
import { expect, heightsOf, messagesOf, test, viewsOf } from './fixtures.ts';
import { bareFrame, chosen, headline, liveFrameIn, paints } from './frame.ts';

test.describe('a host that sends anything at all', () => {
	test('nothing comes of it, and one right message still works', async ({ page, article, site }) => {
		await article(bareFrame(`${site.url}embed/`));
		const frame = await liveFrameIn(page);
		const before = await state(frame);
		const heights = await heightsOf(page);

		const lastMessage = await lastMessageIn(frame);
		const sent = await page.evaluate(flood);
		await lastMessage();

		expect(sent).toBeGreaterThan(100);
		expect(await state(frame)).toEqual(before);
		expect(await frame.evaluate(() => 'polluted' in {})).toBe(false);
		expect(await viewsOf(page)).toEqual([]);
		expect(await heightsOf(page)).toEqual(heights);

		await page.evaluate(() =>
			frames[0]!.postMessage({ type: 'hanoi:view', version: 1, state: 'VNM', on: '2025-10-26' }, '*'),
		);
		await expect(chosen(frame, 'VNM')).toBeVisible();
	});

	test("WordPress' secret survives it", async ({ page, article, site }) => {
		await article(bareFrame(`${site.url}embed/#?secret=aB3dE5gH7j`));
		const frame = await liveFrameIn(page);
		const lastMessage = await lastMessageIn(frame);
		await page.evaluate(flood);
		await lastMessage();
		await page.locator('iframe').evaluate((element: HTMLIFrameElement) => (element.width = '330'));
		await expect
			.poll(async () => (await messagesOf(page)).at(-1))
			.toEqual({ message: 'height', value: expect.any(Number), secret: 'aB3dE5gH7j' });
		const secrets = (await messagesOf(page)).map((data) => (data as { secret?: string } | null)?.secret);
		expect(new Set(secrets)).toEqual(new Set([undefined, 'aB3dE5gH7j']));
	});

	test('only its host is listened to, not the frame beside it', async ({ page, host, article, site }) => {
		const neighbour = host.serve({
			body:
				'<script>parent.frames[0].postMessage({type:"hanoi:view",version:1,state:"VNM"},"*");' +
				'parent.frames[0].postMessage("that was all","*")</script>',
		});
		await article(bareFrame(`${site.url}embed/`));
		const frame = await liveFrameIn(page);
		const before = await state(frame);
		const lastMessage = await lastMessageIn(frame);
		await page.evaluate((src) => {
			const other = document.createElement('iframe');
			other.src = src;
			document.body.append(other);
		}, neighbour);
		await lastMessage();
		expect(await state(frame)).toEqual(before);
	});
});

/** All that a reader could notice. */
async function state(frame: Frame): Promise<unknown> {
	return {
		headline: await headline(frame).textContent(),
		paints: await paints(frame),
		text: await frame.locator('main').innerText(),
		root: await frame.locator('html').evaluate((root) => (root.cloneNode(false) as HTMLElement).outerHTML),
	};
}

/** Has the frame watch for the last message of the flood; gives what waits until it has come, and so all of them. */
async function lastMessageIn(frame: Frame): Promise<() => Promise<void>> {
	const last = await frame.evaluateHandle(() => {
		const over = new Promise<void>((done) =>
			addEventListener('message', ({ data }) => {
				// A paint later, so that whatever the messages set off has been done.
				if (data === 'that was all') setTimeout(() => requestAnimationFrame(() => done()));
			}),
		);
		return { over };
	});
	return () => last.evaluate(({ over }) => over);
}

/** Runs in the host's page: sends what is no message of ours, and says how much that was. */
function flood(): number {
	const right = { type: 'hanoi:view', version: 1 };
	const cyclic: Record<string, unknown> = { ...right, on: '2025-10-99' };
	cyclic['self'] = cyclic;
	const huge = 'x'.repeat(1_000_000);
	const getter = {
		...right,
		get state() {
			return { toString: () => 'VNM' };
		},
	};
	const polluting = JSON.parse(
		'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"hanoi:view","version":2,"state":"VNM"}',
	) as unknown;
	const plain = [
		null,
		undefined,
		true,
		0,
		-1,
		NaN,
		Infinity,
		10n,
		'',
		'hanoi:view',
		'VNM',
		'{"type":"hanoi:view"}',
		huge,
	];
	const objects = [
		[],
		['hanoi:view', 1],
		{},
		new Date(),
		/x/,
		new Map([['type', 'hanoi:view']]),
		new Set([1]),
	];
	const binary = [
		new ArrayBuffer(8),
		new Uint8Array(8),
		new Blob(['x']),
		new Error('x'),
		new ImageData(1, 1),
	];
	const versions = ['1', 2, 0, 1.5, null, undefined, [1], { valueOf: 1 }].map((version) => ({
		type: 'hanoi:view',
		version,
		state: 'VNM',
		on: '2025-10-25',
	}));
	const types = ['hanoi', 'HANOI:VIEW', 'hanoi:view ', ['hanoi:view'], null].map((type) => ({
		type,
		version: 1,
		state: 'VNM',
		on: '2025-10-25',
	}));
	const values = {
		on: [
			'1066-10-14',
			'2031-01-01',
			'2025-02-30',
			'9999-99-99',
			'yesterday',
			'2025-10-25T00:00',
			-5,
			['2025-10-25'],
		],
		layer: ['population', '__proto__', 'constructor', 'toString', 1, {}],
		region: ['atlantis', 'WORLD ', 3],
		state: ['ZZZ', 'XKX', 'VN', 'hasOwnProperty', 0, ['VNM'], {}],
		group: ['g8', '__proto__', 1],
		show: ['green', 'signatory,green', huge, ['signatory']],
		theme: ['neon', 'dark;', 1, ['dark']],
		lang: ['xx', '<b>', 1],
	};
	const unusable = Object.entries(values).flatMap(([name, list]) =>
		// Beside the value that is wrong, one that is right: nothing is done by halves.
		list.map((value) => ({ ...right, ...(name === 'state' ? {} : { state: 'VNM' }), [name]: value })),
	);
	const ofOthers = [
		{ message: 'ready', secret: '<script>' },
		{ message: 'ready', secret: ['aaaa'] },
		{ message: 'height', value: 5000, secret: 'zzzz' },
		{ sentinel: 'amp', type: 'embed-size', height: 1 },
		{ 'datawrapper-height': { 'hanoi-map': 1 } },
		'pymxPYMxmap-1xPYMxwidthxPYMx1',
		'pymxPYMxmap-1xPYMxheightxPYMx99999',
	];
	const all = [
		...plain,
		...objects,
		...binary,
		...versions,
		...types,
		...unusable,
		...ofOthers,
		cyclic,
		getter,
		polluting,
	];
	for (const message of all) {
		try {
			frames[0]!.postMessage(message, '*');
		} catch {
			// What cannot be cloned is not sent.
		}
	}
	for (let n = 0; n < 50; n++) {
		const { port1 } = new MessageChannel();
		frames[0]!.postMessage({ ...right, version: -n, state: 'VNM' }, '*', [port1]);
	}
	frames[0]!.postMessage('that was all', '*');
	return all.length + 50;
}
