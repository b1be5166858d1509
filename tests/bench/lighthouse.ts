import lighthouse, { type Config, type Result } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { chromium } from 'playwright';
import { freePort } from '../free-port.ts';
import { launchOptions } from '../browser.ts';
import type { Figure } from './figure.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AT_LEAST = 98;

/** Google's checklist on the first page, as on a desktop and as on a phone. */
export async function measureLighthouse(url: string): Promise<Map<string, Figure[]>> {
	const port = await freePort();
	const { args = [], ...options } = launchOptions(true);
	const browser = await chromium.launch({ ...options, args: [...args, `--remote-debugging-port=${port}`] });
	try {
		return new Map([
			['Lighthouse, desktop', await figuresOf(url, port, desktop)],
			['Lighthouse, mobile', await figuresOf(url, port)],
		]);
	} finally {
		await browser.close();
	}
}

async function figuresOf(url: string, port: number, config?: Config): Promise<Figure[]> {
	const flags = { port, onlyCategories: CATEGORIES, logLevel: 'error' } as const;
	const result = await lighthouse(url, flags, config);
	if (!result) throw new Error('Lighthouse gave no result');
	const { lhr } = result;
	if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
	return CATEGORIES.map((id) => ({
		name: id,
		unit: '',
		values: [100 * (lhr.categories[id]?.score ?? NaN)],
		budget: { atLeast: AT_LEAST },
		notes: shortfalls(lhr, id),
	}));
}

/** The audits that cost a category points, each with what it found. */
function shortfalls(lhr: Result, category: string): string[] {
	return (lhr.categories[category]?.auditRefs ?? [])
		.filter(({ weight }) => weight > 0)
		.flatMap(({ id }) => lhr.audits[id] ?? [])
		.filter(({ score }) => score !== null && score < 1)
		.flatMap(({ id, title, score, displayValue, details }) => [
			`${id} ${(100 * (score ?? 0)).toFixed(0)} (${title}${displayValue ? `: ${displayValue}` : ''})`,
			...itemsOf(details).map((item) => `    ${item}`),
		]);
}

function itemsOf(details: Result['audits'][string]['details']): string[] {
	if (!details || !('items' in details)) return [];
	return (details.items as unknown[]).map((item) => JSON.stringify(item).slice(0, 400));
}
