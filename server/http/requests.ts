/** What is noted of every request: an id given back in a header, one line in the log, its numbers in the metrics. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import { noFacts, type RequestFacts } from '../observe/facts.ts';
import { addressesIn } from './trusted.ts';

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

const HEADER = 'x-request-id';
/** Ids as proxies make them; anything else could forge a line of the log. */
const ID = /^[\w.:+/=-]{1,128}$/;

/** For Fastify's `genReqId`: the id given by a proxy that is trusted, else a new one. */
export function requestIds(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = addressesIn(trustedProxies);
  return ({ headers, socket }) => {
    const given = headers[HEADER];
    const taken = typeof given === 'string' && ID.test(given) && isTrusted(socket.remoteAddress);
    return taken ? given : randomUUID();
  };
}

/** Notes every request when it is over, answered or left by its client. Mount it before everything else. */
export function noteRequests(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('facts');
  app.addHook('onRequest', async (request, reply) => {
    request.facts = noFacts();
    reply.header(HEADER, request.id);
    // Each concern of a request listens for its end: a few more than Node takes for a leak.
    reply.raw.setMaxListeners(30);
    // Not onResponse: that is not called when the client goes away before its answer.
    reply.raw.once('close', () => note(request, reply, metrics));
  });
}

function note(request: FastifyRequest, reply: FastifyReply, metrics: Metrics): void {
  const { operation, errors } = request.facts;
  const route = request.routeOptions.url ?? 'none';
  const status = reply.raw.statusCode;
  const ms = reply.elapsedTime;
  metrics.request({ method: request.method, route, status, seconds: ms / 1000 });
  if (route === '/graphql') metrics.operation({ name: operation, errors, seconds: ms / 1000 });
  const line = {
    method: request.method,
    route,
    operation,
    status,
    ms: Math.round(ms * 10) / 10,
    errors: errors.length > 0 ? errors : undefined,
    aborted: reply.raw.writableFinished ? undefined : true,
  };
  // Probes and files come many to each question: only in a debugging log.
  if (QUIET.includes(route) && status < 400) request.log.debug(line, 'request');
  else request.log.info(line, 'request');
}

const QUIET = ['/healthz', '/readyz', '/metrics'];
