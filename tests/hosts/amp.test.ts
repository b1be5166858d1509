import { readFileSync } from 'node:fs';
import { attrLists, tags } from 'amphtml-validator-rules';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from './fixtures.ts';
import { expectSized, frameIn, fullView, heightOf, overflow } from './frame.ts';
import { ampIframe, inline } from './host-scripts.ts';

/** The lines for AMP in the documentation. */
const [SNIPPET = ''] = /<amp-iframe.*?<\/amp-iframe>/s.exec(readFileSync('docs/embedding.md', 'utf8')) ?? [];

test.describe('AMP', () => {
	test('takes the documented lines by the rules of its validator', () => {
		const elements = elementsIn(parseFragment(SNIPPET));
		expect(elements.map(({ nodeName }) => nodeName)).toEqual(['amp-iframe', 'amp-img', 'div']);
		for (const element of elements) expect(faultsOf(element), element.nodeName).toEqual([]);
	});

	for (const height of [320, 1000]) {
		test(`sizes the frame that it makes of them, from ${height} px`, async ({ page, article, site }) => {
			const lines = SNIPPET.replaceAll('https://HOST/', site.url).replace(
				'height="560"',
				`height="${height}"`,
			);
			await article(lines + inline(ampIframe));
			await expectSized(page);
			await page.setViewportSize({ width: 360, height: 800 });
			await expectSized(page);
			const frame = await frameIn(page);
			expect((await overflow(frame)).x).toBe(0);
			expect(await heightOf(page.locator('iframe'))).toBeGreaterThan(400);

			const popup = page.waitForEvent('popup');
			await fullView(frame).click();
			expect(new URL((await popup).url()).pathname).toBe(new URL(site.url).pathname);
		});
	}
});

function elementsIn(node: Tree.ParentNode): Tree.Element[] {
	return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** What AMP's rules (validator-*.protoascii of July 2019, the newest in a package) have against an element. */
function faultsOf({ tagName, attrs }: Tree.Element): string[] {
	const rule = tags.find(
		(tag) => tag.tagName === tagName.toUpperCase() && (tag.htmlFormat as string[]).includes('AMP'),
	)!;
	const lists = [
		...(rule.attrLists ?? []),
		'$GLOBAL_ATTRS',
		...(rule.ampLayout ? ['$AMP_LAYOUT_ATTRS'] : []),
	];
	const allowed = [
		...(rule.attrs ?? []),
		...attrLists.filter(({ name }) => lists.includes(name)).flatMap((list) => list.attrs),
	];
	return attrs.flatMap(({ name, value }) => {
		const attribute = allowed.find((attr) => attr.name === name);
		if (!attribute) return [`${name} is not allowed`];
		const layouts: readonly string[] | undefined = rule.ampLayout?.supportedLayouts;
		if (name === 'layout' && !layouts?.includes(value.replace('-', '_').toUpperCase()))
			return [`layout ${value} is not supported`];
		if (attribute.value && !attribute.value.includes(value)) return [`${name} may not be ${value}`];
		const protocols = attribute.valueUrl?.protocol;
		if (protocols && !protocols.includes(new URL(value).protocol.slice(0, -1)))
			return [`${name} needs ${protocols.join(' or ')}`];
		return [];
	});
}
