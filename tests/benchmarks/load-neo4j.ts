/**
 * Bulk loading on Neo4j: the ratio of our load to UNWIND batches by hand and to LOAD CSV of the same rows, in turns in one run.
 * NEO4J_URI names the server, NEO4J_USER and NEO4J_PASSWORD who may (what it loads is deleted again); else one is started.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { packToGraph } from '../../seed/write/graph.ts';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { startNeo4j } from '../neo4j/start.ts';
import { hetionet, hetionetMissing } from './hetionet.ts';
import { largeTopic } from './large-topic.ts';
import { type CsvTable, csvTables } from './load-csv.ts';
import { line } from './measure.ts';

const CLAIMS = Number(process.env.LOAD_CLAIMS ?? 8_000);
const TURNS = 3;
const ROWS_A_BATCH = 2_000;

interface Rows {
  /** The version or topic that they carry, by which they are deleted again. */
  mark: { property: 'load' | 'topic'; value: string };
  nodes: NodeRow[];
  relationships: RelationshipRow[];
}

export async function benchLoadNeo4j(): Promise<void> {
  const { NEO4J_URI: given, NEO4J_USER: user, NEO4J_PASSWORD: password = '' } = process.env;
  const started = given ? undefined : await startNeo4j('5.26.12');
  if (started && 'skipped' in started) return console.error(`SKIPPED: loading on Neo4j: ${started.skipped}`);
  const uri = given ?? started?.uri ?? '';
  const store = await openStore(user ? { uri, user, password } : { uri });
  await store.ensureSchema(GRAPH_SCHEMA);
  const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password) : undefined);
  const compare = async (what: string, rows: Rows) => {
    const byCsv = await servedCsv(rows);
    const ways = {
      ours: () => store.bulkLoad(rows),
      'UNWIND by hand': () => byHand(driver, rows),
      'LOAD CSV': () => byCsv.load(driver),
    };
    await inTurns(what, ways, () => clear(driver, rows.mark));
    byCsv.stop();
  };
  await compare(`${CLAIMS} claims`, madeUp());
  const missing = hetionetMissing();
  if (missing) console.error(`SKIPPED: Hetionet: ${missing}`);
  else await compare('Hetionet', { mark: { property: 'topic', value: 'hetionet' }, ...hetionet() });
  await driver.close();
  await store.close();
  await started?.stop();
}

function madeUp(): Rows {
  const graph = packToGraph(largeTopic(CLAIMS));
  const nodes = [...graph.nodes];
  return {
    mark: { property: 'load', value: graph.dataVersion },
    nodes,
    relationships: [...graph.relationships],
  };
}

/** In turns, so that what else the machine does falls on all alike. */
async function inTurns(
  what: string,
  ways: Record<string, () => Promise<unknown>>,
  after: () => Promise<void>,
): Promise<void> {
  const took = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  // The first turn warms the server up.
  for (let turn = 0; turn <= TURNS; turn++)
    for (const [name, load] of Object.entries(ways)) {
      const begun = performance.now();
      await load();
      if (turn > 0) took.get(name)?.push(performance.now() - begun);
      await after();
    }
  const ours = took.get('ours') ?? [];
  line(`Neo4j, ${what}`, ours.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', '));
  for (const [name, theirs] of took)
    if (name !== 'ours') {
      const ratios = ours.map((ms, turn) => (ms / (theirs[turn] ?? ms)).toFixed(2));
      line(`  Ours to ${name}`, ratios.join(', '), 'aim: 1 or less');
    }
}

/** CALL IN TRANSACTIONS wants a session of its own. */
async function clear(driver: Driver, { property, value }: Rows['mark']): Promise<void> {
  await alone(
    driver,
    `MATCH (n:Entity) WHERE n.${property} = $value CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
    { value },
  );
}

async function alone(driver: Driver, text: string, params: Record<string, unknown>): Promise<void> {
  const session = driver.session();
  await session.run(text, params);
  await session.close();
}

/** What one would write for an empty database: CREATE, ends found by their key, 2,000 rows a statement. */
async function byHand(driver: Driver, { nodes, relationships }: Rows): Promise<void> {
  const session = driver.session();
  const inBatches = async <T>(rows: T[], name: (row: T) => string, text: (name: string) => string) => {
    for (const group of new Set(rows.map(name))) {
      const all = rows.filter((row) => name(row) === group);
      for (let at = 0; at < all.length; at += ROWS_A_BATCH) {
        const batch = all.slice(at, at + ROWS_A_BATCH);
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
    relationships.map((row) => ({ properties: {}, ...row })),
    ({ type }) => type,
    (type) => `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
      CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`,
  );
  await session.close();
}

/** The rows as tables, served to the database over HTTP; written before the clock runs. */
async function servedCsv({ nodes, relationships }: Rows) {
  const tables = new Map<string, CsvTable>(
    csvTables(nodes, relationships).map((table, nth) => [`/${nth}.csv`, table]),
  );
  const server = createServer((request, response) => response.end(tables.get(request.url ?? '')?.text));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async load(driver: Driver): Promise<void> {
      for (const [path, { statement }] of tables)
        await alone(
          driver,
          `LOAD CSV WITH HEADERS FROM $url AS row CALL (row) { ${statement} } IN TRANSACTIONS OF ${ROWS_A_BATCH} ROWS`,
          { url: `http://127.0.0.1:${port}${path}` },
        );
    },
    stop: () => void server.close(),
  };
}
