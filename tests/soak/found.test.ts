import { test } from '../e2e/fixtures.ts';
import type { Action } from './actions.ts';
import { play } from './play.ts';
import type { Where } from './stage.ts';

/** What `npm run soak` has found so far, each with the fewest actions that show it, named for its fault. */
const FOUND: readonly { name: string; where: Where; actions: readonly Action[] }[] = [
	{
		name: 'after another layer was chosen, the links of the page led nowhere',
		where: 'page',
		actions: [['layer', 1]],
	},
	{
		name: 'the menu of languages led to the layer that the page was opened with',
		where: 'page',
		actions: [
			['layer', 1],
			['language', 3],
		],
	},
	{
		name: '"Show all" of the legend took the focus with it',
		where: 'page',
		actions: [
			['press', '.key button', 0],
			['press', '.key .clear', 0],
		],
	},
	{
		name: '"Show all" took the focus with it where the day has none of the classes',
		where: 'page',
		actions: [
			['layer', 3],
			['legend', 0],
			['slide', 'PageDown'],
			['press', '.key .clear', 0],
		],
	},
	{
		name: 'closing what is said of a state in a frame lost the focus',
		where: 'frame',
		actions: [
			['ask', 'state=VNM'],
			['press', '.embed .chosen button', 0],
		],
	},
	{
		name: 'a map that had not come for want of a network did not come when it was back',
		where: 'page',
		actions: [
			['layer', 13],
			['reload'],
			['key', 'Enter'],
			['offline', 2],
			['drag', 7, 37],
			['back'],
			['legend', 2],
		],
	},
	{
		name: 'the map of changes, chosen without a network, did not fade who had not changed when it was back',
		where: 'page',
		actions: [
			['offline', 1],
			['layer', 27],
			['choose', 'AFG'],
		],
	},
	{
		name: 'the swatch of hatched land was another in another language',
		where: 'frame',
		actions: [
			['drag', 0, 28],
			['slide', 'Shift+ArrowRight'],
			['ask', 'layer=budapest'],
			['ask for a language', 'ru'],
		],
	},
	{
		name: 'a closer look without a network threw an error',
		where: 'frame',
		actions: [
			['offline', 1],
			['zoom', 2],
		],
	},
];

for (const { name, where, actions } of FOUND)
	test(`not again: ${name}`, async ({ browser, site }) => {
		test.setTimeout(120_000);
		await play(browser, site.url, where, actions);
	});
