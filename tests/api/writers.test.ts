/** Several writers of one topic: none loses what another wrote, and none leaves half of its own. On Neo4j two servers, else one. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { heldPack, heldTopic } from '../../seed/held.ts';
import { loadChecked, loadPack } from '../../seed/load.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { claimId, studyId } from '../../seed/pack/ids.ts';
import { turnOf } from '../../seed/turn.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { writesOf } from '../../seed/writes/offered.ts';
import { openStore } from '../../server/store/open.ts';
import type { Row, Store } from '../../server/store/store.ts';
import { WriteConflict } from '../../server/errors.ts';
import type { HandGrade } from '../../server/writes.ts';
import { largeTopic } from '../benchmarks/large-topic.ts';
import { wipeNeo4j } from '../neo4j/start.ts';
import { embeddedStore, NAD_PACK } from './harness.ts';

const neo4j = inject('neo4j');
const BY = { name: 'jo', role: 'curator' } as const;
const GRADE = { level: 'LOW', verdict: 'SUPPORTED', why: 'Read again' } as const;
const CHANGE = { by: BY, what: 'test' } as const;

interface Stores {
  here: Store;
  there: Store;
  remove(): Promise<void>;
}

async function onEmbedded(): Promise<Stores> {
  const { store, remove } = await embeddedStore();
  return { here: store, there: store, remove: () => store.close().then(remove) };
}

async function onNeo4j(): Promise<Stores> {
  if ('skipped' in neo4j) throw new Error(neo4j.skipped);
  await wipeNeo4j(neo4j);
  const [here, there] = [await openStore(neo4j), await openStore(neo4j)];
  const remove = async () => {
    await Promise.all([here.close(), there.close()]);
    await wipeNeo4j(neo4j);
  };
  return { here, there, remove };
}

/** All nodes and relationships, but for the load with which they came. */
async function contentOf(store: Store): Promise<string[]> {
  const nodes = await store.read<{ row: Row }>(
    "MATCH (n:Entity) WHERE NOT n.kind IN ['CHANGE', 'PACK_PART'] RETURN n {.*} AS row",
  );
  const links = await store.read<{ a: string; type: string; b: string; row: Row }>(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b, r {.*} AS row',
  );
  const text = ({ load: _, ...row }: Row) => JSON.stringify(Object.entries(row).sort());
  return [
    ...nodes.map(({ row }) => text(row)),
    ...links.map(({ a, type, b, row }) => `${a} ${type} ${b} ${text(row)}`),
  ].sort();
}

