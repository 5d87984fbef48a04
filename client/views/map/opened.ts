/** What the reader opened, as the variables of one question, and what the answer leaves out. */
import type { MapOpenedQuery, MapOpenedQueryVariables, NodeKind, PolicyInput } from '../../api/generated.ts';
import { AT_ONCE, type MapState } from '../../state/map.ts';

/** A list that was cut, to be said out loud. */
export interface Cut {
  readonly what: string;
  readonly shown: number;
  readonly total: number;
  /** What is not shown, by kind, most first. */
  readonly left: readonly { readonly kind: NodeKind; readonly count: number }[];
}

const MOST_AT_ONCE = AT_ONCE[AT_ONCE.length - 1] ?? AT_ONCE[0];

/** One question for all that is opened. `drawn`: what the picture shows without it. */
export function openedVariables(
  { opened, most }: Pick<MapState, 'opened' | 'most'>,
  drawn: Iterable<string>,
  policy: PolicyInput | null,
): MapOpenedQueryVariables {
  return {
    open: opened.map(({ id, kinds }) => (kinds ? { id, kinds: [...kinds] } : { id })),
    drawn: [...drawn],
    most: Math.min(MOST_AT_ONCE, most * Math.max(1, opened.length)),
    policy,
  };
}

/** What there was more of than was asked for; what was opened is not counted among its surroundings. */
export function cutOf(answer: MapOpenedQuery['neighbourhood'], opened: number): Cut | null {
  if (!answer.truncated) return null;
  const left = new Map<NodeKind, number>();
  for (const { kind, count } of answer.groups) left.set(kind, (left.get(kind) ?? 0) + count);
  return {
    what: 'Surroundings',
    shown: answer.nodes.length - opened,
    total: answer.totalNodes - opened,
    left: [...left].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
  };
}
