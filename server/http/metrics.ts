import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import type { MetricsFor } from '../settings/operation.ts';

/** /metrics: for this machine alone, unless the operator says otherwise; for others there is no such page. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, servedTo: MetricsFor): void {
  if (servedTo === 'off') return;
  app.get('/metrics', async (request, reply) => {
    if (servedTo === 'local' && !isLocal(request)) return reply.callNotFound();
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

/** From this machine, and not passed on by a proxy that runs on it. */
function isLocal({ raw: { socket, headers } }: FastifyRequest): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers);
  return !forwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
