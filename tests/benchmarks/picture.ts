/** How long until there is something to look at: from navigation to the first paint of start page and map. */
import { chromium, type Page } from 'playwright-core';
import { startApp } from '../browser/app.ts';
import { launch } from '../browser/browser.ts';
import { line, print, spread } from './measure.ts';

const TIMES = 7;
/** Set by the client when the picture stands (performance.mark). */
const PAGES = [
  { name: 'Start page', path: '/', mark: 'start-painted' },
  { name: 'Map', path: '/explore', mark: 'map-painted' },
];

export async function benchPicture(): Promise<void> {
  const app = await startApp();
  const server = await launch();
  const browser = await chromium.connect(server.wsEndpoint());
  for (const { name, path, mark } of PAGES) {
    const took: number[] = [];
    let bytes = 0;
    // The first visit warms the server; every visit has a browser cache of its own.
    for (let i = 0; i <= TIMES; i++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(app.address + path);
      const painted = await paintedAt(page, mark);
      if (i > 0) took.push(painted);
      bytes = await scriptBytes(page);
      await context.close();
    }
    print(`${name}: first meaningful picture`, spread(took), 'aim: 1 s');
    line(`${name}: scripts loaded, as sent`, `${(bytes / 1000).toFixed(1)} kB`);
  }
  await browser.close();
  await server.close();
  await app.remove();
}

async function paintedAt(page: Page, mark: string): Promise<number> {
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name, 'mark')[0]?.startTime,
    mark,
    { timeout: 20_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

async function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .reduce(
        (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
        0,
      ),
  );
}
