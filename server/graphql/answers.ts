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
  readonly #underway = new Map<string, Promise<Answer>>();
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

  /** The answer to a question; made once, however many ask for it at a time. */
  async get(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#kept?.get(key);
    if (kept) {
      this.#note('hit');
      return kept;
    }
    const underway = this.#underway.get(key);
    if (underway) {
      this.#note('shared');
      return underway;
    }
    this.#note('miss');
    const making = make().finally(() => this.#underway.delete(key));
    this.#underway.set(key, making);
    const answer = await making;
    if (answer.errors.length === 0) this.#kept?.set(key, answer);
    return answer;
  }
}
