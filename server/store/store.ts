/**
 * The store port: everything the product asks of a graph engine, in words of the domain.
 * Two adapters implement it (embedded.ts, neo4j.ts); one contract suite runs on both.
 */

/** What goes in as a parameter and comes out in a column: JSON, no engine types. Dates are ISO strings. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Params = Record<string, Value>;
export type Row = Record<string, Value>;

export interface StatementOptions {
  /** Longest time the statement may take, in milliseconds. On expiry: StoreError TIMEOUT. */
  timeoutMs?: number;
  /** Who asked has gone: the statement is stopped where the engine can, or not begun. StoreError CANCELLED. */
  signal?: AbortSignal;
}

/** What was read of one state of the data and is kept for all who ask: nobody changes it. */
export interface RowsOfState {
  /** As `keep` was given it; undefined where it is not kept. `statement`: the text that reads the value of a key. */
  get<V>(statement: string, key: string): V | undefined;
  /** Null, which says that nothing was found, is not kept. */
  keep(statement: string, key: string, value: unknown): void;
}

export interface SearchOptions extends StatementOptions {
  /** Of the state of the data that is searched. */
  kept?: RowsOfState | undefined;
}

/** Statements inside one transaction: all or nothing, reads see the transaction's own writes. */
export interface Transaction {
  run<R = Row>(text: string, params?: Params): Promise<R[]>;
}

/** What must be unique, quick to find and searchable. Calling `ensureSchema` again changes nothing. */
export interface StoreSchema {
  /** Unique and indexed property per label. */
  keys: { label: string; property: string }[];
  /** Further indexed properties per label. */
  indexes: { label: string; properties: string[] }[];
  /** Labels that `search` looks through, in their prepared `search` property. */
  search: { labels: string[] };
}

export interface SearchQuery {
  text: string;
  /** Node kinds to look through (their `kind` property); all when absent. */
  kinds?: string[];
  topics?: string[];
  /** At most this many matches (1..1000). */
  limit: number;
}

/** A match, best first; equal scores in order of id. */
export interface SearchMatch {
  id: string;
  kind: string;
  label: string;
  /** The part of the node's words that matched. */
  matched: string;
  score: number;
}

export type Properties = Record<string, Value | undefined>;

export interface NodeRow {
  /** Specific label, for example Claim; the adapter adds the common label Entity. */
  label: string;
  id: string;
  /** Flat: scalars and lists of scalars. Null, undefined or absent: no property. */
  properties: Properties;
}

export interface RelationshipRow {
  type: string;
  fromLabel: string;
  from: string;
  toLabel: string;
  to: string;
  properties?: Properties;
}

/**
 * Upserts by id (nodes) and by type, from, to and properties.key where given (relationships). Gone through once, nodes
 * first: rows may be made as they are asked for, so that a large load is never held as a whole.
 */
export interface BulkLoad {
  nodes: Iterable<NodeRow>;
  relationships: Iterable<RelationshipRow>;
  /** Runs first in each transaction of the load, whose rows are not written where it throws. */
  before?(tx: Transaction): Promise<unknown>;
  /** Runs when all rows are written: in the same transaction where there is only one, else in a last one. */
  after?(tx: Transaction): Promise<unknown>;
}

export interface StoreHealth {
  ok: boolean;
  engine: 'embedded' | 'neo4j';
  version: string;
  /** Why not ok, in words for the person who runs the server. */
  problem?: string;
}

/** What the store is busy with at this moment. */
export interface StoreLoad {
  running: number;
  /** Waiting for their turn; on Neo4j, which queues by itself, always 0. */
  waiting: number;
}

export interface Store {
  readonly engine: 'embedded' | 'neo4j';
  /** Runs one reading statement. Rows are plain objects; whole numbers beyond 2^53 come as strings. */
  read<R = Row>(text: string, params?: Params, options?: StatementOptions): Promise<R[]>;
  /** Runs `work` in one transaction; commits when it resolves, rolls back when it throws. */
  write<T>(work: (tx: Transaction) => Promise<T>, options?: StatementOptions): Promise<T>;
  ensureSchema(schema: StoreSchema): Promise<void>;
  search(query: SearchQuery, options?: SearchOptions): Promise<SearchMatch[]>;
  bulkLoad(load: BulkLoad): Promise<{ nodes: number; relationships: number }>;
  /** Names the state of the data: another after every write, whichever process wrote; what is read afterwards is no older. */
  dataVersion(): Promise<string>;
  health(): Promise<StoreHealth>;
  load(): StoreLoad;
  /** How the engine would run a reading statement, as lines of text. The parameters' values are not in it. */
  explain(text: string, params?: Params, options?: StatementOptions): Promise<string>;
  /** Waits for statements under way, then lets go of files and connections. */
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'UNAVAILABLE'
  | 'CONFLICT'
  | 'BAD_STATEMENT'
  | 'CONSTRAINT'
  | 'CLOSED';

/** The only error a store throws: a code to act on, a sentence for people, the engine's own error as cause. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
