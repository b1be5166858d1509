import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { readAtlas } from '#pipeline/map/atlas.ts';
import { POSITIONS, type TimeScale } from '#lib/timeline/time-scale.ts';
import type { DatedAct, TreatyRecord } from '#lib/domain/record.ts';

/**
 * The same job as most newsrooms do it by hand, to compare with on the same machine in the same run: one path a country from d3-geo, a
 * native range, and on each move the fill of every path, a headline and two counts. No card, curve, table, hatching or small-state dot.
 */
export function byHandPage(record: TreatyRecord, scale: TimeScale): string {
	const atlas = readAtlas();
	const countries = feature(atlas, atlas.objects.countries).features;
	const path = geoPath(
		geoEqualEarth().fitSize([960, 442], { type: 'FeatureCollection', features: countries }),
	).digits(1);
	const acts = countries.map(({ properties: { a3 } }) => {
		const participant = record.byIso3.get(a3);
		const position = (act: DatedAct | undefined) => (act ? scale.positionOf(act.window.to) : Infinity);
		return participant
			? [position(participant.signature), position(participant.consent)]
			: [Infinity, Infinity];
	});
	return `<!doctype html><meta charset="utf-8"><title>By hand</title>
<h1>0 states have signed</h1><p>Signed: <b id="signed">0</b>, consented: <b id="bound">0</b></p>
<svg class="world-map" viewBox="0 0 960 442" width="960">${countries.map((country) => `<path fill="#ddd" stroke="#fff" d="${path(country)}"/>`).join('')}</svg>
<input type="range" max="${POSITIONS}" style="width:960px">
<script>
	const acts = ${JSON.stringify(acts)};
	const paths = [...document.querySelectorAll('path')];
	document.querySelector('input').addEventListener('input', (event) => {
		const at = event.target.valueAsNumber;
		let signed = 0, bound = 0;
		paths.forEach((path, i) => {
			const [signedAt, boundAt] = acts[i];
			const isSigned = signedAt !== null && signedAt <= at, isBound = boundAt !== null && boundAt <= at;
			if (isBound) bound++;
			if (isSigned) signed++;
			path.setAttribute('fill', isBound ? '#1d4e6b' : isSigned ? '#6ba3be' : '#ddd');
		});
		document.querySelector('h1').textContent = signed + ' states have signed';
		document.querySelector('#signed').textContent = signed;
		document.querySelector('#bound').textContent = bound;
	});
</script>`;
}
