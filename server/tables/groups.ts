import type { Dictionary, Rows } from './columns.ts';

/** Rows by a word that they have, each group in one order: of the largest hub the first few cost no more than of any other. */
export class Groups {
  readonly #dictionary: Dictionary;
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;

  /** `wordsOf`: the numbers of the words by which a row is found, none of them twice. */
  constructor(dictionary: Dictionary, order: Rows, wordsOf: (row: number) => Iterable<number>) {
    this.#dictionary = dictionary;
    this.#starts = new Uint32Array(dictionary.words.length + 1);
    for (const row of order)
      for (const word of wordsOf(row)) this.#starts[word + 1] = (this.#starts[word + 1] ?? 0) + 1;
    for (let word = 1; word < this.#starts.length; word++)
      this.#starts[word] = (this.#starts[word] ?? 0) + (this.#starts[word - 1] ?? 0);
    this.#rows = new Uint32Array(this.#starts.at(-1) ?? 0);
    const filled = this.#starts.slice();
    for (const row of order)
      for (const word of wordsOf(row)) {
        const at = filled[word] ?? 0;
        this.#rows[at] = row;
        filled[word] = at + 1;
      }
  }

  of(word: string): Rows {
    return this.ofNumber(this.#dictionary.numberOf(word));
  }

  ofNumber(number: number): Rows {
    return number === 0
      ? new Uint32Array()
      : this.#rows.subarray(this.#starts[number], this.#starts[number + 1]);
  }
}
