import type { Store } from './store.ts';
import { StoreError } from './store.ts';

export async function openNeo4j(options: { uri: string }): Promise<Store> {
  throw new StoreError('UNAVAILABLE', `Neo4j at ${options.uri} is not supported yet.`);
}
