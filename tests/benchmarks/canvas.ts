/**
 * What the map's canvas costs in a real browser, with real mouse and wheel events, on seeded graphs; and, in the same
 * run on the same graphs and places, two well-known libraries. They are installed in a folder of their own for the run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { launch } from '../browser/browser.ts';
import type { Painted } from './canvas/meter.ts';
import { line, spread } from './measure.ts';

const FOLDER = fileURLToPath(new URL('./canvas/', import.meta.url));
const RIVALS = join(FOLDER, 'rivals');
const SIZES = [200, 1_000, 3_000];
const ROUNDS = 200;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** As strict as a careful host's: the layout's worker has to start under it. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";

type Places = Record<string, [number, number]>;

export async function benchCanvas(): Promise<void> {
  const rivals = installRivals();
  const site = await buildPages(rivals);
  const server = await serve(site);
  const browserServer = await launch();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const places = await benchOurs(browser, `${address}/index.html`);
    for (const name of rivals ? ['sigma', 'force-graph'] : [])
      await benchDrawing(browser, `${address}/rivals/${name}.html`, name, places);
  } finally {
    await browser.close();
    await browserServer.close();
    server.close();
    await rm(site, { recursive: true });
  }
}

/** False, with a line that says why, where they cannot be had: the own numbers stand for themselves. */
function installRivals(): boolean {
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], {
      cwd: RIVALS,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    return true;
  } catch (error) {
    console.error(
      `The libraries to compare with could not be installed: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

async function buildPages(rivals: boolean): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'atlas-canvas-'));
  const pages = ['index.html', ...(rivals ? ['rivals/sigma.html', 'rivals/force-graph.html'] : [])];
  await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: pages.map((page) => join(FOLDER, page)) } },
  });
  return outDir;
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`));
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

async function benchOurs(browser: Browser, address: string): Promise<Map<number, Places>> {
  const page = await open(browser, address);
  tell('Lanes of 60 cards: composed and painted', await page.evaluate(() => window.bench.lanes()));
  const many = await page.evaluate(() => window.bench.group(50_000));
  line('50,000 neighbours: folded', ms(many.folding), 'aim: 300 ms');
  tell(`50,000 neighbours: ${many.elements} elements painted`, many);
  const places = new Map<number, Places>();
  for (const size of SIZES) {
    for (const name of ['concentric', 'force', 'lanes'] as const) {
      const made = await page.evaluate(([n, s]) => window.bench.compose(n, s), [name, size] as const);
      tell(`${size} elements: laid out aside (${name})`, made, 'aim: no block over 200 ms');
      if (name === 'force') places.set(size, made.places);
    }
  }
  await page.close();
  await benchDrawing(browser, address, 'Evidence Atlas', places);
  return places;
}

async function benchDrawing(
  browser: Browser,
  address: string,
  name: string,
  places: ReadonlyMap<number, Places>,
): Promise<void> {
  for (const size of SIZES) {
    const page = await open(browser, address);
    const at = places.get(size) ?? {};
    const shown = await page.evaluate(([n, where]) => window.bench.show(n, where), [size, at] as const);
    tell(`${name}, ${size}: places given, painted`, shown, size === 3_000 ? 'aim: 1.5 s' : '');
    await page.evaluate(() => window.bench.fit());
    line(`${name}, ${size}: pan, 95 % of frames`, ms(await gesture(page, pan)), 'aim: 33 ms');
    line(`${name}, ${size}: zoom, 95 % of frames`, ms(await gesture(page, zoom)), 'aim: 33 ms');
    tell(
      `${name}, ${size}: 50 cards more`,
      await page.evaluate(() => window.bench.expand(50)),
      'aim: 300 ms',
    );
    await page.evaluate(() => window.bench.collapse());
    if (size === 1_000) await memory(page, name);
    await page.close();
  }
}

/** The 95th percentile of the time between frames while the hand moves. */
async function gesture(page: Page, move: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(() => window.bench.record());
  await move(page);
  return spread(await page.evaluate(() => window.bench.recorded())).high;
}

/** From the corner, where nothing stands when all is in view. */
async function pan(page: Page): Promise<void> {
  await page.mouse.move(8, 8);
  await page.mouse.down();
  for (let i = 1; i <= 90; i++) {
    await page.mouse.move(8 + 300 * Math.sin(i / 14), 8 + 240 * (1 - Math.cos(i / 14)));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  await page.mouse.move(700, 450);
  for (let i = 0; i < 80; i++) {
    await page.mouse.wheel(0, i % 40 < 20 ? -40 : 40);
    await page.waitForTimeout(8);
  }
}

/** The heap after many rounds of opening and closing, against that after a few. */
async function memory(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await rounds(page, 10);
  const start = await heap(session);
  await rounds(page, ROUNDS);
  const end = await heap(session);
  line(
    `${name}: heap after ${ROUNDS} rounds of opening and closing`,
    `${megabytes(end)} from ${megabytes(start)} (${end >= start ? '+' : ''}${Math.round((end / start - 1) * 100)} %)`,
    'aim: + 20 % at most',
  );
}

async function rounds(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.evaluate(async () => {
      await window.bench.expand(50);
      await window.bench.collapse();
    });
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function tell(what: string, { took, longest }: Painted, aim = ''): void {
  line(what, `${ms(took)}, longest task ${ms(longest)}`, aim);
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
