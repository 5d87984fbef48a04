import { openEmbedded } from './embedded.ts';
import type { Store } from './store.ts';

export type StoreOptions =
  | { dataDir: string; heavyAtOnce?: number }
  | { uri: string; user?: string; password?: string; database?: string; connections?: number };

/**
 * Opens the store: embedded in the folder `dataDir`, or Neo4j at `uri`.
 * UNAVAILABLE when the folder is held by another process, or the server does not answer.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ('dataDir' in options) return openEmbedded(options.dataDir, options.heavyAtOnce);
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j(options);
}
