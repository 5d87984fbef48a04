/** What of the picture is not shown, and why. */
import type { DrawnGraph, EdgeLook, NodeLook } from '../../graph/types.ts';
import type { MapState } from '../../state/map.ts';
import { isFiltering, type MapFilter } from '../../state/mapFilter.ts';
import { connectionsBetween } from './connections.ts';
import { looksOf, type MapEdge, type MapGraph, type MapNode } from './drawn.ts';

export interface Hiding {
  /** Ids of all cards and lines that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Of these cards, those that the reader hid one by one. */
  readonly byHand: readonly string[];
  /** How many more cards the filter takes away, and how many lines. */
  readonly byFilter: { readonly cards: number; readonly lines: number };
  /** How many more are not between those whose connections are asked for. */
  readonly beside: number;
  /** Of those, the ones that nothing shown connects with another. */
  readonly apart: readonly string[];
}

/** Each reason takes away what those before it left: by hand, the legend, the filter, then what connects nothing. */
export function hidingOf(graph: MapGraph, drawn: DrawnGraph, map: MapState): Hiding {
  const byHand = drawn.nodes.map(({ id }) => id).filter((id) => map.hidden.includes(id));
  const hidden = hiddenBy(drawn, looksOf(map.off), new Set(byHand));
  const filtered = isFiltering(map.filter) ? filterPicture(graph, drawn, map.filter, hidden) : hidden;
  const before = count(drawn, hidden);
  const after = count(drawn, filtered);
  const ends = map.between.filter((id) => drawn.nodes.some((node) => node.id === id) && !filtered.has(id));
  const all = new Set(filtered);
  let apart: readonly string[] = [];
  if (ends.length > 1) {
    const lines = drawn.edges.filter((edge) => isShown(edge, filtered));
    const connected = connectionsBetween(lines, ends);
    apart = connected.apart;
    for (const { id } of drawn.nodes) if (!connected.nodes.has(id)) all.add(id);
    for (const { id } of drawn.edges) if (!connected.lines.has(id)) all.add(id);
  }
  return {
    hidden: all,
    byHand,
    byFilter: { cards: before.cards - after.cards, lines: before.lines - after.lines },
    beside: after.cards - count(drawn, all).cards,
    apart,
  };
}

/** Cards and lines that the legend's switches take away, and studies that would stand there without a line. */
export function hiddenBy(
  drawn: DrawnGraph,
  off: ReadonlySet<NodeLook | EdgeLook>,
  already: ReadonlySet<string> = new Set(),
): Set<string> {
  const hidden = new Set(already);
  if (off.size === 0) return hidden;
  for (const node of drawn.nodes) if (off.has(node.look)) hidden.add(node.id);
  for (const edge of drawn.edges) if (off.has(edge.look)) hidden.add(edge.id);
  return withoutIdle(drawn, hidden);
}

/** Cards without a line among what is shown. */
export function isolatedIn(drawn: DrawnGraph, hidden: ReadonlySet<string>): string[] {
  const linked = new Set<string>();
  for (const edge of drawn.edges) if (isShown(edge, hidden)) linked.add(edge.source).add(edge.target);
  return drawn.nodes.flatMap(({ id }) => (hidden.has(id) || linked.has(id) ? [] : [id]));
}

/** The nodes and lines of the picture that are shown: what the table of the picture lists. */
export function shownOf(graph: MapGraph, { hidden }: Pick<Hiding, 'hidden'>): MapGraph {
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !hidden.has(id)),
    edges: graph.edges.filter((edge) => isShown(edge, hidden)),
  };
}

function filterPicture(
  graph: MapGraph,
  drawn: DrawnGraph,
  filter: MapFilter,
  already: ReadonlySet<string>,
): Set<string> {
  const hidden = new Set(already);
  for (const node of graph.nodes) if (!passesAsNode(node, filter)) hidden.add(node.id);
  for (const edge of graph.edges) if (!passesAsLine(edge, filter)) hidden.add(edge.id);
  return withoutIdle(drawn, hidden);
}

function passesAsNode(node: MapNode, filter: MapFilter): boolean {
  const { designs, ranks, systems, fromYear, toYear } = filter;
  if (node.kind === 'CLAIM') return ranks.length === 0 || ranks.includes(node.rank ?? 0);
  if (node.kind !== 'STUDY') return true;
  return (
    (designs.length === 0 || (node.design !== null && designs.includes(node.design))) &&
    (systems.length === 0 || node.systems.some((system) => systems.includes(system))) &&
    (fromYear === null || (node.year !== null && node.year >= fromYear)) &&
    (toYear === null || (node.year !== null && node.year <= toYear))
  );
}

function passesAsLine(edge: MapEdge, { directions }: MapFilter): boolean {
  return (
    directions.length === 0 || edge.type !== 'EVIDENCE' || directions.includes(edge.direction ?? 'NEUTRAL')
  );
}

/** Studies whose every line is gone say nothing any more. */
function withoutIdle(drawn: DrawnGraph, hidden: ReadonlySet<string>): Set<string> {
  const linked = new Set<string>();
  const lines = new Set<string>();
  for (const edge of drawn.edges) {
    linked.add(edge.source);
    if (isShown(edge, hidden)) lines.add(edge.source).add(edge.target);
  }
  const all = new Set(hidden);
  for (const { id, look } of drawn.nodes)
    if (look === 'study' && linked.has(id) && !lines.has(id)) all.add(id);
  return all;
}

const isShown = (
  { id, source, target }: { id: string; source: string; target: string },
  hidden: ReadonlySet<string>,
): boolean => !hidden.has(id) && !hidden.has(source) && !hidden.has(target);

function count(drawn: DrawnGraph, hidden: ReadonlySet<string>): { cards: number; lines: number } {
  return {
    cards: drawn.nodes.filter(({ id }) => !hidden.has(id)).length,
    lines: drawn.edges.filter((edge) => isShown(edge, hidden)).length,
  };
}
