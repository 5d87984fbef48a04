/** The process of a Neo4j is killed under a server of ours, and comes back: what is asked meanwhile is told so, and nobody starts ours anew. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { gate, startObserved } from '../observe/app.ts';
import type { StartedNeo4j } from '../neo4j/start.ts';

type Started = Exclude<StartedNeo4j, { skipped: string }>;

const PATIENCE = { timeout: 60_000 };

/** `started`: undefined where there is none, or it cannot be killed, being another's. */
export function killed(started: Started | undefined): void {
  describe.skipIf(started?.crash === undefined)('on a Neo4j that is killed', () => {
    let store: Store;
    let server: Awaited<ReturnType<typeof startObserved>>;
    beforeAll(async () => {
      store = await openStore({ uri: started?.uri ?? '' });
      server = await startObserved(store);
      await store.write(async (tx) => {
        await tx.run('MATCH (n) DETACH DELETE n');
        await tx.run("CREATE (:Topic:Entity {id: 'kept', kind: 'TOPIC'})");
      });
    });
    afterAll(async () => {
      await server.app.close();
      await store.close();
    });
    /** A question nobody asked before: no answer to it is kept. */
    let nth = 0;
    const ask = async () => {
      const answer = await server.ask(`{ asked${nth++}: topics { id } }`);
      const { data, errors } = (await answer.json()) as {
        data?: Record<string, unknown>;
        errors?: { extensions: { code: string } }[];
      };
      return { data: Object.values(data ?? {})[0], codes: errors?.map(({ extensions }) => extensions.code) };
    };
    const ready = async () => (await fetch(`${server.url}/readyz`)).status;

    test('is told so by code and by /readyz; back, everything goes on, and of a write half done nothing is there', {
      timeout: 180_000,
    }, async () => {
      const topics = [{ id: 'kept' }];
      expect(await ask()).toEqual({ data: topics });
      expect(await ready()).toBe(200);
      const half = gate();
      const over = gate();
      const write = store.write(async (tx) => {
        await tx.run("CREATE (:Tried {try: 'half'})");
        half.open();
        await over.passed;
        throw new Error('given up');
      });
      const failed = write.catch((error: Error) => error.message);
      onTestFinished(() => over.open());
      await half.passed;
      const inHand = Array.from({ length: 8 }, ask);

      await started?.crash?.kill();
      // What was in hand was answered in time, or is told what all are told who ask now.
      const [before, asked] = await Promise.all([Promise.all(inHand), ask()]);
      for (const { data, codes } of before)
        expect(data ?? codes).toEqual(data ? topics : ['STORE_UNAVAILABLE']);
      expect(asked).toMatchObject({ codes: ['STORE_UNAVAILABLE'] });
      // What /readyz says is kept for half a second.
      await expect.poll(ready, PATIENCE).toBe(503);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

      await started?.crash?.startAgain();
      await expect.poll(ask, PATIENCE).toEqual({ data: topics });
      await expect.poll(ready, PATIENCE).toBe(200);
      over.open();
      expect(await failed).toBe('given up');
      await store.write((tx) => tx.run("CREATE (:Tried {try: 'next'})"));
      expect(await store.read('MATCH (n:Tried) RETURN n.try AS try')).toEqual([{ try: 'next' }]);
    });
  });
}
