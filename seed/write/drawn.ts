/** Adds to the rows of a graph what its drawing needs: a subkind to colour by, and how many neighbours of each kind. */
import { KIND_OF, type Label } from '../../server/store/graph-schema.ts';
import { DRAWN_TYPES } from '../../server/store/statements/drawing.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';

const SUBKIND: Record<string, string> = {
  Claim: 'claimKind',
  Concept: 'category',
  Study: 'design',
  Source: 'type',
  StudyType: 'design',
};

/** More than nodes can be in one graph. */
const NODES = 2 ** 26;

/** Who is whose neighbour by the lines that are drawn: numbers, for there may be a million. */
export class Neighbours {
  readonly #numbers = new Map<string, number>();
  readonly #kinds: string[] = [];
  /** A node's number and a neighbour's in one, in order and without repeats. */
  readonly #pairs: Float64Array;

  constructor(relationships: Iterable<RelationshipRow>) {
    const pairs: number[] = [];
    const drawn = new Set<string>(DRAWN_TYPES);
    for (const { type, fromLabel, from, toLabel, to } of relationships) {
      if (!drawn.has(type)) continue;
      const [a, b] = [this.#number(fromLabel, from), this.#number(toLabel, to)];
      pairs.push(a * NODES + b, b * NODES + a);
    }
    const sorted = Float64Array.from(pairs).sort();
    this.#pairs = sorted.filter((pair, i) => pair !== sorted[i - 1]);
  }

  #number(label: string, id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(id, number);
      this.#kinds.push(KIND_OF[label as Label]);
    }
    return number;
  }

  /** Kind -> distinct neighbours, by the name of the kind. */
  of(id: string): Map<string, number> {
    const counts = new Map<string, number>();
    const number = this.#numbers.get(id);
    if (number === undefined) return counts;
    const end = (number + 1) * NODES;
    for (let at = this.#firstFrom(number * NODES); at < this.#pairs.length; at += 1) {
      const pair = this.#pairs[at] ?? end;
      if (pair >= end) break;
      const kind = this.#kinds[pair % NODES] ?? '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return new Map([...counts].sort());
  }

  #firstFrom(pair: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? pair) < pair) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The node with `subkind`, `degree` and `neighbours` (JSON, kind -> distinct neighbours), where it can be drawn. */
export function drawn(node: NodeRow, neighbours: Neighbours): NodeRow {
  const { label, id, properties } = node;
  if (typeof properties.label !== 'string') return node;
  const counts = neighbours.of(id);
  properties.subkind = properties[SUBKIND[label] ?? ''];
  properties.degree = [...counts.values()].reduce((sum, count) => sum + count, 0);
  properties.neighbours = JSON.stringify(Object.fromEntries(counts));
  return node;
}
