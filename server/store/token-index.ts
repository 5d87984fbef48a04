/** Which nodes carry which tokens of `prepareSearch`, in memory: some sixty bytes a node and four a token. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type LookUp, oneEdit } from './search-text.ts';
import { TokenNumbers } from './token-numbers.ts';

export interface Searchable {
  id: string;
  kind: string | null;
  topic: string | null;
  /** Of the label. */
  length: number;
  /** As `prepareSearch` makes it. */
  search: string;
}

export interface Narrowing {
  kinds?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
}

const ROWS_A_TURN = 20_000;

/** Takes nodes in any order and makes the index of them. */
export class TokenIndexBuilder {
  readonly #nodes: Omit<Searchable, 'search'>[] = [];
  readonly #numbers = new TokenNumbers();
  /** Of one node after another: where its tokens begin, and their numbers. */
  readonly #starts: number[] = [];
  readonly #carried: number[] = [];

  add({ id, kind, topic, length, search }: Searchable): void {
    this.#nodes.push({ id, kind, topic, length });
    this.#starts.push(this.#carried.length);
    // Before each token, behind the blank, stands the letter for the length of the label, which is known here.
    for (let from = 1; from < search.length; ) {
      const blank = search.indexOf(' ', from);
      const to = blank < 0 ? search.length : blank;
      this.#carried.push(this.#numbers.numberOf(search, from, to));
      from = to + 2;
    }
  }

  /** In steps, so that others have their turn in between. */
  async build(): Promise<MemoryTokenIndex> {
    const order = Uint32Array.from(this.#nodes.keys()).sort((a, b) => this.#compare(a, b));
    await nextTurn();
    const inOrder = [...this.#numbers.tokens.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
    const tokens = inOrder.map(([, token]) => token);
    await nextTurn();
    const places = new Uint32Array(tokens.length);
    for (const [place, [number]] of inOrder.entries()) places[number] = place;
    await nextTurn();
    const ends = new Uint32Array(tokens.length + 1);
    for (const number of this.#carried) bump(ends, (places[number] ?? 0) + 1);
    for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
    const starts = ends.slice();
    const rows = new Uint32Array(this.#carried.length);
    for (const [row, nth] of order.entries()) {
      if (row % ROWS_A_TURN === 0) await nextTurn();
      const end = this.#starts[nth + 1] ?? this.#carried.length;
      for (let at = this.#starts[nth] ?? 0; at < end; at++)
        rows[bump(ends, places[this.#carried[at] ?? 0] ?? 0)] = row;
    }
    await nextTurn();
    const nodes = Array.from(order, (nth) => this.#nodes[nth]).filter((node) => node !== undefined);
    return new MemoryTokenIndex(nodes, tokens, starts, rows);
  }

  /** Those with the shortest labels first, ties by id. */
  #compare(a: number, b: number): number {
    const [one, other] = [this.#nodes[a], this.#nodes[b]];
    if (!one || !other) return 0;
    return one.length - other.length || (one.id < other.id ? -1 : 1);
  }
}

/** Counts one more; what was counted before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Never changes: other data, another index. */
export class MemoryTokenIndex {
  /** In the order in which they are found. */
  readonly #nodes: readonly Omit<Searchable, 'search'>[];
  /** In order; the rows of each stand together, from its start to that of the next. */
  readonly #tokens: readonly string[];
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;
  /** Of each token, which letters it has: what is one letter away differs in few of them. */
  readonly #letters: Uint32Array;
  readonly #lengths: Uint8Array;

  constructor(
    nodes: readonly Omit<Searchable, 'search'>[],
    tokens: readonly string[],
    starts: Uint32Array,
    rows: Uint32Array,
  ) {
    this.#nodes = nodes;
    this.#tokens = tokens;
    this.#starts = starts;
    this.#rows = rows;
    this.#letters = Uint32Array.from(tokens, lettersOf);
    this.#lengths = Uint8Array.from(tokens, ({ length }) => length);
  }

  has(lookUp: LookUp): boolean {
    return this.#found(lookUp).length > 0;
  }

  /** Ids of the first `wanted` nodes that carry one of each group: those with the shortest labels, ties by id. */
  find(groups: readonly LookUp[][], { kinds, topics }: Narrowing, wanted: number): string[] {
    const marks = new Uint8Array(this.#nodes.length);
    for (const [nth, lookUps] of groups.entries())
      for (const lookUp of lookUps)
        for (const token of this.#found(lookUp)) {
          const end = this.#starts[token + 1] ?? 0;
          for (let at = this.#starts[token] ?? 0; at < end; at++) {
            const row = this.#rows[at] ?? 0;
            if (marks[row] === nth) marks[row] = nth + 1;
          }
        }
    const [ofKind, ofTopic] = [oneOf(kinds), oneOf(topics)];
    const ids: string[] = [];
    for (let row = marks.indexOf(groups.length); row >= 0; row = marks.indexOf(groups.length, row + 1)) {
      const node = this.#nodes[row];
      if (!node || !ofKind(node.kind) || !ofTopic(node.topic)) continue;
      if (ids.push(node.id) === wanted) break;
    }
    return ids;
  }

  /** The places of the tokens looked for. */
  #found({ token, how }: LookUp): number[] {
    if (how === 'near') return this.#near(token);
    const places: number[] = [];
    for (let at = this.#placeOf(token); at < this.#tokens.length; at++) {
      const found = this.#tokens[at] ?? '';
      if (how === 'whole' ? found !== token : !found.startsWith(token)) break;
      places.push(at);
    }
    return places;
  }

  #near(token: string): number[] {
    const sort = token.charAt(0);
    const letters = lettersOf(token);
    const places: number[] = [];
    const end = this.#placeOf(String.fromCharCode(sort.charCodeAt(0) + 1));
    for (let at = this.#placeOf(sort); at < end; at++) {
      if (Math.abs((this.#lengths[at] ?? 0) - token.length) > 1) continue;
      const differ = letters ^ (this.#letters[at] ?? 0);
      // One letter for another: two bits, and no more than two.
      if ((differ & (differ - 1) & ((differ & (differ - 1)) - 1)) !== 0) continue;
      if (oneEdit(token, this.#tokens[at] ?? '')) places.push(at);
    }
    return places;
  }

  /** The place of the token, or of the first behind it. */
  #placeOf(token: string): number {
    let [low, high] = [0, this.#tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle] ?? '') < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One bit a letter; some letters share one. */
function lettersOf(token: string): number {
  let letters = 0;
  for (let at = 0; at < token.length; at++) letters |= 1 << (token.charCodeAt(at) & 31);
  return letters >>> 0;
}

function oneOf(words: readonly string[] | undefined): (word: string | null) => boolean {
  if (!words) return () => true;
  const asked = new Set(words);
  return (word) => word !== null && asked.has(word);
}
