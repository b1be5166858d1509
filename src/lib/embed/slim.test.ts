import { expect, it } from 'vitest';
import { sceneOn } from '#lib/explorer/scene.ts';
import { realFeed, realRecord } from '#lib/domain/fixture.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { StandingFeed } from '#lib/data/standing.ts';
import { changeDays } from '#lib/domain/change-days.ts';
import { LAYERS, DEFAULT_VIEW } from '#lib/address/view.ts';
import { slim } from './slim.ts';

it('shows the same as the whole feed on every day on which anything changes, in every layer', () => {
	const record = recordOf(slim(realFeed) as StandingFeed);
	for (const day of changeDays(realRecord)) {
		for (const layer of LAYERS) {
			const view = { ...DEFAULT_VIEW, layer };
			expect(sceneOn(record, view, day).painting).toEqual(sceneOn(realRecord, view, day).painting);
		}
	}
});
