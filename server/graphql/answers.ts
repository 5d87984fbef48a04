/**
 * Whole answers, kept by question and state of the data. An answer is kept under the state that was asked for before
 * the data was read: a write in between makes it newer than its name, never older.
 */
import { LRUCache } from 'lru-cache';

export interface Answer {
  body: Buffer;
  /** Codes of its errors. Answers with errors are given to all who asked at that time, and not kept. */
  errors: string[];
}

/** Where an answer came from: kept, made, or made for another who asked the same. */
export type From = 'hit' | 'miss' | 'shared';

export class Answers {
  readonly #kept: LRUCache<string, Answer> | undefined;
  readonly #underway = new Map<string, Underway>();
  readonly #note: (from: From) => void;

  /** `bytes`: how much is kept at most; 0 keeps nothing. */
  constructor(bytes: number, note: (from: From) => void = () => {}) {
    this.#note = note;
    if (bytes > 0)
      this.#kept = new LRUCache({
        maxSize: bytes,
        maxEntrySize: Math.ceil(bytes / 8),
        sizeCalculation: ({ body }, key) => body.length + key.length,
      });
  }

  /**
   * The answer to a question; made once, however many ask for it at a time. `make` is told to stop when all who asked
   * have gone. `goneOf` makes the signal of that, where the answer is not at hand.
   */
  async get(
    key: string,
    make: (stop: AbortSignal) => Promise<Answer>,
    goneOf: () => AbortSignal = stays,
  ): Promise<Answer> {
    const kept = this.#kept?.get(key);
    if (kept) {
      this.#note('hit');
      return kept;
    }
    const known = this.#underway.get(key);
    this.#note(known ? 'shared' : 'miss');
    const underway = known ?? this.#begin(key, make);
    underway.waiting += 1;
    const gone = goneOf();
    const leave = () => {
      underway.waiting -= 1;
      if (underway.waiting > 0) return;
      this.#forget(key, underway);
      underway.stop.abort(gone.reason);
    };
    if (gone.aborted) leave();
    else gone.addEventListener('abort', leave, { once: true });
    try {
      return await underway.answer;
    } finally {
      gone.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, make: (stop: AbortSignal) => Promise<Answer>): Underway {
    const stop = new AbortController();
    const answer = make(stop.signal).then((made) => {
      if (made.errors.length === 0) this.#kept?.set(key, made);
      return made;
    });
    const underway: Underway = { answer, waiting: 0, stop };
    this.#underway.set(key, underway);
    const over = () => this.#forget(key, underway);
    answer.then(over, over);
    return underway;
  }

  #forget(key: string, underway: Underway): void {
    if (this.#underway.get(key) === underway) this.#underway.delete(key);
  }
}

const stays = () => new AbortController().signal;

interface Underway {
  answer: Promise<Answer>;
  /** How many wait for it. */
  waiting: number;
  stop: AbortController;
}
