import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from './harness.ts';

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As it comes over the wire: fetch would unpack it. */
function raw(url: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
    });
    asked.on('error', reject).end(body);
  });
}

const INTROSPECTION = JSON.stringify({
  query: '{ __schema { types { name description fields { name } } } }',
});
const ask = (url: string, encodings: string) =>
  raw(
    `${url}/graphql`,
    { 'content-type': 'application/json', 'accept-encoding': encodings },
    'POST',
    INTROSPECTION,
  );

describe('answers', () => {
  it.each([
    ['br', zlib.brotliDecompressSync],
    ['gzip', zlib.gunzipSync],
  ])('are compressed as %s for a client that takes it', async (encoding, unpack) => {
    const { url } = await serve();
    const plain = await ask(url, 'identity');
    const packed = await ask(url, `${encoding};q=0.9, identity;q=0.1`);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers['content-length']).toBe(String(packed.body.length));
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(JSON.parse(String(unpack(packed.body)))).toEqual(JSON.parse(String(plain.body)));
    for (const { headers } of [plain, packed]) expect(headers.vary).toMatch(/accept-encoding/i);
  });

  it('are sent as zstd where this Node can, else as another that the client takes', async () => {
    const { url } = await serve();
    const { headers } = await ask(url, 'zstd, gzip');
    expect(headers['content-encoding']).toBe('zstdCompress' in zlib ? 'zstd' : 'gzip');
  });

  it.each(['', 'identity', 'br;q=0, gzip;q=0', 'deflate'])(
    'stay as they are for a client that takes "%s"',
    async (encodings) => {
      const { url } = await serve();
      expect((await ask(url, encodings)).headers['content-encoding']).toBeUndefined();
    },
  );

  it('stay as they are where they are small, or compression is switched off', async () => {
    const { url } = await serve();
    expect(
      (await raw(`${url}/healthz`, { 'accept-encoding': 'br' })).headers['content-encoding'],
    ).toBeUndefined();
    const off = await serve({ settings: { COMPRESS_FROM_BYTES: '0' } });
    expect((await ask(off.url, 'br')).headers['content-encoding']).toBeUndefined();
  });
});

describe('files of the client', () => {
  async function client() {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-client-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
    await writeFile(join(folder, 'assets', 'main-abc123.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'main-abc123.js.br'), zlib.brotliCompressSync('export {};'));
    return serve({ clientDir: folder });
  }

  it('are sent as the build compressed them, and kept for ever', async () => {
    const { url } = await client();
    const packed = await raw(`${url}/assets/main-abc123.js`, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toMatch(/javascript/);
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(zlib.brotliDecompressSync(packed.body).toString()).toBe('export {};');
    const plain = await raw(`${url}/assets/main-abc123.js`, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toMatch(/accept-encoding/i);
  });

  it.each(['/', '/explore'])('the page at %s is asked for anew, and not sent again', async (path) => {
    const { url } = await client();
    const first = await raw(url + path, {});
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await raw(url + path, { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect(again.headers['content-security-policy']).toBeDefined();
  });

  it('that are not there are told, with no page in their place', async () => {
    const { get } = await client();
    const answer = await get('/assets/gone-1.js');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: 'Nothing at GET /assets/gone-1.js', code: 'NOT_FOUND' });
  });
});
