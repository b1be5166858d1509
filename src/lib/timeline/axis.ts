import { dayOf, toIso, type Day } from '#lib/domain/day.ts';
import { formatDay, formatMonth } from '#lib/domain/format.ts';
import type { TimeScale } from './time-scale.ts';

/** A label under the line of time. A `minor` one is left out where there is no room for all. */
export interface AxisLabel {
	readonly day: Day;
	readonly text: string;
	readonly minor: boolean;
}

/** Years in the first stretch, every third month in the second, where the first is named with its year. */
export function axisLabels(scale: TimeScale): AxisLabel[] {
	const labels: AxisLabel[] = [];
	const firstYear = Number(toIso(scale.firstDay).slice(0, 4)) + 1;
	const breakYear = Number(toIso(scale.breakDay).slice(0, 4));
	// The year of the break would stand under the break's own label.
	for (let year = firstYear; year < breakYear; year++) {
		labels.push({
			day: dayOf(`${year}-01-01`),
			text: String(year),
			minor: (year - firstYear) % 3 !== 0 || year === breakYear - 1,
		});
	}
	labels.push({ day: scale.breakDay, text: formatDay(scale.breakDay, 'short'), minor: false });
	for (let year = breakYear + 1; dayOf(`${year}-01-01`) < scale.lastDay; year++) {
		for (const month of ['01', '04', '07', '10']) {
			const day = dayOf(`${year}-${month}-01`);
			if (day >= scale.lastDay) break;
			const name = formatMonth(day);
			labels.push({
				day,
				text: month === '01' ? `${name} ${year}` : name,
				minor: month === '01' || month === '10',
			});
		}
	}
	return labels;
}
