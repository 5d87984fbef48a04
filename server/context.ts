/** What every resolver of one request shares. */
import type { Person } from './access/tokens.ts';
import type { Columns } from './loaders/columns.ts';
import type { KeptRows } from './loaders/kept-rows.ts';
import { createLoaders, type Loaders } from './loaders/loaders.ts';
import type { RequestFacts } from './observe/facts.ts';
import type { Store } from './store/store.ts';
import type { KeptTables, Tables } from './tables/tables.ts';
import type { Writes } from './writes.ts';

export interface Context {
  store: Store;
  loaders: Loaders;
  tables: Tables;
  /** The fields that the question asks for, as `Type.field`, where that is known. */
  asks?: ReadonlySet<string> | undefined;
  /** Filled while the request is answered, told when it is over. */
  facts: RequestFacts;
  /** Whether questions may be written by hand, at /playground. */
  playground: boolean;
  /** Whose token the request carries. */
  person?: Person | undefined;
  /** What may be written; absent where nothing is. */
  writes?: Writes | undefined;
}

export interface AskedBy {
  facts: RequestFacts;
  /** Aborts when nobody waits for the answer any more: no statement goes on or is begun for it. */
  gone?: AbortSignal;
  /** Longest time of each statement. */
  statementMs: number;
  playground: boolean;
  /** The fields that are asked for, as `Type.field`; absent: not known. */
  asks?: ReadonlySet<string> | undefined;
  /** What is read of the wide things; absent: all. */
  columns?: Columns | undefined;
  /** The state of the data, looked up for this request. */
  dataVersion?: string | undefined;
  /** Rows that are kept, for requests whose state of the data is known. */
  rows?: KeptRows | undefined;
  person?: Person | undefined;
  writes?: Writes | undefined;
}

/** What is known of a question before it is executed. */
export type Known = Pick<AskedBy, 'asks' | 'columns' | 'dataVersion'>;

/** A fresh context: loaders live for one request, tables as long as the data. Every read has the same limits. */
export function createContext(
  store: Store,
  tables: KeptTables,
  { facts, gone, statementMs, columns, dataVersion, rows, ...rest }: AskedBy,
): Context {
  const limits = { timeoutMs: statementMs, signal: gone };
  const limited: Store = Object.create(store);
  limited.read = (text, params, options) => store.read(text, params, { ...limits, ...options });
  const kept = dataVersion === undefined ? undefined : rows?.ofState(dataVersion);
  limited.search = (query, options) => store.search(query, { ...limits, kept, ...options });
  return {
    store: limited,
    loaders: createLoaders(limited, columns, kept),
    tables: tables.forRequest(dataVersion),
    facts,
    ...rest,
  };
}
