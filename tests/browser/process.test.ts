import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { address } from './stage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('a wrong setting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const port = new URL(address).port;
  it.each([
    [{ PORT: 'eighty' }, 'PORT: expected a whole number from 0 to 65535, got "eighty"'],
    [{ PORT: '70000' }, 'PORT: expected'],
    [{ HOST: 'not a host' }, 'HOST: expected'],
    [{ NEO4J_URI: 'http://localhost:7474' }, 'NEO4J_URI: expected'],
    [{ NEO4J_PASSWORD: 'secret' }, 'NEO4J_PASSWORD: expected NEO4J_URI beside it'],
    [{ PORT: port }, 'PORT: expected a free port'],
  ])('%j ends with exit code 2 and says what was expected', async (env, message) => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: folder, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    const [code] = await once(child, 'close');
    expect(said).toContain(message);
    expect(code).toBe(2);
  });
});

describe('stopping', () => {
  let app: App | undefined;
  afterAll(() => app?.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s answers the request in hand, then exits with 0',
    async (signal) => {
      if (app) await app.restart();
      else app = await startApp();
      const body = JSON.stringify({ query: '{ claims(first: 1) { totalCount } }' });
      const socket = connect(Number(new URL(app.address).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (part) => {
        answer += part;
      });
      const closed = once(socket, 'close');
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: atlas\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.slice(0, 10));
      // The server has the head and waits for the rest: a request in hand.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const stopped = app.stop(signal);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const told = performance.now();
      socket.write(body.slice(10));
      // The client keeps its connection: the server closes it after the answer and does not wait for the client.
      await closed;
      expect(performance.now() - told).toBeLessThan(5000);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toContain('"totalCount":85');
      expect(await stopped).toBe(0);
    },
  );
});
