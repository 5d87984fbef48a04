/** How many requests are worked on at once, and how many wait for that. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Lane } from '../store/lane.ts';
import { isCostly } from './costly.ts';
import { goneSignal } from './gone.ts';
import { Refusal } from './refusal.ts';

interface Limits {
  concurrent: number;
  queue: number;
  queueSeconds: number;
}

/** Whoever comes when all places are taken waits in a queue, first come first served; when that is full, it is turned away. */
class Admission {
  readonly #lane: Lane;
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#lane = new Lane(limits.concurrent);
  }

  /** Resolves when there is a place, which `leave` gives back. Throws OVERLOADED. `leftOf` makes the signal that nobody waits any more. */
  async enter(leftOf: () => AbortSignal): Promise<void> {
    const { concurrent, queue, queueSeconds } = this.#limits;
    if (this.#lane.tryEnter()) return;
    if (this.#lane.waiting >= queue) throw overloaded(concurrent + queue, concurrent + queue + 1);
    const left = leftOf();
    const stop = new AbortController();
    const giveUp = () => stop.abort(overloaded(concurrent, concurrent + this.#lane.waiting));
    const timer = setTimeout(giveUp, queueSeconds * 1000);
    left.addEventListener('abort', giveUp, { once: true });
    try {
      await this.#lane.turn(stop.signal);
    } finally {
      clearTimeout(timer);
      left.removeEventListener('abort', giveUp);
    }
  }

  leave(): void {
    this.#lane.leave();
  }
}

const overloaded = (limit: number, actual: number) =>
  new Refusal('The server has all it can do. Try again in a moment.', {
    status: 503,
    code: 'OVERLOADED',
    limit,
    actual,
    retryAfter: 2,
  });

/**
 * Lets costly requests in one by one. A place is held until the answer is sent or the client has gone; not before the
 * body is here, or clients who send theirs slowly would take the places of all others.
 */
export function admission(app: FastifyInstance, limits: Limits): void {
  const places = new Admission(limits);
  app.addHook('preValidation', async (request, reply) => {
    if (!isCostly(request)) return;
    await places.enter(() => goneSignal(reply));
    if (reply.raw.closed) places.leave();
    else whenDone(reply, () => places.leave());
  });
}

function whenDone({ raw }: FastifyReply, leave: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    leave();
  };
  raw.once('finish', once).once('close', once);
}
