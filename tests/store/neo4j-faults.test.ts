/** What happens to the store when the network to a real Neo4j, or its patience, gives out; and that it comes back by itself. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type Wire, wireTo } from '../neo4j/wire.ts';

const neo4j = inject('neo4j');
const skipped = 'skipped' in neo4j;
const address = 'skipped' in neo4j ? { uri: '' } : neo4j;

const ONE = 'RETURN 1 AS one';
/** Longer than any test waits, were it not stopped. */
const ENDLESS = 'UNWIND range(1, 10000000000) AS x WITH x WHERE x % 7 = 0 RETURN count(x) AS count';
const MINE =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 10000000000)' RETURN currentQuery";

describe.skipIf(skipped)('on a Neo4j whose network fails', () => {
  let wire: Wire;
  let store: Store;
  /** Not over the wire: sees what the server does. */
  let beside: Store;
  beforeAll(async () => {
    wire = await wireTo(address.uri);
    store = await openStore({ ...address, uri: wire.uri, connections: 4 });
    beside = await openStore(address);
  });
  afterEach(() => wire.flow());
  afterAll(async () => {
    await store.close();
    await beside.close();
    await wire.end();
  });
  const running = async () => (await beside.read(MINE)).length;
  const reads = (count: number, timeoutMs?: number, signal?: AbortSignal) =>
    Array.from({ length: count }, () => store.read(ENDLESS, {}, { timeoutMs, signal }));

  test('gone: reads fail clearly, health says so; back: all is well without a restart', async () => {
    await store.read(ONE);
    await wire.cut();
    await expect(store.read(ONE, {}, { timeoutMs: 1_000 })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.search({ text: 'nad', limit: 1 }, { timeoutMs: 1_000 })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    const health = await store.health();
    expect(health).toMatchObject({ ok: false });
    expect(health.problem).not.toBe('');
    await wire.mend();
    expect(await store.read(ONE, {}, { timeoutMs: 10_000 })).toEqual([{ one: 1 }]);
    expect(await store.health()).toMatchObject({ ok: true });
    await store.write((tx) => tx.run(ONE), { timeoutMs: 10_000 });
  });

  test('gone for a moment: reads wait for it', async () => {
    await wire.cut();
    const read = store.read(ONE, {}, { timeoutMs: 10_000 });
    await wire.mend();
    expect(await read).toEqual([{ one: 1 }]);
  });

  test('cut in the middle of a statement: it is tried again', async () => {
    const read = store.read<{ n: number }>(
      'CALL (*) { UNWIND range(1, 5000000) AS x RETURN sum(x) AS s } RETURN 1 AS n',
    );
    const outcome = read.then(
      (rows) => rows,
      (error: Error) => error,
    );
    await wire.cut();
    await wire.mend();
    expect(await outcome).toEqual([{ n: 1 }]);
  });

  test('the answer to a commit is lost: what was written is there once, and its result is given', async () => {
    await beside.write((tx) => tx.run('MATCH (n:Once) DETACH DELETE n'));
    let tries = 0;
    wire.loseNextCommit();
    const result = await store.write(
      async (tx) => {
        tries += 1;
        await tx.run('CREATE (:Once {try: $tries})', { tries });
        return tries;
      },
      { timeoutMs: 20_000 },
    );
    expect(result).toBe(1);
    expect(await beside.read('MATCH (n:Once) RETURN n.try AS try')).toEqual([{ try: 1 }]);
    await store.write((tx) => tx.run('CREATE (:Once {try: 9})'));
    expect(await beside.read('MATCH (n:Once) RETURN n.try AS try ORDER BY try')).toEqual([
      { try: 1 },
      { try: 9 },
    ]);
  });

  test('cut inside a transaction: nothing of it is kept but what the next try writes', async () => {
    await beside.write((tx) => tx.run('MATCH (n:Once) DETACH DELETE n'));
    let tries = 0;
    await store.write(
      async (tx) => {
        tries += 1;
        await tx.run('CREATE (:Once {try: $tries})', { tries });
        if (tries > 1) return;
        await wire.cut();
        await wire.mend();
        await tx.run(ONE);
      },
      { timeoutMs: 20_000 },
    );
    expect(await beside.read('MATCH (n:Once) RETURN n.try AS try')).toEqual([{ try: 2 }]);
  });

  test('silent, with connections that look open: reads end in time; flowing again, they succeed', async () => {
    await store.read(ONE);
    wire.hang();
    await expect(store.read(ONE, {}, { timeoutMs: 500 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(await store.health()).toMatchObject({ ok: false });
    wire.flow();
    expect(await store.read(ONE, {}, { timeoutMs: 10_000 })).toEqual([{ one: 1 }]);
  });

  test('silent in the middle of a write: it ends in time, and the next writer does not wait for it', async () => {
    const fresh = await openStore({ ...address, uri: wire.uri, connections: 4 });
    const silent = fresh.write(
      async (tx) => {
        await tx.run("CREATE (:Once {try: 'silent'})");
        wire.hang('open');
        await tx.run(ONE);
      },
      { timeoutMs: 1_000 },
    );
    await expect(silent).rejects.toMatchObject({ code: 'TIMEOUT' });
    await fresh.write((tx) => tx.run("CREATE (:Once {try: 'next'})"), { timeoutMs: 30_000 });
    const kept = "MATCH (n:Once) WHERE n.try IN ['silent', 'next'] RETURN n.try AS try";
    expect(await beside.read(kept)).toEqual([{ try: 'next' }]);
    wire.flow();
    await fresh.close();
  });

  test('one that asked goes away: the statement ends on the server', async () => {
    const gone = new AbortController();
    const [read] = reads(1, undefined, gone.signal);
    await expect.poll(running, { timeout: 20_000 }).toBe(1);
    gone.abort();
    await expect(read).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect.poll(running, { timeout: 20_000 }).toBe(0);
  });

  test('out of connections: told as it is, and over when they are free again', async () => {
    const gone = new AbortController();
    const busy = reads(4, undefined, gone.signal);
    await expect.poll(running, { timeout: 20_000 }).toBe(4);
    await expect(store.read(ONE, {}, { timeoutMs: 20_000 })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('onnection'),
    });
    gone.abort();
    for (const read of busy) await expect(read).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await store.read(ONE, {}, { timeoutMs: 20_000 })).toEqual([{ one: 1 }]);
  });
});
