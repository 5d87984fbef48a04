import type { FastifyReply } from 'fastify';

const OVER = new Error('The answer was sent, or its client has gone.');

/**
 * Aborts when nobody waits for the answer any more: the client has gone, or has been answered. Fastify's own
 * `request.signal` cannot be used: it aborts as soon as the request's body has been read.
 */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (raw.closed) gone.abort(OVER);
  else raw.once('close', () => gone.abort(OVER));
  return gone.signal;
}
