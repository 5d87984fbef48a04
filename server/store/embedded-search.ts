/**
 * Search on the embedded engine. Its own text index is rebuilt each time the data is opened, which takes minutes for a
 * million relationships, and tells all nodes that carry a word before any is chosen; so the tokens are held in memory
 * here, made from the nodes in seconds when somebody first searches the data as it is.
 */
import { Kept } from './kept.ts';
import { type Candidate, CANDIDATES, type TokenIndex } from './search.ts';
import type { Params, SearchQuery } from './store.ts';
import { type MemoryTokenIndex, type Searchable, TokenIndexBuilder } from './token-index.ts';
import { quoteName } from './values.ts';

/** Nodes read in one statement. */
const READ_AT_ONCE = 5_000;
/** More than any graph here has. */
const MOST = 100_000_000;

// By the engine's own node numbers: the one statement that is not for both engines.
const SEARCHABLE = `
  UNWIND $numbers AS number
  MATCH (n) WHERE id(n) = number
  RETURN n.id AS id, n.kind AS kind, n.topic AS topic, size(n.label) AS length, n.search AS search`;

type Read = <R>(text: string, params: Params) => Promise<R[]>;

export class EmbeddedSearch {
  readonly #read: Read;
  readonly #index: Kept<MemoryTokenIndex>;
  /** Looked through in their `search` property. */
  labels: readonly string[];

  constructor(read: Read, labels: readonly string[]) {
    this.#read = read;
    this.labels = labels;
    this.#index = new Kept(() => this.#make());
  }

  /** What searches the data of this version. */
  tokens(version: string, stop: AbortSignal): TokenIndex {
    const index = async () => {
      const made = await this.#index.get(version);
      stop.throwIfAborted();
      return made;
    };
    return {
      cheap: true,
      has: async (lookUp) => (await index()).has(lookUp),
      find: async (groups, _classes, query: SearchQuery, wanted) =>
        (await index()).find(groups, query, wanted),
      read: async (ids) => (ids.length === 0 ? [] : this.#read<Candidate>(CANDIDATES, { ids })),
    };
  }

  async #make(): Promise<MemoryTokenIndex> {
    const builder = new TokenIndexBuilder();
    const numbers = new Set<number>();
    for (const label of this.labels) {
      const text = `MATCH (n:${quoteName(label)}) WHERE n.search IS NOT NULL RETURN id(n) AS number LIMIT $most`;
      for (const { number } of await this.#read<{ number: number }>(text, { most: MOST }))
        numbers.add(number);
    }
    const all = [...numbers];
    for (let from = 0; from < all.length; from += READ_AT_ONCE) {
      const part = all.slice(from, from + READ_AT_ONCE);
      for (const node of await this.#read<Searchable>(SEARCHABLE, { numbers: part })) builder.add(node);
    }
    return builder.build();
  }
}
