/** How many requests are worked on at once, and how many wait for that. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isCostly } from './costly.ts';
import { Refusal } from './refusal.ts';

interface Limits {
  concurrent: number;
  queue: number;
  queueSeconds: number;
}

/** Whoever comes when all places are taken waits in a queue, first come first served; when that is full, it is turned away. */
export class Admission {
  private working = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly limits: Limits) {}

  /** Requests in hand and waiting. */
  get load(): { working: number; waiting: number } {
    return { working: this.working, waiting: this.waiting.size };
  }

  /** Resolves when there is a place, which `leave` gives back. Throws OVERLOADED. `left` tells that nobody waits any more. */
  async enter(left: AbortSignal): Promise<void> {
    const { concurrent, queue, queueSeconds } = this.limits;
    if (this.working < concurrent) {
      this.working += 1;
      return;
    }
    if (this.waiting.size >= queue) throw overloaded(concurrent + queue, concurrent + queue + 1);
    await new Promise<void>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        left.removeEventListener('abort', giveUp);
        this.waiting.delete(enter);
        settle();
      };
      // The place goes from hand to hand: `working` stays as it is.
      const enter = () => finish(resolve);
      const giveUp = () => finish(() => reject(overloaded(concurrent, this.working + this.waiting.size + 1)));
      const timer = setTimeout(giveUp, queueSeconds * 1000);
      left.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(enter);
    });
  }

  leave(): void {
    const [next] = this.waiting;
    if (next) next();
    else this.working -= 1;
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

/** Lets costly requests in one by one. A place is held until the answer is sent or the client has gone. */
export function admission(app: FastifyInstance, limits: Limits): Admission {
  const places = new Admission(limits);
  app.addHook('onRequest', async (request, reply) => {
    if (!isCostly(request)) return;
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    await places.enter(gone.signal);
    if (reply.raw.closed) places.leave();
    else whenDone(reply, () => places.leave());
  });
  return places;
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
