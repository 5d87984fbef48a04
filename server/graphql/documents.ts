/** The documents that were parsed, validated and found within the limits, by their text: each is checked once. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../settings/graphql.ts';
import { type Operation, prepare } from './operation.ts';

/** Characters of document text that are kept, least recently used first out. */
const KEPT = 4 * 1024 * 1024;
/** Operations that are kept: a short one takes, compiled, hundreds of times what its text does. */
export const MOST_OPERATIONS = 1_000;

export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #operations = new LRUCache<string, Operation>({ max: MOST_OPERATIONS, maxSize: KEPT });
  /** Texts by their SHA-256, for persisted queries. */
  readonly #texts = new LRUCache<string, string>({ maxSize: KEPT });

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /**
   * Takes in an operation of a document that is valid against the schema; `hash`: SHA-256 of its text. Throws OVER_LIMIT; undefined where the
   * document has no operation of that name.
   */
  admit(text: string, hash: string, document: DocumentNode, name?: string | null): Operation | undefined {
    const known = this.find(text, name);
    if (known) return known;
    const operation = prepare(
      this.#schema,
      document,
      name ?? undefined,
      `${hash}.${name ?? ''}`,
      this.#limits,
    );
    if (!operation) return undefined;
    this.#operations.set(keyOf(text, name), operation, { size: text.length });
    this.#texts.set(hash, text, { size: text.length });
    return operation;
  }

  find(text: string, name?: string | null): Operation | undefined {
    return this.#operations.get(keyOf(text, name));
  }

  /** The text with this SHA-256 (hexadecimal), where it was taken in. */
  text(hash: string): string | undefined {
    return this.#texts.get(hash);
  }
}

const keyOf = (text: string, name: string | null | undefined) => `${name ?? ''}\n${text}`;
