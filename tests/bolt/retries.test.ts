/** What a change of leader and other passing failures do to reads and writes: tried again within limits, done once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNeo4j } from '../../server/store/neo4j.ts';
import type { Store } from '../../server/store/store.ts';
import { type BoltServer, boltServer, type Fault } from './server.ts';

const NOT_A_LEADER = 'Neo.ClientError.Cluster.NotALeader';
const READ_ONLY = 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase';
const DEADLOCK = 'Neo.TransientError.Transaction.DeadlockDetected';
const AWAY = 'Neo.TransientError.General.DatabaseUnavailable';
const ONE = 'RETURN 1 AS one';

let server: BoltServer;
let store: Store;
beforeEach(async () => {
  server = await boltServer();
  store = await openNeo4j({ uri: `neo4j://127.0.0.1:${server.port}` });
  server.came.length = 0;
});
afterEach(async () => {
  await store.close();
  await server.end();
});

const times = (count: number, fault: Fault) => Array.from({ length: count }, () => fault);
const came = (name: string) => server.came.filter((one) => one === name).length;

describe('a read', () => {
  test.each<[string, Fault]>([
    ['a database that is away', { at: 'RUN', code: AWAY }],
    ['a deadlock', { at: 'RUN', code: DEADLOCK }],
    ['a connection that is cut', { at: 'RUN', drop: true }],
  ])('meets %s twice, and is answered', async (_, fault) => {
    server.faults = times(2, fault);
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    expect(came('RUN')).toBe(3);
  });

  test('is given up, when it goes on failing, with what it fails with', async () => {
    server.faults = times(1_000, { at: 'RUN', code: AWAY });
    await expect(store.read(ONE, {}, { timeoutMs: 1_000 })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(came('RUN')).toBeGreaterThan(1);
    expect(came('RUN')).toBeLessThan(10);
  });

  test('that is wrong is not tried again', async () => {
    server.faults = times(5, { at: 'RUN', code: 'Neo.ClientError.Statement.SyntaxError' });
    await expect(store.read(ONE)).rejects.toMatchObject({ code: 'BAD_STATEMENT' });
    expect(came('RUN')).toBe(1);
  });
});

describe('a write', () => {
  test.each<[string, Fault]>([
    ['a member that leads no more, at a statement', { at: 'RUN', code: NOT_A_LEADER }],
    ['a member that leads no more, at the commit', { at: 'COMMIT', code: NOT_A_LEADER }],
    ['a member that only reads', { at: 'RUN', code: READ_ONLY }],
    ['a database that is away, at the beginning', { at: 'BEGIN', code: AWAY }],
    ['a deadlock', { at: 'RUN', code: DEADLOCK }],
    ['a connection that is cut', { at: 'RUN', drop: true }],
  ])('meets %s, is tried again, and committed once', async (_, fault) => {
    server.faults = [fault];
    let tries = 0;
    const result = await store.write(async (tx) => {
      tries += 1;
      return tx.run(ONE);
    });
    expect(result).toEqual([{ one: 1 }]);
    expect(tries).toBeLessThanOrEqual(2);
    expect(came('BEGIN')).toBe(2);
    expect(came('COMMIT')).toBe(fault.at === 'COMMIT' ? 2 : 1);
  });

  test('is given up, when it goes on failing, with what it fails with; nothing is committed, and the next works', async () => {
    server.faults = times(1_000, { at: 'RUN', code: NOT_A_LEADER });
    const write = store.write((tx) => tx.run(ONE), { timeoutMs: 1_000 });
    await expect(write).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(came('BEGIN')).toBeGreaterThan(1);
    expect(came('BEGIN')).toBeLessThan(10);
    expect(came('COMMIT')).toBe(0);
    server.faults = [];
    expect(await store.write((tx) => tx.run(ONE))).toEqual([{ one: 1 }]);
  });

  test('that fails of itself is not tried again', async () => {
    let tries = 0;
    const write = store.write(async () => {
      tries += 1;
      throw new Error('of the program');
    });
    await expect(write).rejects.toThrow('of the program');
    expect(tries).toBe(1);
    expect(came('COMMIT')).toBe(0);
  });
});
