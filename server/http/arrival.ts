/** A request has so long to arrive. */
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a route whose bodies take longer than others. */
    receiveSeconds?: number;
  }
}

/**
 * Who has not sent the whole of a request after so many seconds is told 408 and let go, as Node does it: whose own limit
 * (`requestTimeout`) holds for all routes alike. The headers are limited by Node, before this is reached.
 */
export function arrival(app: FastifyInstance, seconds: number): void {
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
    if (length === undefined && encoding === undefined) return;
    const late = () => {
      if (raw.complete || raw.destroyed) return;
      if (reply.sent) raw.socket.destroy();
      else app.server.emit('clientError', new TooLate(), raw.socket);
    };
    const timer = setTimeout(late, (routeOptions.config.receiveSeconds ?? seconds) * 1000);
    raw.once('close', () => clearTimeout(timer));
  });
}

/** As Node has it. */
class TooLate extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}
