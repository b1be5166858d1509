import {
	isLiteralElement,
	isPluralElement,
	isSelectElement,
	type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import type { Catalogue } from './catalogue.ts';

/** A made-up language whose texts have each word twice: tests find with it where a longer language has no room. */
export function twiceAsLong(catalogue: Catalogue): Catalogue {
	return new Map(
		[...catalogue].map(([key, message]) => [key, { ...message, elements: message.elements.map(twice) }]),
	);
}

function twice(element: MessageFormatElement): MessageFormatElement {
	if (isLiteralElement(element))
		return { ...element, value: element.value.replaceAll(/\p{L}{2,}/gu, (word) => `${word} ${word}`) };
	if (!isPluralElement(element) && !isSelectElement(element)) return element;
	const options = Object.entries(element.options).map(
		([name, option]) => [name, { ...option, value: option.value.map(twice) }] as const,
	);
	return { ...element, options: Object.fromEntries(options) };
}
