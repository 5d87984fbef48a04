import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

interface Window {
  began: number;
  asked: number;
}

/**
 * How often each client asked in its current window. By a clock that does not jump: by the time of day, as
 * the library's own keeps it, a clock set back by an hour would turn clients away for an hour.
 */
export class RateWindows implements FastifyRateLimitStore {
  readonly #windows: LRUCache<string, Window>;

  /** `cache`: clients remembered at a time; those unseen longest are forgotten first. */
  constructor({ cache = 5_000 }: { cache?: number | undefined }) {
    this.#windows = new LRUCache({ max: cache });
  }

  incr(
    client: string,
    told: (error: null, result: { current: number; ttl: number }) => void,
    length: number,
  ): void {
    const now = performance.now();
    let window = this.#windows.get(client);
    if (!window || window.began + length <= now) {
      window = { began: now, asked: 0 };
      this.#windows.set(client, window);
    }
    window.asked += 1;
    told(null, { current: window.asked, ttl: Math.ceil(window.began + length - now) });
  }

  /** No route has a limit of its own. */
  child(): RateWindows {
    return this;
  }
}
