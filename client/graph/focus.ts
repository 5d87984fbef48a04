import type { DrawnEdge } from './types.ts';

/** What stays bright around a node: itself, its lines, and what lies up to two steps on in each reading direction. */
export function nearby(
  id: string,
  edges: readonly DrawnEdge[],
  laneOf: (id: string) => number,
  hops = 2,
): { nodes: Set<string>; edges: Set<string> } {
  const nodes = new Set([id]);
  const lines = new Set<string>();
  const onward = new Map<string, Array<[string, string]>>();
  const back = new Map<string, Array<[string, string]>>();
  const add = (map: typeof onward, from: string, to: string, edge: string) => {
    const list = map.get(from);
    if (list) list.push([to, edge]);
    else map.set(from, [[to, edge]]);
  };
  for (const edge of edges) {
    const forward = laneOf(edge.source) <= laneOf(edge.target);
    const [a, b] = forward ? [edge.source, edge.target] : [edge.target, edge.source];
    add(onward, a, b, edge.id);
    add(back, b, a, edge.id);
  }
  for (const map of [onward, back]) {
    let rim = [id];
    for (let hop = 0; hop < hops; hop++) {
      const next: string[] = [];
      for (const at of rim)
        for (const [to, edge] of map.get(at) ?? []) {
          lines.add(edge);
          if (!nodes.has(to)) next.push(to);
          nodes.add(to);
        }
      rim = next;
    }
  }
  return { nodes, edges: lines };
}
