import type { DrawnGraph, EdgeLook } from './types.ts';

const looks: readonly EdgeLook[] = ['supports', 'disputes', 'neutral', 'about'];

/** Cards folded into one of them, which stands for all; a later fold takes its cards over from an earlier one. */
export interface Fold {
  /** Places in the graph's list of nodes. */
  members: readonly number[];
  holder: number;
}

export interface Folded {
  /** How many cards and lines are left. */
  size: number;
  /** By card: which card stands for it; itself, if it is not folded. */
  holders: Int32Array;
  /** Places in the graph's list of edges: what stands for merged lines, with how many; null for a line as it is. */
  lines: Map<number, number | null>;
}

/** The first `count` folds done. Each look of line between the same two ends is merged by itself. */
export function foldedBy(graph: DrawnGraph, ends: Int32Array, folds: readonly Fold[], count: number): Folded {
  const n = graph.nodes.length;
  const holders = Int32Array.from({ length: n }, (_, i) => i);
  const stands = new Uint8Array(n);
  for (const { members, holder } of folds.slice(0, count)) {
    for (const i of members) {
      holders[i] = holder;
      stands[i] = 0;
    }
    stands[holder] = 1;
  }
  let cards = 0;
  for (let i = 0; i < n; i++) if (holders[i] === i) cards++;
  const lines = new Map<number, number | null>();
  const firstOf = new Map<number, number>();
  graph.edges.forEach(({ look }, e) => {
    const from = ends[2 * e] ?? -1;
    const to = ends[2 * e + 1] ?? -1;
    if (from < 0 || to < 0) return;
    const a = holders[from] ?? from;
    const b = holders[to] ?? to;
    if (!stands[a] && !stands[b]) {
      lines.set(e, null);
      return;
    }
    if (a === b) return;
    const key = (a * n + b) * looks.length + looks.indexOf(look);
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, e);
      lines.set(e, 1);
    } else lines.set(first, (lines.get(first) ?? 0) + 1);
  });
  return { size: cards + lines.size, holders, lines };
}

/** By line, its two ends as places in the list of nodes; -1 where an end is not in the graph. */
export function endsOf(graph: DrawnGraph): Int32Array {
  const at = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const ends = new Int32Array(graph.edges.length * 2);
  graph.edges.forEach((edge, e) => {
    ends[2 * e] = at.get(edge.source) ?? -1;
    ends[2 * e + 1] = at.get(edge.target) ?? -1;
  });
  return ends;
}
