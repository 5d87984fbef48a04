/** Concepts as MappableConcepts of GKS-Core. */
import type { Concept } from '../pack/format.ts';
import { conceptId } from '../pack/ids.ts';
import { EXTENSION, type MappableConcept } from '../va-spec/profile.ts';
import type { GraphRows } from '../write/rows.ts';

/** A CURIE as a Coding: GKS-Core allows a name for the system, and the prefix is the one that everybody knows. */
const coding = (curie: string) => ({ system: curie.slice(0, curie.indexOf(':')), code: curie });

export function mappableConcept(topic: string, concept: Concept): MappableConcept {
  const { key, synonyms, broader, summary, curieReadIn, xrefs } = concept;
  return {
    id: conceptId(topic, concept),
    conceptType: concept.kind,
    name: concept.name,
    ...(concept.curie && { primaryCoding: coding(concept.curie) }),
    // How near the other concept is nobody recorded: related claims the least.
    ...(xrefs.length > 0 && {
      mappings: xrefs.map((one) => ({ coding: coding(one), relation: 'relatedMatch' as const })),
    }),
    extensions: [{ name: EXTENSION, value: { key, synonyms, broader, summary, curieReadIn } }],
  };
}

/** A concept that rows name and nobody described: a pack that was checked has none. */
const bare = (key: string): Concept => ({
  key,
  name: key,
  kind: 'NamedThing',
  synonyms: [],
  xrefs: [],
  broader: [],
});

/** The concepts that a statement names, each told once; those that its proposition holds are told there. */
export class NamedConcepts {
  readonly #topic: string;
  readonly #known: GraphRows;
  readonly #told = new Set<string>();

  constructor(topic: string, known: GraphRows) {
    this.#topic = topic;
    this.#known = known;
  }

  /** In full, wherever the proposition holds it: each place can be read without the others. */
  tell(key: string): MappableConcept {
    this.#told.add(key);
    return mappableConcept(this.#topic, this.#row(key));
  }

  /** Those of `keys`, and all that is broader than what was told, not told yet. */
  rest(keys: Iterable<string>): MappableConcept[] {
    const rest: MappableConcept[] = [];
    const open = [...[...this.#told].flatMap((key) => this.#row(key).broader), ...keys];
    for (const key of open) {
      if (this.#told.has(key)) continue;
      rest.push(this.tell(key));
      open.push(...this.#row(key).broader);
    }
    return rest;
  }

  #row(key: string): Concept {
    return this.#known.conceptRow(key) ?? bare(key);
  }
}
