import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

const read = (address: string) => readAddress(new URL(address, 'https://example.org/present/'));

it.each([
	'?moments=a~b&theme=dark#3',
	'?moments=a~b&amp;theme=dark#3',
	'?moments=a~b&#038;theme=dark#3',
	'?Moments=a~b&THEME=dark&moment=3',
	'?utm&#038;moments=a~b&#038;moment=3',
])('%s is the third moment of a briefing of one’s own', (address) => {
	expect(read(address)).toMatchObject({ moments: 'a~b', number: 3 });
	const next = read(writeAddress(new URL(address, 'https://example.org/present/'), 'a~b', 3));
	expect(next).toMatchObject({ moments: 'a~b', number: 4 });
});

it('keeps the other parts of the query, as the page knows them', () => {
	const address = new URL('https://example.org/present/?UTM_Source=x&amp;theme=dark#2');
	expect(writeAddress(address, undefined, 0)).toBe('?UTM_Source=x&theme=dark#1');
});
