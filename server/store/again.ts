import { setTimeout as wait } from 'node:timers/promises';

const FIRST_PAUSE_MS = 50;

/**
 * Runs `work`, and again after growing pauses while it fails with what may pass, for at most `withinMs`. The last
 * failure is thrown; when `stop` comes, no other try is made.
 */
export async function again<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  withinMs: number,
  stop: AbortSignal,
): Promise<T> {
  const giveUp = performance.now() + withinMs;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      // Not all at the same moment, when many failed together.
      const ms = pause * (0.5 + Math.random());
      if (!mayPass(error) || performance.now() + ms > giveUp) throw error;
      await wait(ms, undefined, { signal: stop }).catch(() => {
        throw error;
      });
    }
  }
}
