/** No answer is waited for without end. */
import type { FastifyInstance } from 'fastify';
import { isCostly } from './costly.ts';
import { Refusal } from './refusal.ts';

/**
 * Whoever has heard nothing after so many seconds is told so. An answer must have been taken after twice as long, or its
 * connection is cut: it holds a place among those that are worked on. A route with a `handlerTimeout` of its own, such
 * as that of files which stream, has that; what costs the server nothing may take its time. (As a limit for all,
 * Fastify's handlerTimeout would not do: it forgets a request once its body has been read.)
 */
export function deadline(app: FastifyInstance, seconds: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.handlerTimeout) return;
    const { raw } = reply;
    const cut = () => raw.destroy();
    const tell = () => {
      if (isCostly(request)) timer = setTimeout(cut, seconds * 1000);
      if (reply.sent) return;
      reply.send(
        new Refusal(`The answer took more than ${seconds} s. Ask for less.`, {
          status: 503,
          code: 'TIMEOUT',
          limit: seconds,
          retryAfter: 10,
        }),
      );
    };
    let timer = setTimeout(tell, seconds * 1000);
    raw.once('close', () => clearTimeout(timer));
  });
}
