/** The end of the server, in good order and in any case. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { drain } from './http/drain.ts';
import type { DrainConfig } from './settings/operation.ts';
import type { Store } from './store/store.ts';

export interface Running {
  app: FastifyInstance;
  store: Pick<Store, 'close'>;
  /** Takes back the note that this process serves the data. */
  forget?: () => Promise<void>;
  logger: FastifyBaseLogger;
}

/** Longer than the embedded engine takes to close what a large load left; a Neo4j that fell silent is not waited for. */
const STORE_CLOSES_MS = 60_000;

/**
 * Finishes the requests in hand, then closes everything. What cannot be closed is logged and holds up nothing else.
 * Resolves with the exit code: 1 where something could not.
 */
export async function stopServing(
  { app, store, forget, logger }: Running,
  config: DrainConfig,
  storeClosesMs = STORE_CLOSES_MS,
): Promise<number> {
  let code = 0;
  const step = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      code = 1;
      logger.error(error, `Stopping: ${what}`);
    }
  };
  await step('requests could not be finished', async () => {
    if (!(await drain(app, config))) logger.warn('Requests were cut: they took longer than may be');
  });
  await step('the note of who serves is left behind', async () => forget?.());
  await step('the store did not close', () => inTime(store.close(), storeClosesMs));
  return code;
}

async function inTime(closed: Promise<void>, ms: number): Promise<void> {
  const over = new AbortController();
  const late = wait(ms, 'late', { signal: over.signal }).catch(() => 'closed');
  const outcome = await Promise.race([closed, late]).finally(() => over.abort());
  if (outcome === 'late') throw new Error(`It took more than ${ms / 1000} s`);
}
