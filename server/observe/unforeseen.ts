import type { FastifyBaseLogger } from 'fastify';
import { StoreError } from '../store/store.ts';

/**
 * A promise that nobody looks at fails: logged, and no reason to end the server for all others. A read begun for an
 * answer that failed before it was awaited, or whose client has gone, is nobody's error.
 */
export function outliveRejections(logger: FastifyBaseLogger): void {
  process.on('unhandledRejection', (why) => {
    if (!(why instanceof StoreError && why.code === 'CANCELLED')) logger.error(why, 'Unforeseen error');
  });
}
