/** No answer is waited for without end. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Whoever has heard nothing after so many seconds is told so. An answer that has begun, such as a file that streams,
 * may take its time, and a route with a `handlerTimeout` of its own has that. (As a limit for all, Fastify's
 * handlerTimeout would not do: it forgets a request once its body has been read.)
 */
export function deadline(app: FastifyInstance, seconds: number): void {
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (routeOptions.handlerTimeout) return;
    const timer = setTimeout(() => {
      if (reply.sent) return;
      reply.send(
        new Refusal(`The answer took more than ${seconds} s. Ask for less.`, {
          status: 503,
          code: 'TIMEOUT',
          limit: seconds,
          retryAfter: 10,
        }),
      );
    }, seconds * 1000);
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
