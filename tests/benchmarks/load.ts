/**
 * Bulk loading: rate and peak memory of a made-up topic of a million relationships and of Hetionet, embedded; on a Neo4j,
 * where NEO4J_URI names one, the ratio to hand-written UNWIND batches of the same rows (they are deleted again).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { packToGraph } from '../../seed/write/graph.ts';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import type { BulkLoad } from '../../server/store/store.ts';
import { hetionetMissing } from './hetionet.ts';
import { largeTopic } from './large-topic.ts';
import type { Cost, LoadReport } from './load-rows.ts';
import { line } from './measure.ts';

/** About a million relationships. LOAD_CLAIMS: fewer, for a quick look. */
const CLAIMS = Number(process.env.LOAD_CLAIMS ?? 80_000);
const NEO4J_CLAIMS = Math.min(CLAIMS, 8_000);
const TURNS = 3;

export async function benchLoad(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
  show(`Made-up topic, ${CLAIMS} claims`, await loaded(String(CLAIMS), join(folder, 'large')));
  const missing = hetionetMissing();
  if (missing) console.error(`SKIPPED: Hetionet: ${missing}`);
  else show('Hetionet', await loaded('hetionet', join(folder, 'hetionet')));
  rmSync(folder, { recursive: true, force: true });
  if (process.env.NEO4J_URI) await compareOnNeo4j(process.env.NEO4J_URI);
  else console.error('SKIPPED: the ratio on Neo4j: no NEO4J_URI');
}

/** Loads rows (a number of claims, or hetionet) into the folder, in a process of its own. */
export async function loaded(what: string, dataDir: string): Promise<LoadReport> {
  const script = fileURLToPath(new URL('./load-rows.ts', import.meta.url));
  const args = ['--max-old-space-size=8192', '--import', 'tsx', script, what, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`load-rows ${what} ended with ${code}`);
  return JSON.parse(out) as LoadReport;
}

function show(what: string, report: LoadReport): void {
  const { nodes, relationships, topic, load, close, peak, before } = report;
  const seconds = ({ wall, cpu }: Cost) => `${wall.toFixed(1)} s (processor ${cpu.toFixed(1)} s)`;
  line(what, `${nodes} nodes, ${relationships} relationships`);
  line('  Making the topic up, or reading it', seconds(topic));
  line('  Loading, with grades and indexes', seconds(load), 'aim: 60 s a million');
  line('  Closing', seconds(close));
  line('  Rate', `${Math.round((nodes + relationships) / load.wall)} rows a second`);
  line('  Peak memory', `${Math.round(peak)} MB (${Math.round(before)} MB before loading)`, 'aim: 1500 MB');
}

/** In turns, so that what else the machine does falls on both alike. */
async function compareOnNeo4j(uri: string): Promise<void> {
  const user = process.env.NEO4J_USER;
  const password = process.env.NEO4J_PASSWORD ?? '';
  const store = await openStore(user ? { uri, user, password } : { uri });
  await store.ensureSchema(GRAPH_SCHEMA);
  const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password) : undefined);
  const rows = packToGraph(largeTopic(NEO4J_CLAIMS));
  const ratios: number[] = [];
  // The first turn warms the server up.
  for (let turn = 0; turn <= TURNS; turn++) {
    const ours = await timed(() => store.bulkLoad(rows));
    await clear(driver, rows.dataVersion);
    const theirs = await timed(() => byHand(driver, rows));
    await clear(driver, rows.dataVersion);
    if (turn > 0) ratios.push(ours / theirs);
  }
  await driver.close();
  await store.close();
  const shown = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  line(`Neo4j, ${NEO4J_CLAIMS} claims: bulkLoad to UNWIND by hand`, shown, 'aim: 1 or less');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

type Driver = ReturnType<typeof neo4j.driver>;

/** CALL IN TRANSACTIONS wants a session of its own. */
async function clear(driver: Driver, load: string): Promise<void> {
  const session = driver.session();
  await session.run(
    'MATCH (n:Entity) WHERE n.load = $load CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    { load },
  );
  await session.close();
}

/** What one would write for an empty database: CREATE, ends found by their key, 2,000 rows a statement. */
async function byHand(driver: Driver, { nodes, relationships }: BulkLoad): Promise<void> {
  const session = driver.session();
  const inBatches = async <T>(rows: T[], name: (row: T) => string, text: (name: string) => string) => {
    for (const group of new Set(rows.map(name))) {
      const all = rows.filter((row) => name(row) === group);
      for (let at = 0; at < all.length; at += 2_000) {
        const batch = all.slice(at, at + 2_000);
        await session.executeWrite((tx) => tx.run(text(group), { rows: batch }));
      }
    }
  };
  await inBatches(
    nodes,
    ({ label }) => label,
    (label) => `UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row.properties, n.id = row.id`,
  );
  await inBatches(
    relationships,
    ({ type }) => type,
    (type) => `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
      CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`,
  );
  await session.close();
}
