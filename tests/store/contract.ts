import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { prepareSearch } from '../../server/store/search-text.ts';
import { type NodeRow, type Store, StoreError, type StoreErrorCode } from '../../server/store/store.ts';

/** What an engine does not do, and why. The suite checks that each gap is still there: one that closed must go. */
export interface Gaps {
  /** A statement that timed out runs on, and the next writer waits for it. */
  cancel?: string;
  /** A second store on the same data is refused. */
  secondStore?: string;
  /** Another store's write between a transaction's read and its write is lost. */
  isolation?: string;
  /** Cypher that the engine does not run; statements do without. */
  cypher?: string;
}

export interface Engine {
  name: string;
  open(): Promise<Store>;
  /** Passed to the child process that is killed: where the data is. */
  address(): string;
  /** How far `SLOW` counts, and how many milliseconds that takes at the least, on a machine with nothing else to do. */
  slow: { count: number; ms: number };
  gaps: Gaps;
}

const SLOW = 'UNWIND range(1, $slow) AS x WITH x WHERE x % 7 = 0 RETURN count(x) AS count';

/** Everything the product relies on from a store. `skipped`: why this engine cannot be tested here. */
export function contract(engine: Engine, skipped?: string): void {
  describe.skipIf(skipped !== undefined)(`store contract: ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
      await store.ensureSchema(GRAPH_SCHEMA);
    });
    afterAll(() => store?.close());

    const empty = () => store.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
    const create = (properties: Record<string, unknown>) =>
      store.write((tx) =>
        tx.run('CREATE (n:Entity) SET n = $properties', { properties: properties as never }),
      );
    const byId = async (id: string) =>
      (await store.read('MATCH (n:Entity {id: $id}) RETURN n {.*} AS node', { id }))[0]?.node;
    // Besides, Neo4j counts its writes in a node of their own.
    const count = async () => (await store.read('MATCH (n) WHERE NOT n:Writes RETURN count(n) AS n'))[0]?.n;

    describe('schema', () => {
      beforeEach(empty);
      test('asking again changes nothing and keeps the data', async () => {
        await create({ id: 'a' });
        await store.ensureSchema(GRAPH_SCHEMA);
        await store.ensureSchema(GRAPH_SCHEMA);
        expect(await byId('a')).toEqual({ id: 'a' });
      });

      test('an id is unique among all nodes', async () => {
        await create({ id: 'a', first: true });
        await rejects(create({ id: 'a' }), 'CONSTRAINT');
        await rejects(
          store.write((tx) => tx.run("CREATE (:Claim {id: 'c'}) CREATE (:Claim {id: 'c'})")),
          'CONSTRAINT',
        );
        expect(await byId('a')).toEqual({ id: 'a', first: true });
        expect(await count()).toBe(1);
      });

      test('a label made of other than letters, digits and underscores is refused', async () => {
        const label = 'X) DETACH DELETE (n';
        await rejects(
          store.ensureSchema({ ...GRAPH_SCHEMA, keys: [{ label, property: 'id' }] }),
          'BAD_STATEMENT',
        );
        await rejects(load([{ label, id: 'x', properties: {} }]), 'BAD_STATEMENT');
      });
    });

    describe('reading', () => {
      beforeEach(empty);
      test('no rows, several rows, order kept', async () => {
        expect(await store.read('MATCH (n:Nothing) RETURN n.id AS id')).toEqual([]);
        expect(await store.read('UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC')).toEqual([
          { x: 3 },
          { x: 2 },
          { x: 1 },
        ]);
      });

      test('whole numbers stay whole: LIMIT, division, lists, maps', async () => {
        const params = { n: 2, seven: 7, list: [1, 2], map: { deep: [{ n: 9 }] } };
        const rows = await store.read(
          'UNWIND range(1, 5) AS x RETURN x, $seven / 2 AS half, $list AS list, $map AS map LIMIT $n',
          params,
        );
        expect(rows).toEqual([1, 2].map((x) => ({ x, half: 3, list: [1, 2], map: { deep: [{ n: 9 }] } })));
      });

      test('fractions stay fractions; what is no number is null', async () => {
        const [row] = await store.read(
          'RETURN $half AS half, $huge AS huge, $mixed AS mixed, 7.0 / 2 AS r, 0.0 / 0.0 AS none',
          { half: 0.5, huge: 1e300, mixed: [1, 2.5] },
        );
        expect(row).toEqual({ half: 0.5, huge: 1e300, mixed: [1, 2.5], r: 3.5, none: null });
      });

      test('whole numbers are exact: numbers up to 2^53, strings beyond', async () => {
        const [row] = await store.read(
          'RETURN $safe AS safe, -$safe AS low, 9007199254740993 AS big, [-9007199254740993] AS list, {x: 9223372036854775807} AS map',
          { safe: Number.MAX_SAFE_INTEGER },
        );
        expect(row).toEqual({
          safe: Number.MAX_SAFE_INTEGER,
          low: -Number.MAX_SAFE_INTEGER,
          big: '9007199254740993',
          list: ['-9007199254740993'],
          map: { x: '9223372036854775807' },
        });
        await store.write((tx) => tx.run("CREATE (:Entity {id: 'big', n: 9007199254740993})"));
        expect(await byId('big')).toEqual({ id: 'big', n: '9007199254740993' });
      });

      test('text of every script, signs and quotes come back as they went in', async () => {
        const text = `NAD⁺ β-NMN 中文 العربية 𝄞 👩‍🔬 é é 'single' "double" \\ \` $x {y} \n\t; // -- /* */`;
        await create({ id: text, text, words: [text, ''] });
        expect(await byId(text)).toEqual({ id: text, text, words: [text, ''] });
      });

      test('null is an absent property; false, 0, empty text and empty lists are not', async () => {
        await create({ id: 'a', none: null, no: false, zero: 0, empty: '', list: [] });
        expect(await byId('a')).toEqual({ id: 'a', no: false, zero: 0, empty: '', list: [] });
        const [row] = await store.read("MATCH (n:Entity {id: 'a'}) RETURN n.none AS none, $p AS p", {
          p: null,
        });
        expect(row).toEqual({ none: null, p: null });
      });

      test('a read does not write, and does not change the schema', async () => {
        await rejects(store.read("CREATE (:Entity {id: 'x'})"), 'BAD_STATEMENT');
        await rejects(store.read("MERGE (n:Entity {id: 'x'}) RETURN n.id AS id"), 'BAD_STATEMENT');
        await rejects(store.read('CREATE INDEX nope IF NOT EXISTS FOR (n:Nope) ON (n.x)'), 'BAD_STATEMENT');
        expect(await count()).toBe(0);
      });

      test.each([
        ['a syntax error', 'MATCH (n'],
        ['a missing parameter', 'RETURN $missing AS x'],
        ['a division by zero', 'UNWIND [1, 0] AS x RETURN 1 / x AS y'],
        ['a node as an answer', "CREATE (n:Entity {id: 'a'}) RETURN n"],
        ['two statements', 'RETURN 1 AS x; RETURN 2 AS y'],
      ])('%s is a bad statement', async (_what, text) => {
        await rejects(
          store.write((tx) => tx.run(text)),
          'BAD_STATEMENT',
        );
        expect(await count()).toBe(0);
      });
    });

    describe('transactions', () => {
      beforeEach(empty);
      test('commit when the work resolves, with its result; seen by the next read', async () => {
        const result = await store.write(async (tx) => {
          await tx.run("CREATE (:Entity {id: 'a'})");
          await tx.run("MATCH (n:Entity {id: 'a'}) SET n.x = 1");
          return 'done';
        });
        expect(result).toBe('done');
        expect(await byId('a')).toEqual({ id: 'a', x: 1 });
      });

      test('sees its own writes; others see them after the commit', async () => {
        const text = "MATCH (n:Entity {id: 'a'}) RETURN n.id AS id";
        await store.write(async (tx) => {
          await tx.run("CREATE (:Entity {id: 'a'})");
          expect(await tx.run(text)).toEqual([{ id: 'a' }]);
          expect(await store.read(text)).toEqual([]);
        });
        expect(await store.read(text)).toEqual([{ id: 'a' }]);
      });

      test("roll back when the work throws, with the work's own error", async () => {
        const problem = new RangeError('no');
        const work = store.write(async (tx) => {
          await tx.run("CREATE (:Entity {id: 'a'})");
          throw problem;
        });
        await expect(work).rejects.toBe(problem);
        expect(await count()).toBe(0);
      });

      test('nothing is kept after a failed statement, even when the work swallows it', async () => {
        const work = store.write(async (tx) => {
          await tx.run("CREATE (:Entity {id: 'a'})");
          await tx.run('RETURN 1 / 0 AS x').catch(() => {});
          await tx.run("CREATE (:Entity {id: 'b'})").catch(() => {});
        });
        await rejects(work, 'BAD_STATEMENT');
        expect(await count()).toBe(0);
      });

      test('fifty writers at once: no increment and no node is lost', async () => {
        await create({ id: 'counter', n: 0 });
        const writer = (i: number) =>
          store.write(async (tx) => {
            const [row] = await tx.run<{ n: number }>("MATCH (c:Entity {id: 'counter'}) RETURN c.n AS n");
            await tx.run("MATCH (c:Entity {id: 'counter'}) SET c.n = $n", { n: (row?.n ?? 0) + 1 });
            await tx.run('CREATE (:Entity {id: $id})', { id: `writer ${i}` });
          });
        await Promise.all(Array.from({ length: 50 }, (_, i) => writer(i)));
        expect(await byId('counter')).toEqual({ id: 'counter', n: 50 });
        expect(await count()).toBe(51);
      });

      test('a writer that fails does not stop those behind it', async () => {
        const results = await Promise.allSettled([
          create({ id: 'a' }),
          create({ id: 'a' }),
          create({ id: 'b' }),
        ]);
        expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      });

      test('reads go on while a writer is at work', async () => {
        await create({ id: 'a' });
        await store.write(async (tx) => {
          await tx.run("MATCH (n:Entity {id: 'a'}) SET n.x = 1");
          const reads = await Promise.all(Array.from({ length: 20 }, () => byId('a')));
          expect(reads).toEqual(reads.map(() => ({ id: 'a' })));
        });
      });
    });

    describe('the data version', () => {
      beforeEach(empty);
      test('is another after every write and load, and the same while nothing is written', async () => {
        const versions = [await store.dataVersion()];
        const noted = async () => versions.push(await store.dataVersion());
        await create({ id: 'a' });
        await noted();
        await store.bulkLoad({ nodes: [{ label: 'Claim', id: 'b', properties: {} }], relationships: [] });
        await noted();
        await store.write((tx) => tx.run("MATCH (n:Entity {id: 'a'}) SET n.x = 1"));
        await noted();
        expect(new Set(versions).size).toBe(4);
        await Promise.all(Array.from({ length: 50 }, () => store.read('RETURN 1 AS one')));
        const asked = await Promise.all(Array.from({ length: 50 }, () => store.dataVersion()));
        expect(new Set(asked)).toEqual(new Set([versions.at(-1)]));
      });
    });

    describe('time limits', () => {
      beforeEach(empty);
      test('a read that takes too long is TIMEOUT, soon; the store goes on', async () => {
        const started = performance.now();
        await rejects(store.read(SLOW, { slow: engine.slow.count }, { timeoutMs: 200 }), 'TIMEOUT');
        expect(performance.now() - started).toBeLessThan(engine.slow.ms);
        expect(await store.read('RETURN 1 AS x', {}, { timeoutMs: 10_000 })).toEqual([{ x: 1 }]);
      });

      test('a write that takes too long is TIMEOUT and leaves nothing', async () => {
        const work = store.write(
          async (tx) => {
            await tx.run("CREATE (:Entity {id: 'late'})");
            await tx.run(SLOW, { slow: engine.slow.count });
          },
          { timeoutMs: 200 },
        );
        await rejects(work, 'TIMEOUT');
        const started = performance.now();
        await create({ id: 'next' });
        const waited = performance.now() - started > engine.slow.ms;
        expect(waited, 'the next writer waits for the statement that timed out').toBe(
          'cancel' in engine.gaps,
        );
        expect(await count()).toBe(1);
      });

      test('the time of the work between statements counts too', async () => {
        const work = store.write(
          async (tx) => {
            await tx.run("CREATE (:Entity {id: 'late'})");
            await new Promise((resolve) => setTimeout(resolve, 600));
          },
          { timeoutMs: 200 },
        );
        await rejects(work, 'TIMEOUT');
        await create({ id: 'next' });
        expect(await count()).toBe(1);
      });
    });

    const load = (nodes: NodeRow[], relationships: Parameters<Store['bulkLoad']>[0]['relationships'] = []) =>
      store.bulkLoad({ nodes, relationships });
    const claim: NodeRow = {
      label: 'Claim',
      id: 'claim',
      properties: { kind: 'CLAIM', year: 2020, old: 'x' },
    };
    const concept: NodeRow = { label: 'Concept', id: 'concept', properties: { kind: 'CONCEPT' } };
    const about = { type: 'IN', fromLabel: 'Claim', from: 'claim', toLabel: 'Concept', to: 'concept' };

    describe('bulk load', () => {
      beforeEach(empty);
      const relations = () =>
        store.read('MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, r {.*} AS r ORDER BY r.key, r.w');

      test('upserts: loading again changes nothing, a changed row replaces the old one', async () => {
        const first = await load([claim, concept], [about]);
        expect(first).toEqual({ nodes: 2, relationships: 1 });
        expect(await load([claim, concept], [about])).toEqual(first);
        expect(await count()).toBe(2);
        expect(await relations()).toEqual([{ a: 'claim', b: 'concept', r: {} }]);
        await load([{ ...claim, properties: { kind: 'CLAIM', year: 2021, old: null } }]);
        expect(await byId('claim')).toEqual({ id: 'claim', kind: 'CLAIM', year: 2021 });
        expect(await relations()).toHaveLength(1);
      });

      test('nodes carry their own label and the common one', async () => {
        await load([claim, concept]);
        const rows = await store.read('MATCH (n:Entity) WHERE n:Claim RETURN n.id AS id');
        expect(rows).toEqual([{ id: 'claim' }]);
      });

      test('relationships of one type between two nodes are told apart by key', async () => {
        const keyed = ['1', '2'].map((key) => ({ ...about, properties: { key, w: 1 } }));
        await load([claim, concept], keyed);
        await load([], [{ ...about, properties: { key: '2', w: 5 } }]);
        expect(await relations()).toEqual([
          { a: 'claim', b: 'concept', r: { key: '1', w: 1 } },
          { a: 'claim', b: 'concept', r: { key: '2', w: 5 } },
        ]);
      });

      test('hubs in both directions', async () => {
        const claims = Array.from({ length: 300 }, (_, i) => ({ ...claim, id: `c${i}` }));
        const ends = claims.map(({ id }) => ({ id }));
        const toHub = ends.map(({ id }) => ({ ...about, from: id }));
        const fromHub = ends.map(({ id }) => ({
          type: 'HAS',
          fromLabel: 'Concept',
          from: 'concept',
          toLabel: 'Claim',
          to: id,
        }));
        for (let i = 0; i < 2; i++) await load([concept, ...claims], [...toHub, ...fromHub]);
        expect(await relations()).toHaveLength(600);
      });

      test('a relationship to a node that is not there, or of another label, is named and nothing is loaded', async () => {
        await rejects(load([claim], [about]), 'CONSTRAINT', /Concept concept/);
        expect(await count()).toBe(0);
        await rejects(
          load([claim, { ...concept, label: 'Study' }], [about]),
          'CONSTRAINT',
          /Concept concept/,
        );
      });

      test.each([
        ['a list with a null', ['a', null]],
        ['a list of two types', ['a', 1]],
        ['a map', { a: 1 }],
        ['a list of lists', [[1]]],
      ])('%s is no property', async (_what, value) => {
        await rejects(
          load([{ ...claim, properties: { value: value as never } }]),
          'BAD_STATEMENT',
          /claim.*value/,
        );
      });
    });

    const ids = async (text: string, more: object = {}) =>
      (await store.search({ text, limit: 10, ...more })).map((match) => match.id);

    describe('search finds', () => {
      beforeAll(async () => {
        await empty();
        await load(SEARCHABLE);
      });

      test.each(SEARCHES)('%s: %j', async (_what, text, expected) => {
        expect(await ids(text)).toEqual(expected);
      });
    });

    describe('search', () => {
      beforeEach(async () => {
        await empty();
        await load(SEARCHABLE);
      });

      test('a very long text, and one of very many words', async () => {
        expect(await ids('zebra '.repeat(5_000))).toEqual([]);
        const words = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(' ');
        expect(await ids(`sirtuins ${words}`)).toEqual(['sirtuins', 'signalling']);
      });

      test('an answer tells what matched', async () => {
        const [match] = await store.search({ text: 'mononucleotide', limit: 1 });
        expect(match).toMatchObject({ id: 'nmn', kind: 'CONCEPT', label: 'β-NMN' });
        expect(match?.matched).toBe('nicotinamide mononucleotide');
        expect(match?.score).toBeGreaterThan(0);
      });

      test('of a long sentence, the part that matched', async () => {
        const sentence = `${'In this long sentence nothing of note is said. '.repeat(8)}Then erythrocytes appear, and it goes on.`;
        await load([searchable('long', 'STUDY', 'A study', sentence)]);
        const [match] = await store.search({ text: 'erythrocyte', limit: 1 });
        expect(match?.matched).toContain('erythrocytes');
        expect(match?.matched.length).toBeLessThanOrEqual(162);
      });

      test('kinds and topics narrow it, before the limit', async () => {
        expect(await ids('nad', { kinds: ['CLAIM'], limit: 1 })).toEqual(['claim']);
        expect(await ids('nad', { kinds: [] })).toEqual([]);
        expect(await ids('nad', { kinds: ['NONSENSE'] })).toEqual([]);
        expect(await ids('nad', { topics: ['other'] })).toEqual(['other']);
        expect(await ids('nad', { topics: ['t'], kinds: ['CONCEPT'] })).not.toContain('other');
      });

      test('the limit holds, equal scores are in order of id, scores fall', async () => {
        await load(Array.from({ length: 30 }, (_, i) => searchable(`tie${99 - i}`, 'STUDY', 'Zymosan')));
        expect(await ids('zymosan', { limit: 3 })).toEqual(['tie70', 'tie71', 'tie72']);
        const scores = (await store.search({ text: 'nad', limit: 10 })).map((match) => match.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      });

      test('more candidates than are ranked: those with the shortest labels, then by id', async () => {
        const crowd = Array.from({ length: 3_300 }, (_, i) =>
          searchable(`crowd${String(i).padStart(4, '0')}`, 'STUDY', `Quercetin ${'x'.repeat(1 + (i % 3))}y`),
        );
        await load([...crowd, searchable('best', 'CONCEPT', 'Quercetin')]);
        expect(await ids('quercetin', { limit: 4 })).toEqual(['best', 'crowd0000', 'crowd0003', 'crowd0006']);
      });

      test('follows what changes: new words, gone words, gone nodes', async () => {
        await load([searchable('nmn', 'CONCEPT', 'Renamed')]);
        expect(await ids('renamed')).toEqual(['nmn']);
        expect(await ids('mononucleotide')).toEqual([]);
        await store.write((tx) => tx.run("MATCH (n:Entity {id: 'nmn'}) DETACH DELETE n"));
        expect(await ids('renamed')).toEqual([]);
      });

      test('a write that is rolled back is not found', async () => {
        const { id, properties } = searchable('ghost', 'CONCEPT', 'Ghostword');
        const work = store.write(async (tx) => {
          await tx.run('CREATE (n:Entity) SET n = $properties', { properties: { ...properties, id } });
          throw new Error('no');
        });
        await expect(work).rejects.toThrow('no');
        expect(await ids('ghostword')).toEqual([]);
      });
    });

    describe('life', () => {
      beforeEach(empty);
      test('says how it is', async () => {
        expect(await store.health()).toEqual({
          ok: true,
          engine: store.engine,
          version: expect.stringMatching(/^\d+\./),
        });
      });

      test('a second store on the same data', async () => {
        const second = await engine.open().catch((error) => error);
        expect(second instanceof Error, 'a second store is refused').toBe('secondStore' in engine.gaps);
        if (second instanceof Error) expect(second).toMatchObject({ code: 'UNAVAILABLE' });
        else await second.close();
      });

      test.skipIf('secondStore' in engine.gaps)(
        'what another store writes between a read and a write',
        async () => {
          await create({ id: 'counter', n: 1 });
          const other = await engine.open();
          const set = "MATCH (c:Entity {id: 'counter'}) SET c.n = $n";
          await store.write(async (tx) => {
            const [row] = await tx.run<{ n: number }>("MATCH (c:Entity {id: 'counter'}) RETURN c.n AS n");
            await other.write((otherTx) => otherTx.run(set, { n: 100 }));
            await tx.run(set, { n: (row?.n ?? 0) + 1 });
          });
          await other.close();
          const lost = ((await byId('counter')) as { n: number }).n === 2;
          expect(lost, "the other store's write is lost").toBe('isolation' in engine.gaps);
        },
      );

      test.each(CYPHER_GAPS)('Cypher: %s', async (text) => {
        await create({ id: 'a' });
        const refused = await store.read(text, { k: 'x', props: { x: 1 } }).then(
          () => false,
          () => true,
        );
        expect(refused, 'the engine refuses it').toBe('cypher' in engine.gaps);
      });

      test('closing waits for what is under way; then everything is CLOSED; data is there on reopening', async () => {
        await create({ id: 'a' });
        const reading = store.read('UNWIND range(1, 200000) AS x RETURN count(x) AS n');
        const writing = create({ id: 'b' });
        await Promise.all([store.close(), store.close()]);
        expect(await reading).toEqual([{ n: 200_000 }]);
        await writing;
        await rejects(store.read('RETURN 1 AS x'), 'CLOSED');
        await rejects(create({ id: 'c' }), 'CLOSED');
        await rejects(store.search({ text: 'a', limit: 1 }), 'CLOSED');
        expect(await store.health()).toMatchObject({ ok: false, problem: expect.stringContaining('closed') });
        store = await engine.open();
        await store.ensureSchema(GRAPH_SCHEMA);
        expect(await count()).toBe(2);
      });

      test('after kill -9 what was committed is there, what was not is not, and search finds it', async () => {
        await store.close();
        const committed = await killedWriter(engine.address());
        store = await engine.open();
        await store.ensureSchema(GRAPH_SCHEMA);
        const rows = await store.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
        expect(committed.length).toBeGreaterThan(5);
        expect(rows.map((row) => row.id)).toEqual([...committed].sort());
        const found = await store.search({ text: 'survivor', limit: 1_000 });
        expect(found.map((match) => match.id).sort()).toEqual([...committed].sort());
        await rejects(create({ id: committed[0] }), 'CONSTRAINT');
        await create({ id: 'after' });
        expect(await byId('after')).toEqual({ id: 'after' });
      });
    });
  });
}

