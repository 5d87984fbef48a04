import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { DrainConfig } from '../settings/operation.ts';

/** Takes the server out of service without losing an answer. True when every request in hand was answered. */
export async function drain(app: FastifyInstance, { noticeMs, limitMs }: DrainConfig): Promise<boolean> {
  app.life.draining = true;
  await wait(noticeMs);
  const over = new AbortController();
  const closed = app.close().then(() => true);
  const late = wait(limitMs, false, { signal: over.signal }).catch(() => false);
  const answered = await Promise.race([closed, late]);
  if (!answered) {
    app.server.closeAllConnections();
    await closed;
  }
  over.abort();
  return answered;
}
