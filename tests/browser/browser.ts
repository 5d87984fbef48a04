/**
 * A real Chromium for the journeys: the one named in CHROME_PATH, one found on the machine,
 * else the one in the package @sparticuz/chromium (Linux, x64). `launch` says what it tried when none starts.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserServer, chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const ARGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
];
const HOW_TO_GET_ONE =
  'install Chrome, Chromium or Edge (Debian: apt-get install chromium), or set CHROME_PATH';

interface Candidate {
  path: string;
  env?: Record<string, string>;
  args?: string[];
}

export class NoBrowser extends Error {}

/** Starts the first candidate that works. Throws NoBrowser naming every try. */
export async function launch(): Promise<BrowserServer> {
  const tried: string[] = [];
  const attempt = async (candidate: Candidate) => {
    try {
      return await start(candidate);
    } catch (error) {
      tried.push(`${candidate.path}: ${firstLine(error)}`);
      return undefined;
    }
  };
  for (const candidate of onMachine()) {
    const browser = await attempt(candidate);
    if (browser) return browser;
  }
  try {
    for (const candidate of await fromPackage()) {
      const browser = await attempt(candidate);
      if (browser) return browser;
    }
  } catch (error) {
    tried.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  throw new NoBrowser(`No browser starts: ${HOW_TO_GET_ONE}. Tried: ${tried.join('; ') || 'none found'}`);
}

/** The browser; or undefined with one loud line, unless REQUIRE_BROWSER=1 makes that an error. */
export async function launchOrSkip(): Promise<BrowserServer | undefined> {
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof NoBrowser) || process.env.REQUIRE_BROWSER === '1') throw error;
    process.stderr.write(`\nSKIPPED: all browser journeys. ${error.message}\n\n`);
    return undefined;
  }
}

/** A running browser that has opened a page: some start and then fail at that. */
async function start({ path, env, args = [] }: Candidate): Promise<BrowserServer> {
  const isRoot = process.getuid?.() === 0;
  const server = await chromium.launchServer({
    executablePath: path,
    args: [...ARGS, ...(isRoot ? ['--no-sandbox'] : []), ...args],
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    await (await browser.newPage()).setContent('<canvas></canvas>', { timeout: 15_000 });
    await browser.close();
    return server;
  } catch (error) {
    await server.kill();
    throw error;
  }
}

function onMachine(): Candidate[] {
  const named = process.env.CHROME_PATH ?? process.env.CHROMIUM_PATH;
  if (named) return [{ path: named }];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + suffix)),
  );
  return [...onPath, ...usualPlaces()].filter((path) => existsSync(path)).map((path) => ({ path }));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC.map((app) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? WINDOWS.map((app) => join(folder, app)) : []));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

/** The packaged Chromium: with the machine's own libraries, then with those that come along. */
async function fromPackage(): Promise<Candidate[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the package has no Chromium for ${process.platform} ${process.arch}`);
  }
  const folder = await unpack();
  const libraries = join(folder, 'al2023', 'lib');
  const path = join(folder, 'chromium');
  const args = ['--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'];
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') };
  return [
    { path, args, env },
    { path, args, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}

/**
 * Unpacks once into node_modules/.cache, whole or not at all. The package writes to the temporary folder and
 * takes its libraries out only where it believes to run on Amazon Linux: a child process with such an environment.
 */
async function unpack(): Promise<string> {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/evidence-atlas/', import.meta.url));
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = join(cache, 'chromium-143');
  if (existsSync(join(folder, 'chromium'))) return folder;
  await mkdir(cache, { recursive: true });
  const part = mkdtempSync(join(cache, 'part-'));
  const script = `const { default: c } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await (c.default ?? c).executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: dirname(entry),
    env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  return folder;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const cause = text
    .split('\n')
    .find((line) => line.includes('error while loading') || line.includes('ENOENT'));
  return (cause ?? text.split('\n')[0] ?? text).trim();
}
