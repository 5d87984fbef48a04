/** The built product as a child process on a free port, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist', 'server', 'main.js');
const LONGEST_START = 120_000;
const LONGEST_STOP = 15_000;

export interface App {
  address: string;
  /** Milliseconds from spawn to the first good answer of /readyz. */
  took: number;
  /** Ends the server; the data folder stays. Resolves with its exit code, or the signal that killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
  /** Starts it again, same port and data. Resolves with the milliseconds until it was ready. */
  restart(): Promise<number>;
  /** Stops if need be and removes the data folder. */
  remove(): Promise<void>;
}

export async function startApp(env: Record<string, string> = {}): Promise<App> {
  if (!existsSync(MAIN)) throw new Error('dist/server/main.js is missing: run npm run build, or npm test');
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...env };
  let running = await spawnAndWait(address, settings);
  return {
    address,
    took: running.took,
    stop: (signal) => stop(running.child, signal),
    async restart() {
      running = await spawnAndWait(address, settings);
      return running.took;
    },
    async remove() {
      await stop(running.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function spawnAndWait(address: string, settings: Record<string, string>) {
  const { NEO4J_URI: _, NODE_ENV: __, VITEST: ___, ...inherited } = process.env;
  const begin = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...inherited, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said}`);
    if (performance.now() - begin > LONGEST_START) {
      await stop(child);
      throw new Error(`the server was not ready after ${LONGEST_START / 1000} s:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { child, took: performance.now() - begin };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
    await ended;
    clearTimeout(timer);
  }
  return child.signalCode ?? child.exitCode ?? 'unknown';
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
