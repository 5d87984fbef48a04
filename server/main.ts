/** Starts and stops the server: settings, store, first data, HTTP; and all of it in reverse. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { exportsOf } from '../seed/export/offered.ts';
import { loadPack, PackError } from '../seed/load.ts';
import { problemText } from '../seed/pack/problem.ts';
import { ROWS_VERSION } from '../seed/write/graph.ts';
import { writesOf } from '../seed/writes/offered.ts';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createLogger } from './observe/logger.ts';
import { observedStore } from './observe/store.ts';
import { outliveRejections } from './observe/unforeseen.ts';
import { stopServing } from './stopping.ts';
import { GRAPH_SCHEMA } from './store/graph-schema.ts';
import { openStore } from './store/open.ts';
import { noteServing } from './store/serving.ts';
import { type Store, StoreError } from './store/store.ts';
import { keepTables } from './tables/tables.ts';

/** The project's folder: where package.json is, from the sources as from the build. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('package.json not found above the server; start it from inside the project');
    folder = parent;
  }
  return folder;
}

const versionOf = (root: string): string =>
  String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);

/**
 * A store that holds nothing yet gets the first topic. One with data is left as it is, unless another version of this
 * program wrote it in another shape: then the first topic is loaded anew, and other topics are named.
 */
async function loadFirstTopic(store: Store, root: string, log: Logger): Promise<void> {
  const held = await store.read<{ id: string; rows: number | null }>(
    'MATCH (t:Topic) RETURN t.id AS id, t.rowsVersion AS rows',
  );
  const stale = held.filter((t) => t.rows !== ROWS_VERSION).map((t) => t.id);
  if (held.length > 0 && stale.length === 0) return;
  const started = performance.now();
  const { topic, nodes, relationships } = await loadPack(store, join(root, 'seed', 'topics', 'nad-iv'), {
    by: { name: 'first start', role: 'operator' },
    what: 'load the first topic',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log.info(`Loaded topic ${topic}: ${nodes} nodes, ${relationships} relationships in ${seconds} s`);
  for (const other of stale.filter((id) => id !== topic))
    log.warn(
      `Topic ${other} was written by another version; load its pack again: npm run atlas -- import pack <folder>`,
    );
}

async function start(config: Config): Promise<void> {
  const root = projectRoot();
  const { store: engine, operation } = config;
  const logger = createLogger(operation.log);
  const metrics = createMetrics({ ofProcess: true });
  outliveRejections(logger);
  const opened = await openStore(
    engine.engine === 'embedded'
      ? { dataDir: engine.dataDir, heavyAtOnce: operation.heavyStatements }
      : { ...engine, connections: operation.neo4jConnections },
  );
  await opened.ensureSchema(GRAPH_SCHEMA);
  await loadFirstTopic(opened, root, logger);
  const store = observedStore(opened, { metrics, logger, slowMs: operation.slowStatementMs });
  const tables = keepTables(store);
  const program = versionOf(root);
  const app = await createApp({
    store,
    tables,
    clientDir: join(root, 'dist', 'client'),
    program,
    exports: exportsOf(store, program),
    writes: writesOf(store),
    logger,
    metrics,
    metricsFor: operation.metricsFor,
    http: config.http,
    graphql: config.graphql,
    access: config.access,
  });
  const address = await app.listen({
    port: config.port,
    host: config.host,
    listenTextResolver: (address) =>
      `Evidence Atlas is ready at ${address} (${engine.engine} engine; playground at ${address}/playground)`,
  });
  tables.prepare();
  // The first search of an embedded store makes what it looks words up in: none who asks need wait for it.
  opened.search({ text: 'ready', limit: 1 }).catch(() => {});
  const forget = engine.engine === 'embedded' ? await noteServing(engine.dataDir, address) : undefined;

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info(`${signal}: finishing the requests in hand`);
    process.exit(await stopServing({ app, store, forget, logger }, operation.drain));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What went wrong, in words for the person at the terminal; 2 for what they can mend in settings or data, else 1. */
function explain(error: unknown): { text: string; code: number } {
  if (error instanceof ConfigError)
    return { text: `Wrong setting:\n  ${error.problems.join('\n  ')}`, code: 2 };
  if (error instanceof PackError)
    return {
      text: `${error.message}\n  ${error.problems.slice(0, 20).map(problemText).join('\n  ')}`,
      code: 2,
    };
  if (error instanceof StoreError) return { text: error.message, code: 1 };
  const system = error as NodeJS.ErrnoException;
  if (system?.code === 'EADDRINUSE')
    return {
      text: `PORT: expected a free port, got one in use; set another PORT. (${system.message})`,
      code: 2,
    };
  if (system?.code === 'EADDRNOTAVAIL' || system?.code === 'ENOTFOUND')
    return { text: `HOST: expected an address of this machine. (${system.message})`, code: 2 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

try {
  await start(readConfig(process.env));
} catch (error) {
  const { text, code } = explain(error);
  console.error(text);
  process.exit(code);
}
