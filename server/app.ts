/**
 * The life of a request: /graphql is the API, /export gives topics as files, /healthz says that the process runs,
 * /readyz that it can answer, /metrics what it has done, everything else is the client (its files, or its page for
 * addresses inside it).
 */
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { readConfig } from './config.ts';
import { createContext } from './context.ts';
import { createGraphql } from './graphql/graphql.ts';
import { createSchema } from './graphql/schema.ts';
import type { Exports } from './exports.ts';
import { access } from './http/access.ts';
import { admission } from './http/admission.ts';
import { arrival } from './http/arrival.ts';
import { serveClient } from './http/client.ts';
import { compression } from './http/compression.ts';
import { connectionOptions } from './http/connections.ts';
import { deadline } from './http/deadline.ts';
import { errorAnswers } from './http/errors.ts';
import { addExportRoutes } from './http/export.ts';
import { securityHeaders } from './http/headers.ts';
import { serveHealth } from './http/health.ts';
import { serveMetrics } from './http/metrics.ts';
import { addImportRoute } from './http/import.ts';
import { otherSites } from './http/other-sites.ts';
import { pressure } from './http/pressure.ts';
import { ratePerClient } from './http/rate.ts';
import { noteRequests, requestIds } from './http/requests.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { KeptRows } from './loaders/kept-rows.ts';
import { claimPicker } from './resolvers/picked-claims.ts';
import { createLogger } from './observe/logger.ts';
import { traceOperations, traceRequests } from './observe/traces.ts';
import type { AccessConfig } from './settings/access.ts';
import type { GraphqlConfig } from './settings/graphql.ts';
import type { HttpConfig } from './settings/http.ts';
import type { MetricsFor } from './settings/operation.ts';
import type { Store } from './store/store.ts';
import { type KeptTables, keepTables } from './tables/tables.ts';
import type { Writes } from './writes.ts';

export interface AppOptions {
  store: Store;
  /** Unless given, of its own. */
  tables?: KeptTables;
  /** Folder of the built client; absent: API only. */
  clientDir?: string;
  /** Version of the program, by which answers that a client keeps are told from those of another. */
  program?: string;
  /** Topics as files; absent: none are given. */
  exports?: Exports;
  /** What may be written on request; absent: nothing. */
  writes?: Writes;
  /** Absent: errors alone, to standard output. */
  logger?: FastifyBaseLogger;
  /** Where requests are counted, and for whom /metrics tells it (nobody when absent). */
  metrics?: Metrics;
  metricsFor?: MetricsFor;
  /** Unless given, what holds where nothing is set. */
  http?: HttpConfig;
  graphql?: GraphqlConfig;
  access?: AccessConfig;
}

/** An app that is ready to listen. Closing it finishes the requests in hand; the store stays open. */
export async function createApp({
  store,
  tables = keepTables(store),
  clientDir,
  program = '',
  exports,
  writes,
  logger = createLogger({ level: 'error', format: 'auto' }),
  metrics = createMetrics(),
  metricsFor = 'off',
  http = readConfig({}).http,
  graphql: api = readConfig({}).graphql,
  access: permitted = readConfig({}).access,
}: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIds(http.trustProxy),
    ...connectionOptions(http),
  });
  app.server.maxConnections = http.limits.connections;
  noteRequests(app, metrics);
  traceRequests(app);
  const rows = new KeptRows(api.keptRows);
  metrics.watchRows(() => rows.counts());
  const unforeseen = (error: unknown) => app.log.error(error, 'Unforeseen error');
  const schema = createSchema();
  const graphql = createGraphql({
    schema,
    context: ({ facts, person }, gone, known) =>
      createContext(store, tables, { ...api, ...known, rows, facts, gone, person, writes }),
    dataVersion: () => store.dataVersion(),
    edition: JSON.stringify([program, api]),
    log: unforeseen,
    noteAnswer: metrics.answer,
    ...api,
  });
  graphql.apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await graphql.apollo.start();

  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    // Else a client that keeps its connection keeps the server from ending.
    if (closing) reply.header('connection', 'close');
  });
  errorAnswers(app, unforeseen);
  securityHeaders(app, http);
  await otherSites(app, http.corsOrigins);
  access(app, permitted.tokens, permitted.readingNeedsToken);
  compression(app, http.compressFrom);
  await ratePerClient(app, http.limits.rate);
  pressure(app, http.limits.eventLoopDelay);
  admission(app, http.limits);
  arrival(app, http.limits.receiveSeconds);
  deadline(app, http.limits.answerSeconds);

  serveHealth(app, store);
  serveMetrics(app, metrics, metricsFor);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: traceOperations(graphql.handler()),
  });
  if (exports) addExportRoutes(app, exports, claimPicker(store, tables, schema));
  if (writes) addImportRoute(app, writes, permitted);

  await serveClient(app, clientDir);
  return app;
}
