/** How long until there is something to look at: from navigation to the first paint of start page and map. */
import { chromium, type Page } from 'playwright-core';
import { startApp } from '../browser/app.ts';
import { launch } from '../browser/browser.ts';
import { line, print, spread } from './measure.ts';

const TIMES = 7;
const PAGES = [
  { name: 'Start page', path: '/', stands: startPageStands },
  { name: 'Map', path: '/explore', stands: mapStands },
];

export async function benchPicture(): Promise<void> {
  const app = await startApp();
  const server = await launch();
  const browser = await chromium.connect(server.wsEndpoint());
  for (const { name, path, stands } of PAGES) {
    const took: number[] = [];
    let bytes = 0;
    // The first visit warms the server; every visit has a browser cache of its own.
    for (let i = 0; i <= TIMES; i++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(app.address + path);
      const painted = await paintedAt(page, stands);
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

/** Asked in every frame: does the page show what it is for? Milliseconds since navigation of the first yes. */
async function paintedAt(page: Page, stands: () => boolean): Promise<number> {
  const handle = await page.waitForFunction(
    (test) => (new Function(`return (${test})()`)() ? performance.now() : false),
    stands.toString(),
    { polling: 'raf', timeout: 20_000 },
  );
  return Number(await handle.jsonValue());
}

function startPageStands(): boolean {
  return document.querySelectorAll('main h2').length > 2;
}

/** The map's canvases hold something else than one colour. */
function mapStands(): boolean {
  const probe = document.createElement('canvas');
  probe.width = probe.height = 48;
  const pen = probe.getContext('2d', { willReadFrequently: true });
  if (!pen) return false;
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[aria-label=Map] canvas')) {
    if (canvas.width > 0) pen.drawImage(canvas, 0, 0, 48, 48);
  }
  return new Set(new Uint32Array(pen.getImageData(0, 0, 48, 48).data.buffer)).size > 20;
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
