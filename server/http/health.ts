/** /healthz: the process runs. /readyz: it can answer, for the store does and the server is not going down. */
import type { FastifyInstance } from 'fastify';
import type { Store, StoreHealth } from '../store/store.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Set by `drain`: from then on /readyz says so, and who balances the load sends nobody here. */
    life: { draining: boolean };
  }
}

/** An answer about the store is kept this long: asking often does not load it. */
const KEPT_MS = 500;

export function serveHealth(app: FastifyInstance, store: Store): void {
  app.decorate('life', { draining: false });
  const health = keptFor(KEPT_MS, () => store.health());
  let wasOk = true;
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (app.life.draining) return reply.code(503).send({ ok: false, status: 'draining' });
    const { ok, engine, version, problem } = await health();
    // Why is for the operator's log: it may name hosts.
    if (ok !== wasOk) app.log.warn({ problem }, ok ? 'The store answers again' : 'The store does not answer');
    wasOk = ok;
    return reply
      .code(ok ? 200 : 503)
      .send({ ok, status: ok ? 'ready' : 'store unavailable', engine, version });
  });
}

/** `ask`, asked once at a time, its answer given for `ms` milliseconds more. */
function keptFor(ms: number, ask: () => Promise<StoreHealth>): () => Promise<StoreHealth> {
  let answer: Promise<StoreHealth> | undefined;
  let until = 0;
  return () => {
    if (answer && performance.now() < until) return answer;
    until = Number.POSITIVE_INFINITY;
    answer = ask().finally(() => {
      until = performance.now() + ms;
    });
    return answer;
  };
}
