/** In a fresh clone: `npm start` gets ready and answers, stops when told, and starts again quickly. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';

const folder = process.argv[2];
if (!folder) throw new Error('expected the folder of a clone');
const LONGEST_START = 300_000;
const LONGEST_STOP = 15_000;

const first = await start('npm', ['start']);
console.log(`First start: ready after ${seconds(first.took)} (install, build and load included)`);
const { claims, studies } = await ask(
  first.address,
  '{ claims(first: 1) { totalCount } studies(first: 1) { totalCount } }',
);
expect('claims', claims.totalCount, 85);
expect('studies', studies.totalCount, 146);
const page = await fetch(first.address);
expect('status of the start page', page.status, 200);
await stop(first); // npm itself ends by the signal: its code says nothing about the server

const second = await start(process.execPath, ['scripts/start.mjs']);
console.log(`Second start: ready after ${seconds(second.took)}`);
const again = await ask(second.address, '{ claims(first: 1) { totalCount } }');
expect('claims after a restart', again.claims.totalCount, 85);
expect('exit after SIGTERM', await stop(second), 0);

async function start(command, args) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { NEO4J_URI: _, DATA_DIR: __, NODE_ENV: ___, ...env } = process.env;
  const begin = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  // 'close' waits for whoever writes to the pipes: the server too, where npm stands between.
  const ended = once(child, 'close');
  process.once('exit', () => child.kill());
  while (!(await isReady(address))) {
    if (child.exitCode !== null)
      throw new Error(`${command} ended with exit code ${child.exitCode} before it was ready`);
    if (performance.now() - begin > LONGEST_START)
      throw new Error(`not ready after ${seconds(LONGEST_START)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, ended, address, took: performance.now() - begin };
}

/** Asks it to stop; resolves with its exit code or signal. */
async function stop({ child, ended }) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    throw new Error(`still running ${seconds(LONGEST_STOP)} after SIGTERM`);
  }, LONGEST_STOP);
  const [code, signal] = await ended;
  clearTimeout(timer);
  return signal ?? code;
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function ask(address, query) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function expect(what, got, wanted) {
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
  console.log(`${what}: ${got}`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
