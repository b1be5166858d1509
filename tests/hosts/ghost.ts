import { createRequire } from 'node:module';
import type Renderer from '@tryghost/kg-lexical-html-renderer';

// By require, as Ghost does: the packages are CommonJS, and that of the cards has no types.
const require = createRequire(import.meta.url);

/** A card as Ghost's editor saves it. */
type Card = { type: 'embed'; url: string; embedType: string; html: string } | { type: 'html'; html: string };

/** What Ghost makes of a post with these cards, for its readers. */
export async function renderedByGhost(...cards: Card[]): Promise<string> {
	const LexicalHtmlRenderer = require('@tryghost/kg-lexical-html-renderer') as typeof Renderer;
	const { DEFAULT_NODES: nodes } = require('@tryghost/kg-default-nodes') as {
		DEFAULT_NODES: Renderer['nodes'];
	};
	const children = cards.map((card) => ({ version: 1, ...card }));
	const root = { type: 'root', version: 1, format: '', indent: 0, direction: null, children };
	return new LexicalHtmlRenderer({ nodes }).render(JSON.stringify({ root }));
}
