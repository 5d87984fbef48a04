/** What every resolver of one request shares. */
import { createLoaders, type Loaders } from './loaders.ts';
import { noFacts, type RequestFacts } from './observe/facts.ts';
import type { Store } from './store/store.ts';

export interface Context {
  store: Store;
  loaders: Loaders;
  /** Filled while the request is answered, told when it is over. */
  facts: RequestFacts;
}

/** A fresh context: loaders live for one request. Every read has the same time limit. */
export function createContext(store: Store, facts: RequestFacts = noFacts(), timeoutMs = 10_000): Context {
  const limited: Store = Object.create(store);
  limited.read = (text, params, options) => store.read(text, params, { timeoutMs, ...options });
  limited.search = (query, options) => store.search(query, { timeoutMs, ...options });
  return { store: limited, loaders: createLoaders(limited), facts };
}
