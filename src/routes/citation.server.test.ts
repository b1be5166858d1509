import { describe, expect, it } from 'vitest';
import { citeBibtex, citeRis, citeText, type Cited } from './citation.server.ts';

const cited: Cited = {
	title: 'A map & more',
	author: 'The contributors',
	asOf: '2026-09-26',
	edition: 'Data as of 26 September 2026',
	licence: 'Licence of the data: CC BY 4.0',
	url: 'https://example.org/map/',
};

describe('a citation', () => {
	it('has title, author, as-of day and address in each form', () => {
		expect(citeText(cited)).toBe(
			'The contributors, A map & more. Data as of 26 September 2026. Licence of the data: CC BY 4.0. https://example.org/map/.',
		);
		expect(citeBibtex(cited)).toBe(
			[
				'@misc{hanoi-convention-map-2026-09-26,',
				'  title = {{A map \\& more}},',
				'  author = {{The contributors}},',
				'  year = {2026},',
				'  note = {Data as of 26 September 2026. Licence of the data: CC BY 4.0},',
				'  url = {https://example.org/map/},',
				'}',
				'',
			].join('\n'),
		);
		expect(citeRis(cited).split('\r\n')).toEqual([
			'TY  - ELEC',
			'TI  - A map & more',
			'AU  - The contributors',
			'PY  - 2026',
			'DA  - 2026/09/26',
			'N1  - Data as of 26 September 2026. Licence of the data: CC BY 4.0',
			'UR  - https://example.org/map/',
			'ER  - ',
			'',
		]);
	});

	it('has no address where there is none', () => {
		const here = { ...cited, url: undefined };
		expect(citeText(here)).toBe(
			'The contributors, A map & more. Data as of 26 September 2026. Licence of the data: CC BY 4.0.',
		);
		expect(citeBibtex(here)).not.toContain('url');
		expect(citeRis(here)).not.toContain('UR  -');
	});
});
