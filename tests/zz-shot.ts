import { chromium } from 'playwright';
import { launchOptions } from '/work/main/tests/browser.ts';
// usage: shot.ts outprefix url [widths] [schemes] [full|height] [js]
const [out, url, widths = '360,768,1440', schemes = 'light,dark', mode = '900', js = ''] = process.argv.slice(2);
const browser = await chromium.launch(launchOptions());
for (const w of widths!.split(',').map(Number)) for (const scheme of schemes!.split(',')) {
  const page = await browser.newPage({ viewport: { width: w, height: mode === 'full' ? 900 : Number(mode) }, colorScheme: scheme as 'light' });
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()));
  page.on('pageerror', (e) => console.log('pageerror:', e.message));
  await page.goto(url!, { waitUntil: 'networkidle' });
  if (js) await page.evaluate(js);
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${out}-${w}-${scheme}.png`, fullPage: mode === 'full' });
  await page.close();
}
await browser.close();
