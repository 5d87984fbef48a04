/** The built client: its files, and its page for every address inside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './errors.ts';
import { Refusal } from './refusal.ts';

/**
 * Files with a hash in their name never change; the page itself is asked for anew each time, and answered with 304
 * while it is the same. Where the build has compressed a file, that one is sent. Without a client: the API alone.
 */
export async function serveClient(app: FastifyInstance, root: string | undefined): Promise<void> {
  const isBuilt = root !== undefined && existsSync(join(root, 'index.html'));
  if (isBuilt) {
    const assets = join(root, 'assets');
    await app.register(fastifyStatic, {
      root,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const forever = path.startsWith(assets);
        reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(path);
    if (isBuilt && isPage) return reply.sendFile('index.html');
    return sendRefusal(
      new Refusal(`Nothing at ${request.method} ${path}`, { status: 404, code: 'NOT_FOUND' }),
      request,
      reply,
    );
  });
}
