/** Concepts and publications have one id in all topics: what one topic says of them, no load of another takes away. */
import { expect, it } from 'vitest';
import { loadChecked } from '../../seed/load.ts';
import { problemsOf } from '../../seed/pack/check.ts';
import { embeddedStore, NAD_PACK } from '../api/harness.ts';

it('the links of a topic from what it shares with another stay when the other is loaded, and loaded anew', async () => {
  const { pack } = await problemsOf(NAD_PACK);
  if (!pack) throw new Error('the first topic cannot be read');
  const { store, remove } = await embeddedStore();
  const links = async () =>
    (await store.read<{ type: string; of: string; to: string }>(SHARED)).map((row) => ({ ...row }));
  try {
    await loadChecked(store, pack);
    const own = await links();
    expect(own.length).toBeGreaterThan(5);
    const other = {
      ...pack,
      topic: { ...pack.topic, id: 'other' },
      concepts: pack.concepts.map((concept) => ({ ...concept, broader: [] })),
    };
    await loadChecked(store, other);
    expect(await links()).toEqual(own);
    await loadChecked(store, { ...other, topic: { ...other.topic, summary: 'Said otherwise.' } });
    expect(await links()).toEqual(own);
    // Its own it lets go.
    const [first, ...rest] = pack.concepts.filter(({ broader }) => broader.length > 0);
    const without = pack.concepts.map((concept) =>
      concept === first ? { ...concept, broader: [] } : concept,
    );
    await loadChecked(store, { ...pack, concepts: without });
    expect(rest.length).toBeGreaterThan(0);
    expect((await links()).length).toBeLessThan(own.length);
  } finally {
    await store.close();
    await remove();
  }
});

const SHARED = `MATCH (a:Concept)-[r:BROADER]->(b:Concept) WHERE NOT a.id STARTS WITH 'other'
  RETURN type(r) AS type, a.id AS of, b.id AS to ORDER BY of, to`;
