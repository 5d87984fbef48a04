/** Which concepts are kinds of others, and which are treatments: what chains of claims may leap over. */
import { TREATMENTS, WIDER } from '../store/statements/chains.ts';
import type { Store } from '../store/store.ts';

export interface Kinship {
  /** More general concepts, and kinds, by the id of a concept. */
  wider: ReadonlyMap<string, readonly string[]>;
  narrower: ReadonlyMap<string, readonly string[]>;
  treatments: ReadonlySet<string>;
}

export async function readKinship(store: Pick<Store, 'read'>): Promise<Kinship> {
  const [pairs, treatments] = await Promise.all([
    store.read<{ narrow: string; wide: string }>(WIDER),
    store.read<{ id: string }>(TREATMENTS),
  ]);
  return {
    wider: grouped(pairs.map(({ narrow, wide }) => [narrow, wide])),
    narrower: grouped(pairs.map(({ narrow, wide }) => [wide, narrow])),
    treatments: new Set(treatments.map(({ id }) => id)),
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
