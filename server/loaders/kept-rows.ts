/**
 * Rows that were read by key and are kept as long as the data is the same, for all who ask: shared, so nobody changes
 * them. Least recently used go first. A row is kept under the state that was asked for before it was read: a write in
 * between makes it newer than its name, never older.
 */
import { LRUCache } from 'lru-cache';
import type { RowsOfState } from '../store/store.ts';

/** Statements that are told apart; one that comes back after so many others finds none of its rows. */
const MOST_STATEMENTS = 2_000;

export class KeptRows {
  readonly #bytes: number;
  readonly #numbers = new LRUCache<string, number>({ max: MOST_STATEMENTS });
  #lastNumber = 0;
  #state: string | undefined;
  #rows: RowsOfState | undefined;
  #kept: LRUCache<string, NonNullable<unknown>> | undefined;
  #found = 0;
  #missed = 0;

  /** `bytes`: how much is kept at most, as estimated; 0 keeps nothing. */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** The rows of the data in this state: those of another are let go. Undefined where nothing is kept. */
  ofState(state: string): RowsOfState | undefined {
    if (this.#bytes === 0) return undefined;
    if (!this.#rows || this.#state !== state) {
      this.#state = state;
      this.#rows = this.#begin();
    }
    return this.#rows;
  }

  counts(): { found: number; missed: number; bytes: number } {
    return { found: this.#found, missed: this.#missed, bytes: this.#kept?.calculatedSize ?? 0 };
  }

  #begin(): RowsOfState {
    const kept = new LRUCache<string, NonNullable<unknown>>({
      maxSize: this.#bytes,
      maxEntrySize: Math.ceil(this.#bytes / 8),
      sizeCalculation: (value, key) => key.length + bytesOf(value),
    });
    this.#kept = kept;
    return {
      get: <V>(statement: string, key: string) => {
        const found = kept.get(this.#nameOf(statement, key));
        if (found === undefined) this.#missed += 1;
        else this.#found += 1;
        // What a statement gives for a key is of one type: who reads it kept it.
        return found as V | undefined;
      },
      keep: (statement, key, value) => {
        if (value != null) kept.set(this.#nameOf(statement, key), Object.freeze(value));
      },
    };
  }

  #nameOf(statement: string, key: string): string {
    let number = this.#numbers.get(statement);
    if (number === undefined) {
      number = this.#lastNumber++;
      this.#numbers.set(statement, number);
    }
    return `${number} ${key}`;
  }
}

/** About what a value takes in memory. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + bytesOf(item), 24);
  return Object.values(value).reduce((sum: number, item) => sum + 8 + bytesOf(item), 40);
}
