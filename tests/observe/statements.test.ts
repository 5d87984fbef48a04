/** What is told of a statement: counted, timed, and when slow logged with its plan and without any value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { observedStore } from '../../server/observe/store.ts';
import { type Store, StoreError } from '../../server/store/store.ts';
import { embeddedStore } from '../api/harness.ts';
import { keptLog, storeWith } from './app.ts';

let engine: Awaited<ReturnType<typeof embeddedStore>>;
beforeAll(async () => {
  engine = await embeddedStore();
});
afterAll(async () => {
  await engine.store.close();
  await engine.remove();
});

function observe(store: Store, slowMs: number) {
  const metrics = createMetrics();
  const log = keptLog();
  return { store: observedStore(store, { metrics, logger: log.logger, slowMs }), metrics, log };
}

const TEXT = 'MATCH (n:Entity {id: $id}) WHERE n.kind IN $kinds RETURN n.id AS id';
const PARAMS = { id: 'secret-id', kinds: ['secret-kind'], most: 12345 };

describe('a slow statement', () => {
  test('is logged with its text, the shapes of its parameters and the plan of the engine', async () => {
    const { store, log } = observe(engine.store, 1e-9);
    await store.read(TEXT, PARAMS);
    await expect.poll(() => log.lines()).toHaveLength(1);
    const [line] = log.lines();
    expect(line).toMatchObject({
      level: 'warn',
      msg: 'Slow statement',
      kind: 'read',
      outcome: 'ok',
      statement: TEXT,
      params: { id: 'text(9)', kinds: 'list(1) of string', most: 'number' },
    });
    expect(line?.plan).toEqual(expect.arrayContaining([expect.stringContaining('Entity')]));
    expect(log.texts.join('')).not.toMatch(/secret|12345/);
  });

  test('is not logged when it is quicker than the threshold, or there is none', async () => {
    const { store, log } = observe(storeWith({}), 60_000);
    await store.read(TEXT);
    const off = observe(storeWith({}), 0);
    await off.store.read(TEXT);
    expect([...log.lines(), ...off.log.lines()]).toEqual([]);
  });

  test('fills no disk: ten lines a minute, and a plan is asked for once a text', async () => {
    let asked = 0;
    const explain = async () => {
      asked += 1;
      return 'plan';
    };
    const { store, log } = observe(storeWith({ explain }), 1e-9);
    for (let i = 0; i < 50; i++) await store.read(TEXT);
    await expect.poll(() => log.lines()).toHaveLength(10);
    expect(asked).toBe(1);
  });

  test('whose plan cannot be had is logged all the same', async () => {
    const explain = () => Promise.reject(new Error('gone'));
    const { store, log } = observe(storeWith({ explain }), 1e-9);
    await store.read(TEXT);
    await expect.poll(() => log.lines()[0]?.plan).toEqual(['no plan: gone']);
  });
});

test('statements are counted by outcome, and the error is passed on', async () => {
  const problem = new StoreError('TIMEOUT', 'slow');
  let fails = false;
  const read = <R>() => (fails ? Promise.reject(problem) : Promise.resolve([] as R[]));
  const { store, metrics } = observe(storeWith({ read, load: () => ({ running: 3, waiting: 2 }) }), 0);
  await store.read(TEXT);
  await store.search({ text: 'a', limit: 1 });
  fails = true;
  await expect(store.read(TEXT)).rejects.toBe(problem);
  const text = await metrics.text();
  for (const line of [
    'store_statements_total{kind="read",outcome="ok"} 1',
    'store_statements_total{kind="search",outcome="ok"} 1',
    'store_statements_total{kind="read",outcome="TIMEOUT"} 1',
    'store_statements_running 3',
    'store_statements_waiting 2',
  ])
    expect(text).toContain(`evidence_atlas_${line}\n`);
});

test('an observed store is the store: what it writes is read', async () => {
  const { store } = observe(engine.store, 0);
  await store.write((tx) => tx.run("CREATE (:Entity {id: 'observed'})"));
  expect(await store.read("MATCH (n:Entity {id: 'observed'}) RETURN n.id AS id")).toEqual([
    { id: 'observed' },
  ]);
  expect(await store.health()).toMatchObject({ ok: true, engine: 'embedded' });
});
