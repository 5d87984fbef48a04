/** Backup from a server, as servers behave: one that breaks off, one that lies, none at all. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FILES } from '../../seed/pack/format.ts';
import { atlas } from './command.ts';
import { folder } from './folder.ts';

const SLOW = 120_000;

/** A server that lists the topic tea and answers for its pack as told, call by call. */
async function fakeServer(answers: ((response: ServerResponse) => void)[]): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/export') response.end(JSON.stringify({ topics: [{ id: 'tea' }] }));
    else (answers.shift() ?? ((last) => last.writeHead(500).end()))(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const archive = Buffer.from(
  zipSync(Object.fromEntries(Object.keys(FILES).map((name) => [name, Buffer.from(`{"of":"${name}"}`)]))),
);
const whole = (response: ServerResponse) => response.end(archive);
const brokenOff = (response: ServerResponse) => {
  response.write(archive.subarray(0, 200), () => response.destroy());
};

describe('backup --from', () => {
  it('asks again for a topic that breaks off, and gives up with a clear text', {
    timeout: SLOW,
  }, async () => {
    const [dataDir, backup] = [await folder(), join(await folder(), 'backup')];
    const once = await fakeServer([brokenOff, whole]);
    expect(await atlas(['backup', backup, '--from', once], { dataDir })).toMatchObject({ code: 0 });
    expect(await readFile(join(backup, 'tea', 'claims.json'), 'utf8')).toBe('{"of":"claims.json"}');

    const always = await fakeServer([brokenOff, brokenOff, brokenOff]);
    const { code, err } = await atlas(['backup', backup, '--from', always], { dataDir });
    expect(code).toBe(3);
    expect(err).toMatch(/Topic tea broke off 3 times/);
    // What was there before stays, and nothing half is left.
    expect(await readdir(backup)).toEqual(['tea']);
    expect(await readdir(join(backup, 'tea'))).toHaveLength(Object.keys(FILES).length);
  });

  it('sends the token of the environment, and says where to put one', { timeout: SLOW }, async () => {
    const [dataDir, backup] = [await folder(), join(await folder(), 'backup')];
    const server = createServer((request, response) => {
      if (request.headers.authorization !== 'Bearer open-sesame') response.writeHead(401).end('{}');
      else if (request.url === '/export') response.end(JSON.stringify({ topics: [{ id: 'tea' }] }));
      else whole(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const without = await atlas(['backup', backup, '--from', address], { dataDir });
    expect(without.code).toBe(3);
    expect(without.err).toMatch(/answered 401: .*ATLAS_TOKEN/);
    const env = { ATLAS_TOKEN: 'open-sesame' };
    expect(await atlas(['backup', backup, '--from', address], { dataDir, env })).toMatchObject({ code: 0 });
  });

  it('takes nothing but the files of a pack', { timeout: SLOW }, async () => {
    const [dataDir, backup] = [await folder(), join(await folder(), 'backup')];
    const evil = Buffer.from(zipSync({ '../evil.json': Buffer.from('{}') }));
    const address = await fakeServer([(response) => response.end(evil)]);
    const { code, err } = await atlas(['backup', backup, '--from', address], { dataDir });
    expect(code).toBe(3);
    expect(err).toMatch(/Expected the files of a topic pack, got \.\.\/evil\.json/);
    expect(await readdir(join(backup, '..'))).toEqual(['backup']);
  });

  it('says what it expected where nobody answers, or the address is none', { timeout: SLOW }, async () => {
    const [dataDir, backup] = [await folder(), join(await folder(), 'backup')];
    const silent = await atlas(['backup', backup, '--from', 'http://127.0.0.1:1'], { dataDir });
    expect(silent).toMatchObject({
      code: 3,
      err: expect.stringMatching(/No server answers at http:\/\/127\.0\.0\.1:1/),
    });
    const none = await atlas(['backup', backup, '--from', 'tea'], { dataDir });
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--from: expected the address of a server/),
    });
  });
});
