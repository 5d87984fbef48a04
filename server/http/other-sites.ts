/** What pages of other sites may do: read nothing and write nothing, unless their origin is allowed. */
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

const READING_HEADERS = ['content-type', 'accept', 'apollo-require-preflight', 'if-none-match'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * CORS for the allowed origins, none by default. Credentials are never allowed: there are no cookies, and a token is
 * sent by the page's own script. Whatever the origin, a request that could write, and a question to the API, is refused
 * where the browser says that another site sent it; GraphQL besides refuses what a form could send.
 */
export async function otherSites(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  app.addHook('onRequest', async (request) => {
    if ((SAFE_METHODS.includes(request.method) && !isQuestion(request)) || isOwn(request)) return;
    const { origin } = request.headers;
    if (origin !== undefined && (origins.includes(origin) || origins.includes('*'))) return;
    throw new Refusal('Requests from pages of other sites are not taken here.', {
      status: 403,
      code: 'CROSS_SITE_REQUEST',
    });
  });
  if (origins.length === 0) return;
  const everyone = origins.includes('*');
  await app.register(cors, {
    origin: everyone ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    // Every page may read; only a page that is known may send a token.
    allowedHeaders: [...READING_HEADERS, ...(everyone ? [] : ['authorization'])],
    exposedHeaders: ['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 600,
  });
}

/** Links to pages are welcome; a link or picture that makes a reader's browser ask the API is not. */
const isQuestion = ({ method, routeOptions }: FastifyRequest) =>
  method === 'GET' && routeOptions.url === '/graphql';

/** Sent by a page of ours, by the person, or by a program: as browsers tell it, newer ones first, then older ones. */
function isOwn({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  // Host alone: behind a proxy that is not believed, the server does not know of HTTPS.
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
