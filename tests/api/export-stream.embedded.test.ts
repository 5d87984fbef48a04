/** How a file goes over the wire: no faster than it is taken, no further once nobody takes it, never half as if whole. */
import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { heldIn, heldPack, heldTopics } from '../../seed/held.ts';
import { loadChecked } from '../../seed/load.ts';
import { createApp } from '../../server/app.ts';
import type { Exports } from '../../server/exports.ts';
import { createLogger } from '../../server/observe/logger.ts';
import { embeddedStore, startApi } from './harness.ts';

const PIECE = 64 * 1024;
/** What the sockets of both ends may hold between them, generously. */
const UNDERWAY = 32 * 1024 * 1024;

/** An export whose bytes are these. */
const exportsWith = (bytes: () => AsyncIterable<Uint8Array>): Exports => ({
  formats: async () => [],
  topics: async () => [],
  filters: [],
  open: async () => ({
    format: { name: 'x', title: 'X', mediaType: 'text/plain', extension: 'txt' },
    topic: { id: 'x', title: 'X', version: '1', license: 'Not stated', dataVersion: '1' },
    fileName: 'x.txt',
    tag: 'x',
    bytes,
  }),
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serving(bytes: () => AsyncIterable<Uint8Array>) {
  const { store, remove } = await embeddedStore();
  const errors: unknown[] = [];
  const app = await createApp({
    store,
    exports: exportsWith(bytes),
    logger: createLogger(
      { level: 'error', format: 'json' },
      { write: (line) => errors.push(JSON.parse(line)) },
    ),
  });
  closing.push(async () => {
    await app.close();
    await store.close();
    await remove();
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), errors };
}

describe('an export over HTTP', () => {
  it('is made no faster than it is taken', async () => {
    let made = 0;
    const { url } = await serving(async function* () {
      for (let nth = 0; nth < 2_000; nth += 1) {
        made += PIECE;
        yield new Uint8Array(PIECE);
      }
    });
    const { body } = await fetch(`${url}/export/x`);
    let taken = 0;
    let ahead = 0;
    for await (const piece of body ?? []) {
      taken += (piece as Uint8Array).length;
      ahead = Math.max(ahead, made - taken);
    }
    expect(taken).toBe(2_000 * PIECE);
    expect(ahead).toBeLessThan(UNDERWAY);
  });

  it('stops being made when the client goes away', async () => {
    let ended = () => {};
    const over = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const { url, errors } = await serving(async function* () {
      try {
        for (;;) yield new Uint8Array(PIECE);
      } finally {
        ended();
      }
    });
    const asked = request(`${url}/export/x`).end();
    const [response] = await once(asked, 'response');
    await once(response, 'readable');
    asked.destroy();
    await over;
    // Nobody's fault.
    expect(errors).toEqual([]);
  });

  it('that fails half way breaks the connection', async () => {
    const { url, errors } = await serving(async function* () {
      yield new Uint8Array(PIECE);
      throw new Error('gone');
    });
    const response = await fetch(`${url}/export/x`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(errors[0]).toMatchObject({ level: 'error', err: { message: 'gone' } });
  });

  it('is all of one version: a topic loaded anew meanwhile ends it', async () => {
    const { store, remove } = await embeddedStore();
    const api = await startApi(store, remove);
    closing.push(() => api.stop());
    const [held, pack] = [await heldIn(store, 'nad'), await heldPack(store, 'nad')];
    if (!held || !pack) throw new Error('the topic is not held');
    const rows = held.rows('studies')[Symbol.asyncIterator]();
    await rows.next();
    await loadChecked(store, { ...pack, studies: pack.studies.map((s) => ({ ...s, finding: 'Other.' })) });
    const rest = async () => {
      for (let next = await rows.next(); !next.done; next = await rows.next());
    };
    await expect(rest()).rejects.toThrow(/Topic nad was loaded anew while it was read/);
    expect((await heldTopics(store)).map(({ id }) => id)).toEqual(['nad']);
  });
});
