/** What the graph is made of: kinds of nodes and relationships, with how many there are of each. */
import type { Context } from '../context.ts';
import { KIND_OF, LABELS, type Label, MEANINGS, RELATIONS } from '../store/graph-schema.ts';
import { COUNT_BY_KIND, COUNT_RELATIONS } from '../store/statements/nodes.ts';

interface RelationCount {
  source: string;
  type: string;
  target: string;
  count: number;
}

/** Every declared kind and relationship, those that no topic has among them. */
export async function graphSchema({ store }: Context) {
  const [kinds, relations] = await Promise.all([
    store.read<{ value: string; count: number }>(COUNT_BY_KIND(false)),
    store.read<RelationCount>(COUNT_RELATIONS),
  ]);
  const ofKind = new Map(kinds.map(({ value, count }) => [value, count]));
  const ofRelation = new Map(relations.map((row) => [keyOf(row), row.count]));
  return {
    nodes: inOrder().map((label) => ({
      kind: KIND_OF[label],
      label,
      count: ofKind.get(KIND_OF[label]) ?? 0,
      description: MEANINGS[label],
    })),
    relations: RELATIONS.map(({ type, from, to, means }) => ({
      type,
      from: KIND_OF[from],
      to: KIND_OF[to],
      count: ofRelation.get(keyOf({ type, source: KIND_OF[from], target: KIND_OF[to] })) ?? 0,
      description: means,
    })),
  };
}

const keyOf = ({ source, type, target }: Omit<RelationCount, 'count'>) => `${source} ${type} ${target}`;

/** As their meanings are told: from evidence to knowledge. */
function inOrder(): Label[] {
  const told = Object.keys(MEANINGS);
  return [...LABELS].sort((a, b) => told.indexOf(a) - told.indexOf(b));
}
