/** Who asks, by the token in the header, and whether they may. A token in an address or a cookie is no token. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Person, personOf, type Role, refusal, type Token } from '../access/tokens.ts';
import { Refusal } from './refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose token the request carries; undefined without one. */
    person: Person | undefined;
  }
}

/** What is read here asks for a token where reading does. By route: an address can be written in many ways. */
const READ = new Set(['/graphql', '/export', '/export/:format']);

/** Notes who asks. A token that nobody has is refused rather than taken for none. */
export function access(app: FastifyInstance, tokens: readonly Token[], readingNeedsToken: boolean): void {
  app.decorateRequest('person');
  app.addHook('onRequest', async (request) => {
    const { authorization } = request.headers;
    request.person = personOf(tokens, authorization);
    if (authorization !== undefined && tokens.length > 0 && !request.person) requireRole(request, 'reader');
    if (readingNeedsToken && READ.has(request.routeOptions.url ?? '') && request.method !== 'OPTIONS')
      requireRole(request, 'reader');
  });
}

/** Throws a Refusal where the request's person may not do what the role may. */
export function requireRole({ person }: FastifyRequest, role: Role): void {
  const why = refusal(person, role);
  if (why) throw new Refusal(why.message, { status: why.code === 'FORBIDDEN' ? 403 : 401, code: why.code });
}