describe.each([
  { engine: 'the embedded engine', open: onEmbedded, skipped: false },
  { engine: 'Neo4j', open: onNeo4j, skipped: 'skipped' in neo4j },
])('writers at the same time on $engine', ({ open, skipped }) => {
  let stores: Stores;
  beforeAll(async () => {
    if (!skipped) stores = await open();
  });
  afterAll(() => stores?.remove());

  const packHeld = async (id: string): Promise<Pack> => {
    const pack = await heldPack(stores.here, id);
    if (!pack) throw new Error(`No pack of ${id}`);
    return pack;
  };

  it.skipIf(skipped)('two that load the same into nothing: one does, the other finds it there', async () => {
    const loads = [loadPack(stores.here, NAD_PACK), loadPack(stores.there, NAD_PACK)];
    expect((await Promise.all(loads)).map(({ changed }) => changed).sort()).toEqual([false, true]);
  });

  it.skipIf(skipped)(
    'graders of one topic: every grade is held, and each record has its own number',
    async () => {
      const claims = (await packHeld('nad')).claims.filter(({ curated }) => !curated).slice(0, 12);
      const writers = [writesOf(stores.here), writesOf(stores.there)];
      await Promise.all(
        claims.map(({ key }, i) =>
          writers[i % 2]?.gradeByHand(claimId('nad', key), { ...GRADE, why: `Reason ${i}` }, BY),
        ),
      );
      const pack = await packHeld('nad');
      const reasons = claims.map(({ key }) => pack.claims.find((one) => one.key === key)?.curated?.why);
      expect(reasons).toEqual(claims.map((_, i) => `Reason ${i}`));
      expect((await heldTopic(stores.here, 'nad'))?.dataVersion).toBe(packToGraph(pack).dataVersion);
      const records = await stores.here.read<{ nth: number }>('MATCH (c:Change) RETURN c.nth AS nth');
      expect(records.map(({ nth }) => nth).sort((a, b) => a - b)).toEqual(
        Array.from({ length: claims.length + 1 }, (_, i) => i + 1),
      );
    },
  );

  it.skipIf(skipped)('a grade by hand leaves what loading the pack with it leaves', async () => {
    const writes = writesOf(stores.here);
    const pack = await packHeld('nad');
    const [plain, graded] = [
      pack.claims.find(({ curated }) => !curated),
      pack.claims.find(({ curated }) => curated),
    ];
    const identified = pack.studies.find(({ doi, pmid }) => doi && !pmid);
    if (!plain || !graded || !identified) throw new Error('The first topic has no such rows any more');
    const study = studyId('nad', identified.key);
    const written: [key: string, grade: HandGrade | null][] = [
      [plain.key, { level: 'HIGH', verdict: 'DISPUTED', why: 'By a study', study }],
      [graded.key, GRADE],
      [graded.key, null],
      [plain.key, null],
    ];
    const versions = new Set([(await heldTopic(stores.here, 'nad'))?.dataVersion]);
    for (const [key, grade] of written) {
      expect(await writes.gradeByHand(claimId('nad', key), grade, BY)).toBe(true);
      const here = await contentOf(stores.here);
      const version = (await heldTopic(stores.here, 'nad'))?.dataVersion;
      versions.add(version);
      await stores.here.write((tx) => tx.run("MATCH (t:Topic {id: 'nad'}) SET t.dataVersion = 'none'"));
      const loaded = await loadChecked(stores.here, await packHeld('nad'), CHANGE);
      expect(loaded).toMatchObject({ changed: true, dataVersion: version });
      expect(await contentOf(stores.here)).toEqual(here);
    }
    expect(versions.size).toBe(written.length + 1);
  });

  it.skipIf(skipped)(
    'two packs made from one version: the second is refused, and the first is held whole',
    async () => {
      const held = await heldTopic(stores.here, 'nad');
      const pack = await packHeld('nad');
      const made = (title: string): Pack => ({ ...pack, topic: { ...pack.topic, title } });
      const version = held?.dataVersion ?? null;
      const results = await Promise.allSettled([
        loadChecked(stores.here, made('One'), CHANGE, version),
        loadChecked(stores.there, made('Two'), CHANGE, version),
      ]);
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(refused).toEqual([expect.any(WriteConflict)]);
      const title = results[0]?.status === 'fulfilled' ? 'One' : 'Two';
      expect(await packHeld('nad')).toEqual(made(title));
      await expect(loadChecked(stores.here, made('Three'), CHANGE, version)).rejects.toThrow(
        /nad was written by another meanwhile/,
      );
      expect((await heldTopic(stores.here, 'nad'))?.title).toBe(title);
    },
  );

  it.skipIf(skipped)(
    'a load in parts keeps graders out, and gives way to the load that began after it',
    { timeout: 300_000 },
    async () => {
      const small = largeTopic(20);
      const { id } = small.topic;
      await loadChecked(stores.here, small, CHANGE);
      const first = loadChecked(stores.here, largeTopic(3_000), CHANGE);
      first.catch(() => {});
      await expect.poll(async () => (await turnOf(stores.there, id)).loading, { timeout: 60_000 }).toBe(true);
      const claim = claimId(id, small.claims[0]?.key ?? '');
      const graded = writesOf(stores.there).gradeByHand(claim, GRADE, BY);
      await expect(graded).rejects.toThrow(/is being loaded/);
      const later: Pack = { ...small, topic: { ...small.topic, title: 'Later' } };
      const loaded = await loadChecked(stores.there, later, CHANGE);
      await expect(first).rejects.toThrow(WriteConflict);
      expect(await packHeld(id)).toEqual(later);
      const versions = await stores.here.read<{ load: string }>(
        'MATCH (n:Entity) WHERE n.topic = $id RETURN DISTINCT n.load AS load',
        { id },
      );
      expect(versions).toEqual([{ load: loaded.dataVersion }]);
    },
  );
});
