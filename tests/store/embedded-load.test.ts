/** Heavy statements on the embedded engine, which cannot end what it has begun: few at a time, and none for who has gone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import { CONCEPTS_BY_ID } from '../../server/store/statements/nodes.ts';
import type { Store } from '../../server/store/store.ts';
import { emptyFolder } from './folder.ts';

const folder = emptyFolder();
let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: folder.path, heavyAtOnce: 1 });
  await store.ensureSchema(GRAPH_SCHEMA);
  await store.bulkLoad({
    nodes: [{ label: 'Concept', id: 'a', properties: { name: 'A' } }],
    relationships: [],
  });
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

/** Counts for some tenths of a second. */
const HEAVY = 'UNWIND range(1, 1000000) AS x WITH x WHERE x % 7 = 0 RETURN count(x) AS count';
const heavy = (signal?: AbortSignal) => store.read<{ count: number }>(HEAVY, {}, { signal });
const pointLookUp = () => store.read<{ row: { name: string } }>(CONCEPTS_BY_ID, { ids: ['a'] });

test('look-ups by key overtake heavy statements, which take turns', async () => {
  const order: string[] = [];
  const all = Array.from({ length: 4 }, (_, i) => heavy().then(() => order.push(`heavy ${i}`)));
  expect(store.load()).toMatchObject({ waiting: 3 });
  for (let i = 0; i < 10; i++) {
    expect(await pointLookUp()).toMatchObject([{ row: { name: 'A' } }]);
    order.push('look-up');
  }
  await Promise.all(all);
  expect(order.filter((name) => name !== 'look-up')).toEqual(['heavy 0', 'heavy 1', 'heavy 2', 'heavy 3']);
  expect(order.slice(-3)).toEqual(['heavy 1', 'heavy 2', 'heavy 3']);
  expect(store.load()).toEqual({ running: 0, waiting: 0 });
});

test('what nobody waits for any more is not begun', async () => {
  const gone = new AbortController();
  const running = heavy();
  const given = Array.from({ length: 5 }, () => heavy(gone.signal));
  expect(store.load()).toEqual({ running: 1, waiting: 5 });
  gone.abort();
  for (const statement of given) await expect(statement).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(store.load()).toEqual({ running: 1, waiting: 0 });
  await running;
  await expect(heavy(gone.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await heavy()).toEqual([{ count: 142_857 }]);
});

test('the time a statement waits counts', async () => {
  const running = heavy();
  const late = store.read(HEAVY, {}, { timeoutMs: 1 });
  await expect(late).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(store.load()).toEqual({ running: 1, waiting: 0 });
  await running;
});
