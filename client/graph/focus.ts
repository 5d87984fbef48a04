import type { DrawnEdge } from './types.ts';

export interface Near {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

type Steps = Map<string, Array<[to: string, edge: string]>>;

/**
 * Finds what stays bright around a node: itself, its lines, and what lies up to two steps on in each reading
 * direction. The lines are gone through once, so that pointing at one node after the other costs little.
 */
export function surroundings(
  edges: readonly DrawnEdge[],
  laneOf: (id: string) => number,
): (id: string, hops?: number) => Near {
  const onward: Steps = new Map();
  const back: Steps = new Map();
  const add = (steps: Steps, from: string, to: string, edge: string) => {
    const list = steps.get(from);
    if (list) list.push([to, edge]);
    else steps.set(from, [[to, edge]]);
  };
  for (const edge of edges) {
    const forward = laneOf(edge.source) <= laneOf(edge.target);
    const [a, b] = forward ? [edge.source, edge.target] : [edge.target, edge.source];
    add(onward, a, b, edge.id);
    add(back, b, a, edge.id);
  }
  return (id, hops = 2) => {
    const nodes = new Set([id]);
    const lines = new Set<string>();
    for (const steps of [onward, back]) {
      let rim = [id];
      for (let hop = 0; hop < hops; hop++) {
        const next: string[] = [];
        for (const at of rim)
          for (const [to, edge] of steps.get(at) ?? []) {
            lines.add(edge);
            if (!nodes.has(to)) next.push(to);
            nodes.add(to);
          }
        rim = next;
      }
    }
    return { nodes, edges: lines };
  };
}
