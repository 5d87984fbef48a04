/** A way for so many at a time; the others wait in the order in which they came. */
export class Lane {
  readonly #width: number;
  readonly #queue = new Set<() => void>();
  #running = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Runs `work` in its turn. Not begun, and rejected with the signal's reason, when `stop` comes first. */
  async run<T>(work: () => Promise<T>, stop: AbortSignal): Promise<T> {
    stop.throwIfAborted();
    if (!this.tryEnter()) await this.turn(stop);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Takes a place, to be given back by `leave`, if one is free. */
  tryEnter(): boolean {
    if (this.#running >= this.#width) return false;
    this.#running += 1;
    return true;
  }

  leave(): void {
    const [next] = this.#queue;
    // The place goes from hand to hand.
    if (next) next();
    else this.#running -= 1;
  }

  /** Waits for a place. Rejects with the signal's reason when `stop` comes first. */
  turn(stop: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.delete(enter);
        stop.removeEventListener('abort', giveUp);
      };
      const enter = () => {
        leave();
        resolve();
      };
      const giveUp = () => {
        leave();
        reject(stop.reason);
      };
      this.#queue.add(enter);
      stop.addEventListener('abort', giveUp, { once: true });
    });
  }
}
