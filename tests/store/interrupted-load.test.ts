/** A large load, killed again and again and repeated: in the end what an undisturbed load leaves, row for row. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packToGraph } from '../../seed/write/graph.ts';
import { ROWS_IN_ONE_TRANSACTION } from '../../server/store/bulk.ts';
import { openStore } from '../../server/store/open.ts';
import type { Row } from '../../server/store/store.ts';
import { largeTopic } from '../benchmarks/large-topic.ts';

const CLAIMS = 3_000;
/** Kills before it may come through; each time it lives a little longer. */
const KILLS = 2;
const folder = mkdtempSync(join(tmpdir(), 'atlas-interrupted-'));
const packFolder = join(folder, 'pack');
const topic = largeTopic(CLAIMS);

beforeAll(() => {
  mkdirSync(packFolder);
  for (const [name, rows] of Object.entries(topic))
    writeFileSync(join(packFolder, `${name}.json`), JSON.stringify(rows));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('kill -9 while a large topic is loaded: repeated, nothing is doubled and nothing is lost', {
  timeout: 600_000,
}, async () => {
  const calm = join(folder, 'calm');
  const took = await load(calm);
  const expected = await contentOf(calm);
  const disturbed = join(folder, 'disturbed');
  const lived: number[] = [];
  for (let i = 0; i < KILLS; i++) {
    const wait = took * Math.random() * ((i + 1) / KILLS);
    lived.push(Math.round(wait));
    await load(disturbed, wait);
    const { topics, links } = await heldIn(disturbed);
    expect([0, expected.links], 'a topic is there with all of its relationships').toContain(topics * links);
  }
  await load(disturbed);
  const found = await contentOf(disturbed);
  const graph = packToGraph(topic);
  const nodes = [graph.topic, ...graph.parts, ...graph.nodes];
  const relationships = [...graph.relationships];
  expect(nodes.length + relationships.length).toBeGreaterThan(ROWS_IN_ONE_TRANSACTION);
  expect(expected, 'undisturbed').toMatchObject({ nodes: nodes.length, links: relationships.length });
  expect(found, `killed ${lived.join(', ')} ms after it began`).toEqual(expected);
});

/** Loads in a process of its own; kills it `after` milliseconds. Returns how long it took; 0 when it was killed. */
async function load(dataDir: string, after?: number): Promise<number> {
  const script = fileURLToPath(new URL('./killed-loader.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, packFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let began = 0;
  let took = 0;
  for await (const line of createInterface(child.stdout)) {
    if (line === 'loading') {
      began = performance.now();
      if (after !== undefined) setTimeout(() => child.kill('SIGKILL'), after);
    }
    if (line === 'done') took = performance.now() - began;
  }
  const [code, signal] = await gone;
  if (after === undefined) expect(code).toBe(0);
  else if (code !== 0) expect(signal).toBe('SIGKILL');
  return took;
}

async function heldIn(dataDir: string) {
  const store = await openStore({ dataDir });
  const [topic] = await store.read<{ count: number }>('MATCH (t:Topic) RETURN count(t) AS count');
  const [link] = await store.read<{ count: number }>(
    'MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS count',
  );
  await store.close();
  return { topics: topic?.count ?? 0, links: link?.count ?? 0 };
}

// The record of each write has its own number and time.
const NODES = "MATCH (n:Entity) WHERE n.kind <> 'CHANGE' RETURN n {.*} AS row";
const LINKS = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b, r {.*} AS row';

async function contentOf(dataDir: string) {
  const store = await openStore({ dataDir });
  const nodes = await store.read(NODES);
  const links = await store.read(LINKS);
  const found = (await store.search({ text: 'assay', limit: 100 })).map(({ id, score }) => ({ id, score }));
  await store.close();
  return { nodes: nodes.length, links: links.length, of: checksum([...nodes, ...links]), found };
}

/** Of the rows in whatever order they came. */
function checksum(rows: Row[]): string {
  const ordered = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const lines = rows.map((row) => JSON.stringify(row, ordered)).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
