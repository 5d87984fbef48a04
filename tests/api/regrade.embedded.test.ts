/** Grading a store anew: finds what a changed rule would change, writes it, and then finds nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../seed/load.ts';
import { regrade } from '../../seed/regrade.ts';
import type { Store } from '../../server/store/store.ts';
import { embeddedStore, NAD_PACK } from './harness.ts';

describe('regrade', () => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await embeddedStore());
    await loadPack(store, NAD_PACK);
  });
  afterAll(async () => {
    await store.close();
    await remove();
  });

  it('changes nothing in a store that was just loaded', async () => {
    expect(await regrade(store)).toEqual({ claims: 85, changed: 0 });
  });

  it('puts back a grade that is not what the rule says, with the weights of its lines', async () => {
    const [before] = await store.read(
      'MATCH (c:Claim {id: "nad:claim:C58a"}) RETURN c.level AS level, c.assessment AS assessment',
    );
    const weight =
      'MATCH (:Study {id: "nad:study:conze2019"})-[r:EVIDENCE]->(:Claim {id: "nad:claim:C58a"}) RETURN r.weight AS weight';
    const [line] = await store.read(weight);
    await store.write(async (tx) => {
      await tx.run('MATCH (c:Claim {id: "nad:claim:C58a"}) SET c.level = "LIMITED", c.assessment = "{}"');
      await tx.run('MATCH (:Study)-[r:EVIDENCE]->(c:Claim {id: "nad:claim:C58a"}) SET r.weight = 0.123');
    });
    expect(await regrade(store)).toEqual({ claims: 85, changed: 1 });
    expect(
      await store.read(
        'MATCH (c:Claim {id: "nad:claim:C58a"}) RETURN c.level AS level, c.assessment AS assessment',
      ),
    ).toEqual([before]);
    expect(await store.read(weight)).toEqual([line]);
    expect(line).toMatchObject({ weight: 1 });
  });
});
