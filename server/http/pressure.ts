/** Turns requests away while the process cannot keep up: late answers to a few are better than none to all. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { isCostly } from './costly.ts';
import { Refusal } from './refusal.ts';

const RESOLUTION = 10;
const SAMPLE = 1000;

/** Refuses costly requests while the event loop was late by more than `most` milliseconds, in the mean of the last second. */
export function pressure(app: FastifyInstance, most: number): void {
  if (most === 0) return;
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  let delay = 0;
  const timer = setInterval(() => {
    delay = lateness(delays);
    delays.reset();
  }, SAMPLE).unref();
  delays.enable();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    delays.disable();
  });
  app.addHook('onRequest', async (request) => {
    if (delay <= most || !isCostly(request)) return;
    throw new Refusal('The server is too busy to answer in good time. Try again in a moment.', {
      status: 503,
      code: 'OVERLOADED',
      limit: most,
      actual: Math.round(delay),
      retryAfter: 2,
    });
  });
}

/** Milliseconds beyond the time between two looks. Nanoseconds, and not a number while nothing was measured. */
const lateness = ({ mean }: IntervalHistogram) => (Number.isNaN(mean) ? 0 : mean / 1e6 - RESOLUTION);