/** What the embedded engine does not run, as of the pinned version. */
const CYPHER_GAPS = [
  'MATCH (n:Entity) RETURN COLLECT { MATCH (n) RETURN n.id } AS ids',
  "MATCH (n:Entity WHERE n.id = 'a') RETURN n.id AS id",
  'MATCH (n:Entity|Claim) RETURN n.id AS id',
  "MATCH (a:Entity {id: 'a'}) MATCH p = (a)-[:IN]->{1,3}(b) RETURN length(p) AS n",
];

async function rejects(promise: Promise<unknown>, code: StoreErrorCode, message?: RegExp): Promise<void> {
  const error = await promise.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (reason) => reason,
  );
  expect(error, error?.message).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ code });
  if (message) expect(error.message).toMatch(message);
}

/** Runs tests/store/killed-writer.ts, kills it inside an open transaction, and returns the ids it had committed. */
async function killedWriter(address: string): Promise<string[]> {
  const script = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const committed: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('committed ')) committed.push(line.slice('committed '.length));
    if (line === 'transaction open') child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return committed;
}

function searchable(id: string, kind: string, label: string, ...more: string[]): NodeRow {
  const words = [label, ...more];
  const topic = id === 'other' ? 'other' : 't';
  return { label: 'Concept', id, properties: { kind, topic, label, words, search: prepareSearch(words) } };
}

