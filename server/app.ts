/**
 * The life of a request: /graphql is the API, /healthz says that the process runs, /readyz that the store answers,
 * everything else is the client (its files, or its page for addresses inside it).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { createApi } from './api.ts';
import { createContext } from './context.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  store: Store;
  /** Folder of the built client; absent: API only. */
  clientDir?: string;
  /** Receives errors nobody foresaw. */
  log?: (error: unknown) => void;
}

/** An app that is ready to listen. Closing it finishes the requests in hand; the store stays open. */
export async function createApp({
  store,
  clientDir,
  log = console.error,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: 'idle', return503OnClosing: true });
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
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
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

  if (clientDir && existsSync(join(clientDir, 'index.html'))) await serveClient(app, clientDir);
  return app;
}

/** Files with a hash in their name never change; the page itself is asked for anew each time. */
async function serveClient(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes(`${join(root, 'assets')}`);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '');
    if (page) return reply.sendFile('index.html');
    return reply.code(404).send({ error: `Nothing at ${request.method} ${request.url}` });
  });
}
