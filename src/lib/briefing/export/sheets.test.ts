import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import sources from '#pinned/data/sources.json' with { type: 'json' };
import { shippedBriefing } from '#lib/briefing/moment.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { type ExportInput, type ExportSubject, loadInput } from './sheet.ts';
import { keepSheetsReady, printSheets } from './sheets.ts';

vi.mock('./sheet.ts', async (original) => ({ ...(await original()), loadInput: vi.fn() }));

const TITLE = 'The briefing';
const { moments: all } = shippedBriefing(record, moments);
const subject = {} as ExportSubject;

/** The sheets that are in the page. */
let inPage: { innerHTML: string }[];
let page: EventTarget;

/** Has the briefing of one moment printed next. */
function present(at: number) {
	const briefing = { title: 'Mine', moments: all.slice(at, at + 1) };
	const input: ExportInput = {
		record,
		briefing,
		sources: sources.sources,
		paths: [],
		address: 'https://example.org/present/',
	};
	vi.mocked(loadInput).mockResolvedValue(input);
}

beforeEach(() => {
	inPage = [];
	page = new EventTarget();
	const createElement = () => {
		const sheets = { innerHTML: '', remove: () => (inPage = inPage.filter((other) => other !== sheets)) };
		return sheets;
	};
	const body = { append: (sheets: (typeof inPage)[number]) => inPage.push(sheets) };
	vi.stubGlobal('document', { title: TITLE, createElement, body });
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('print', vi.fn());
});

afterEach(() => vi.unstubAllGlobals());

for (const end of ['afterprint', 'pointerdown']) {
	test(`what was put in to be printed goes with ${end}`, async () => {
		present(0);
		await printSheets(subject);
		expect(inPage).toHaveLength(1);
		expect(document.title).not.toBe(TITLE);
		page.dispatchEvent(new Event(end));
		expect(inPage).toEqual([]);
		expect(document.title).toBe(TITLE);
	});
}

test('a briefing that was printed before does not stay in the place of a newer one', async () => {
	present(0);
	await printSheets(subject);
	present(1);
	await printSheets(subject);
	expect(inPage).toHaveLength(1);
	const end = keepSheetsReady(subject);
	end();
	expect(inPage).toEqual([]);
	expect(document.title).toBe(TITLE);

	const endNewer = keepSheetsReady(subject);
	await Promise.resolve();
	page.dispatchEvent(new Event('beforeprint'));
	expect(inPage[0]?.innerHTML).toContain(all[1]?.title);
	endNewer();
});
