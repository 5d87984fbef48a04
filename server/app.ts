/**
 * The life of a request: /graphql is the API, /healthz says that the process runs, /readyz that the store answers,
 * everything else is the client (its files, or its page for addresses inside it).
 */
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import { createApi } from './api.ts';
import { readConfig } from './config.ts';
import { createContext } from './context.ts';
import { admission } from './http/admission.ts';
import { serveClient } from './http/client.ts';
import { compression } from './http/compression.ts';
import { connectionOptions } from './http/connections.ts';
import { errorAnswers } from './http/errors.ts';
import { securityHeaders } from './http/headers.ts';
import { otherSites } from './http/other-sites.ts';
import { pressure } from './http/pressure.ts';
import { ratePerClient } from './http/rate.ts';
import type { HttpConfig } from './settings/http.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  store: Store;
  /** Folder of the built client; absent: API only. */
  clientDir?: string;
  /** Receives errors nobody foresaw. */
  log?: (error: unknown) => void;
  /** Unless given, what holds where nothing is set. */
  http?: HttpConfig;
}

/** An app that is ready to listen. Closing it finishes the requests in hand; the store stays open. */
export async function createApp({
  store,
  clientDir,
  log = console.error,
  http = readConfig({}).http,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    ...connectionOptions(http),
  });
  app.server.maxConnections = http.limits.connections;
  const api = createApi(log);
  api.addPlugin(fastifyApolloDrainPlugin(app));
  await api.start();

  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    // Else a client that keeps its connection keeps the server from ending.
    if (closing) reply.header('connection', 'close');
  });
  errorAnswers(app, log);
  securityHeaders(app, http);
  await otherSites(app, http.corsOrigins);
  compression(app, http.compressFrom);
  await ratePerClient(app, http.limits.rate);
  pressure(app, http.limits.eventLoopDelay);
  admission(app, http.limits);

  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const health = await store.health();
    return reply.code(health.ok ? 200 : 503).send(health);
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(api, { context: async () => createContext(store) }),
  });

  await serveClient(app, clientDir);
  return app;
}
