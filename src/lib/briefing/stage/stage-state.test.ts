import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import { readAddress } from '#lib/briefing/address.ts';
import { openLink, type ReadBriefing } from '#lib/briefing/briefing-file.ts';
import { shippedBriefing } from '#lib/briefing/moment.ts';
import type { BriefingSite } from '#lib/briefing/site.ts';
import { realRecord as record } from '#lib/domain/fixture.ts';
import { StageState } from './stage-state.svelte.ts';

vi.mock('#lib/briefing/briefing-file.ts', async (original) => ({ ...(await original()), openLink: vi.fn() }));

const shipped = shippedBriefing(record, moments);

beforeEach(() => {
	vi.stubGlobal('window', Object.assign(new EventTarget(), { name: '' }));
	vi.stubGlobal('document', new EventTarget());
});

afterEach(() => vi.unstubAllGlobals());

test('the newest address wins, however long an older one takes', async () => {
	const reads = new Map<string, (read: ReadBriefing) => void>();
	vi.mocked(openLink).mockImplementation((value) => new Promise((resolve) => reads.set(value, resolve)));
	const answer = (value: string, issues: string[]) => {
		const briefing = { title: value, moments: shipped.moments };
		reads.get(value)?.({ from: 'link', isUnreadable: false, moreIssues: 0, briefing, issues });
	};
	const stage = new StageState({ record, shipped } as BriefingSite);
	const older = stage.showAddress(readAddress({ search: '?moments=older', hash: '#5' }));
	const newer = stage.showAddress(readAddress({ search: '?moments=newer', hash: '#2' }));
	answer('newer', []);
	await newer;
	answer('older', ['Something of the older is wrong.']);
	await older;
	expect(stage.presenter.briefing.title).toBe('newer');
	expect(stage.presenter.position.index).toBe(1);
	expect(stage.inAddress?.moments).toBe('newer');
	expect(stage.issues).toBeUndefined();
	stage.close();
});

test('letters and Enter that come before the field of the search are kept for it', async () => {
	vi.stubGlobal('document', Object.assign(new EventTarget(), { querySelector: () => null }));
	vi.stubGlobal('Element', class {});
	const stage = new StageState({ record, shipped } as BriefingSite);
	await stage.showAddress(readAddress({ search: '', hash: '' }));
	for (const key of ['/', 'f', 'r', 'Enter'])
		stage.press(Object.assign(new Event('keydown'), { key }) as KeyboardEvent);
	expect(stage.search).toBe('fr\n');
	expect(stage.presenter.position.index).toBe(0);
	stage.full.stop();
	stage.close();
});