const SEARCHABLE = [
  searchable('nad', 'CONCEPT', 'NAD+', 'nicotinamide adenine dinucleotide', 'CHEBI:15846'),
  searchable('nmn', 'CONCEPT', 'β-NMN', 'nicotinamide mononucleotide', 'β-nicotinamide mononucleotide'),
  searchable('sirtuins', 'CONCEPT', 'Sirtuins', 'SIRT1', 'SIRT3', 'NAD-dependent deacetylases'),
  searchable('signalling', 'MECHANISM', 'Sirtuin signalling'),
  searchable(
    'claim',
    'CLAIM',
    'Infusing NAD+ raises plasma levels within two hours of the start.',
    'infused people',
  ),
  searchable('il6', 'CONCEPT', 'IL-6', 'Interleukin 6'),
  searchable('tnf', 'CONCEPT', 'TNFα'),
  searchable('naive', 'STUDY', 'Naïve Ångström über 中文資料'),
  searchable('study', 'STUDY', 'Therapies studied in patients with Alzheimer’s disease'),
  searchable('other', 'CONCEPT', 'NAD+ elsewhere'),
];

const SEARCHES: [what: string, text: string, ids: string[]][] = [
  ['a name, sign for sign', 'NAD+', ['nad', 'other', 'sirtuins', 'claim']],
  ['a name without its sign and in small letters', 'nad', ['nad', 'other', 'sirtuins', 'claim']],
  ['a superscript sign', 'NAD⁺', ['nad', 'other', 'sirtuins', 'claim']],
  ['two letters', 'si', ['sirtuins', 'signalling']],
  ['a beginning', 'sirt', ['sirtuins', 'signalling']],
  ['a long beginning', 'nicotinamid', ['nmn', 'nad']],
  ['a synonym', 'nicotinamide adenine dinucleotide', ['nad']],
  ['an identifier', 'CHEBI:15846', ['nad']],
  ['a singular for a plural', 'sirtuin', ['signalling', 'sirtuins']],
  ['another form of the word', 'infusion', ['claim']],
  ['another form, in a phrase', 'infusions of NAD+', ['claim']],
  ['another form with y', 'therapy', ['study']],
  ['another spelling by its stem', 'signaling', ['signalling']],
  ['a letter too few', 'sirtins', ['sirtuins', 'signalling']],
  ['a letter too many', 'sirrtuins', ['sirtuins', 'signalling']],
  ['a wrong letter', 'sirtains', ['sirtuins', 'signalling']],
  ['two letters swapped', 'sirtiun', ['sirtuins', 'signalling']],
  ['a typo late in a long word', 'mononucleotdie', ['nmn']],
  ['a typo beside a right word', 'infused pasma', ['claim']],
  ['two typos are too many', 'srtiuns', []],
  ['a digit is no typo', 'SIRT2', []],
  ['three letters are no typo', 'nda', []],
  ['a Greek letter', 'β-nicotinamide', ['nmn']],
  ['a Greek letter by its name', 'beta nicotinamide', ['nmn']],
  ['a Greek letter at the end', 'tnf-alpha', ['tnf']],
  ['a compound in one', 'il6', ['il6']],
  ['a compound in two', 'il 6', ['il6']],
  ['without accents', 'NAIVE angstrom Uber', ['naive']],
  ['another script', '中文', ['naive']],
  ['a possessive', 'alzheimer', ['study']],
  ['small words of a question', 'what is nad?', ['nad', 'other', 'claim', 'sirtuins']],
  ['no node has all words: those with the most', 'sirtuin zebra', ['signalling', 'sirtuins']],
  ['nothing', '', []],
  ['blanks', ' \t\n', []],
  ['signs only', '+-&|!(){}[]^"~*?:\\/ $', []],
  ['small words only: the last may be the beginning of a longer one', 'of the', ['study']],
  [
    'a query in the language of an index',
    'search:* OR id:[* TO *] AND NOT nad~',
    ['nad', 'other', 'claim', 'sirtuins'],
  ],
  ['a statement', "nad'}) DETACH DELETE n //", ['nad', 'other', 'claim', 'sirtuins']],
];
