import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import moments from '#pinned/data/moments.json' with { type: 'json' };
import { realRecord as record } from '#lib/domain/fixture.ts';
import { type Briefing, shippedBriefing } from './moment.ts';
import { PresenterState } from './presenter-state.svelte.ts';
import type { Role } from './stage-channel.ts';
import { StageLink } from './stage-link.svelte.ts';

const english = shippedBriefing(record, moments);
const russian: Briefing = {
	title: 'Россия',
	moments: english.moments.map((moment) => ({ ...moment, title: `${moment.title} (ru)` })),
};

let links: StageLink[] = [];

beforeEach(() => {
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('document', new EventTarget());
});

afterEach(() => {
	for (const link of links) link.close();
	links = [];
	vi.unstubAllGlobals();
});

function opened(role: Role, shipped: Briefing, briefing = shipped): PresenterState {
	const presenter = new PresenterState(briefing, () => link.sendMove());
	const link = new StageLink({ session: 'stage-link-test', role, presenter, site: { record, shipped } });
	links.push(link);
	return presenter;
}

test('windows of two languages present the shipped briefing each in its own', async () => {
	const speaker = opened('speaker', english);
	speaker.goTo(3);
	const stage = opened('audience', russian);
	await vi.waitFor(() => expect(stage.position.index).toBe(3));
	expect(stage.briefing).toBe(russian);
	stage.next();
	await vi.waitFor(() => expect(speaker.position.index).toBe(4));
	expect(speaker.briefing).toBe(english);
});

test("a briefing of one's own goes to the other window, with its title unless that is the shipped one", async () => {
	const some = english.moments.slice(0, 3);
	const speaker = opened('speaker', english, { title: 'Mine', moments: some });
	speaker.next();
	const stage = opened('audience', russian);
	await vi.waitFor(() => expect(stage.briefing.title).toBe('Mine'));
	expect(stage.briefing.moments).toEqual(russian.moments.slice(0, 3));
	speaker.open({ title: english.title, moments: some });
	await vi.waitFor(() => expect(stage.briefing.title).toBe(russian.title));
	expect(stage.count).toBe(3);
});
