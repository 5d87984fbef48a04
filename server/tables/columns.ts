/** Columns of a table held in memory: filled row by row, then closed; small, because a value is written once. */
import type { Value } from '../store/store.ts';

/** Words by number. Number 0 is no word. */
export class Dictionary {
  readonly words: string[] = [''];
  readonly #numbers = new Map<string, number>();
  /** The number of a word, given to it now where it has none. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.#numbers.set(word, number);
    return number;
  }
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }
  word(number: number): string {
    return this.words[number] ?? '';
  }
  /** By number: 1 for these words, 0 for all others. */
  marks(words: readonly string[]): Uint8Array {
    const marks = new Uint8Array(this.words.length);
    for (const word of words) marks[this.numberOf(word)] = 1;
    marks[0] = 0;
    return marks;
  }
}

export interface Column {
  add(value: Value | undefined): void;
  /** After the last row. */
  close(): void;
}

/** A column that can be counted: how many of the rows chosen have each value. */
export interface CountedColumn extends Column {
  counts(rows: Rows): { value: string; count: number }[];
}

/** Rows that were chosen, in order of their places. */
export type Rows = Uint32Array;

/** One of few words a row, or none. */
export class WordColumn implements CountedColumn {
  numbers = new Uint32Array();
  #filling: number[] = [];
  constructor(readonly dictionary = new Dictionary()) {}
  add(value: Value | undefined): void {
    this.#filling.push(typeof value === 'string' ? this.dictionary.add(value) : 0);
  }
  close(): void {
    this.numbers = Uint32Array.from(this.#filling);
    this.#filling = [];
  }
  number(row: number): number {
    return this.numbers[row] ?? 0;
  }
  word(row: number): string {
    return this.dictionary.word(this.number(row));
  }
  counts(rows: Rows) {
    if (rows.length < this.dictionary.words.length)
      return fewCounted(rows, (row, add) => add(this.number(row)), this.dictionary);
    const counts = new Uint32Array(this.dictionary.words.length);
    for (const row of rows) counts[this.number(row)] = (counts[this.number(row)] ?? 0) + 1;
    return counted(counts, this.dictionary);
  }
}

/** Any number of words a row. */
export class WordsColumn implements CountedColumn {
  #starts = new Uint32Array();
  #numbers = new Uint32Array();
  #filling: { starts: number[]; numbers: number[] } = { starts: [0], numbers: [] };
  constructor(readonly dictionary = new Dictionary()) {}
  add(value: Value | undefined): void {
    const { starts, numbers } = this.#filling;
    for (const word of Array.isArray(value) ? value : [])
      if (typeof word === 'string') numbers.push(this.dictionary.add(word));
    starts.push(numbers.length);
  }
  close(): void {
    this.#starts = Uint32Array.from(this.#filling.starts);
    this.#numbers = Uint32Array.from(this.#filling.numbers);
    this.#filling = { starts: [], numbers: [] };
  }
  numbers(row: number): Uint32Array {
    return this.#numbers.subarray(this.#starts[row], this.#starts[row + 1]);
  }
  /** Whether a row has one of the words marked. */
  any(row: number, marks: Uint8Array): boolean {
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) if (marks[this.#numbers[at] ?? 0]) return true;
    return false;
  }
  counts(rows: Rows) {
    if (rows.length < this.dictionary.words.length)
      return fewCounted(
        rows,
        (row, add) => {
          for (const number of this.numbers(row)) add(number);
        },
        this.dictionary,
      );
    const counts = new Uint32Array(this.dictionary.words.length);
    for (const row of rows) {
      const end = this.#starts[row + 1] ?? 0;
      for (let at = this.#starts[row] ?? 0; at < end; at++) {
        const number = this.#numbers[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counted(counts, this.dictionary);
  }
}

const counted = (counts: Uint32Array, dictionary: Dictionary) =>
  dictionary.words.flatMap((value, number) => {
    const count = number === 0 ? 0 : (counts[number] ?? 0);
    return count > 0 ? [{ value, count }] : [];
  });

/** The same of few rows, without looking at every word there is: a hub's claims have few of a large topic's. */
function fewCounted(
  rows: Rows,
  numbersOf: (row: number, add: (number: number) => void) => void,
  dictionary: Dictionary,
) {
  const counts = new Map<number, number>();
  const add = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const row of rows) numbersOf(row, add);
  counts.delete(0);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([number, count]) => ({ value: dictionary.word(number), count }));
}

/** A number a row; NaN for none, which is neither above nor below any other. */
export class NumberColumn implements CountedColumn {
  values = new Float64Array();
  #filling: number[] = [];
  add(value: Value | undefined): void {
    this.#filling.push(typeof value === 'number' ? value : Number.NaN);
  }
  close(): void {
    this.values = Float64Array.from(this.#filling);
    this.#filling = [];
  }
  value(row: number): number {
    return this.values[row] ?? Number.NaN;
  }
  counts(rows: Rows) {
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(this.value(row), (counts.get(this.value(row)) ?? 0) + 1);
    counts.delete(Number.NaN);
    return [...counts].map(([value, count]) => ({ value: String(value), count }));
  }
}

/** Any number of numbers a row. */
export class NumbersColumn implements Column {
  #starts = new Uint32Array();
  #values = new Float64Array();
  #filling: { starts: number[]; values: number[] } = { starts: [0], values: [] };
  add(value: Value | undefined): void {
    const { starts, values } = this.#filling;
    for (const one of Array.isArray(value) ? value : []) if (typeof one === 'number') values.push(one);
    starts.push(values.length);
  }
  close(): void {
    this.#starts = Uint32Array.from(this.#filling.starts);
    this.#values = Float64Array.from(this.#filling.values);
    this.#filling = { starts: [], values: [] };
  }
  /** Whether a row has one from `low` to `high`. */
  anyWithin(row: number, low: number, high: number): boolean {
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) {
      const value = this.#values[at] ?? Number.NaN;
      if (value >= low && value <= high) return true;
    }
    return false;
  }
}

/** A text a row, each another. */
export class TextColumn implements Column {
  readonly texts: string[] = [];
  add(value: Value | undefined): void {
    this.texts.push(typeof value === 'string' ? value : '');
  }
  close(): void {}
}
