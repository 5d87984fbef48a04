import { strokeOf } from '../../graph/style.ts';
import type { EdgeLook } from '../../graph/types.ts';
import { edgeLookOf, lanes, type MapEdge, type MapGraph, type MapNode } from './drawn.ts';
import { describeEdge, detailOf } from './words.ts';

/** The picture as a tree of words: lane, then what stands in it, then what is linked to that. */
export interface OutlineItem {
  key: string;
  level: 1 | 2 | 3;
  label: string;
  /** After the label, small. */
  detail: string;
  /** Said, not shown. */
  said: string;
  /** What Enter opens. */
  nodeId: string | null;
  node: MapNode | null;
  line: EdgeLook | null;
  children: OutlineItem[];
}

const groups: ReadonlyArray<{ lane: number; title: string }> = [
  { lane: lanes.CLAIM, title: 'Claims' },
  { lane: lanes.MECHANISM, title: 'Mechanisms' },
  { lane: lanes.CONCEPT, title: 'Concepts and outcomes' },
  { lane: lanes.STUDY, title: 'Studies' },
  { lane: lanes.SOURCE, title: 'Sources and designs' },
];

const rank: Record<EdgeLook, number> = { supports: 0, disputes: 1, neutral: 2, about: 3 };

export const groupKey = (lane: number): string => `lane ${lane}`;
export const nodeKey = (id: string): string => `node ${id}`;

/** `order` sorts what stands in a lane, so that reading down the outline is reading down the picture. */
export function buildOutline(
  graph: MapGraph,
  hidden: ReadonlySet<string>,
  order: (id: string) => number = () => 0,
): OutlineItem[] {
  const nodes = new Map(graph.nodes.filter((node) => !hidden.has(node.id)).map((node) => [node.id, node]));
  const links = new Map<string, Array<{ edge: MapEdge; from: 'source' | 'target'; other: MapNode }>>();
  const add = (id: string, edge: MapEdge, from: 'source' | 'target', other: MapNode) => {
    const list = links.get(id);
    if (list) list.push({ edge, from, other });
    else links.set(id, [{ edge, from, other }]);
  };
  for (const edge of graph.edges) {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (!source || !target || hidden.has(edge.id)) continue;
    add(source.id, edge, 'source', target);
    add(target.id, edge, 'target', source);
  }
  const outline: OutlineItem[] = [];
  for (const { lane, title } of groups) {
    const members = [...nodes.values()]
      .filter((node) => lanes[node.kind] === lane)
      .sort((a, b) => order(a.id) - order(b.id));
    if (members.length === 0) continue;
    outline.push({
      key: groupKey(lane),
      level: 1,
      label: title,
      detail: String(members.length),
      said: '',
      nodeId: null,
      node: null,
      line: null,
      children: members.map((node) => itemOf(node, links.get(node.id) ?? [], graph)),
    });
  }
  return outline;
}

function itemOf(
  node: MapNode,
  links: Array<{ edge: MapEdge; from: 'source' | 'target'; other: MapNode }>,
  graph: MapGraph,
): OutlineItem {
  const said = new Set<string>();
  const once = links.filter(({ edge, from, other }) => {
    if (edge.type === 'EVIDENCE') return true;
    const words = describeEdge(edge, from, other, 1);
    if (said.has(words)) return false;
    said.add(words);
    return true;
  });
  const sorted = once.sort(
    (a, b) =>
      rank[edgeLookOf(a.edge)] - rank[edgeLookOf(b.edge)] ||
      (b.edge.weight ?? 0) - (a.edge.weight ?? 0) ||
      a.other.label.localeCompare(b.other.label),
  );
  const detail = detailOf(node, graph);
  return {
    key: nodeKey(node.id),
    level: 2,
    label: node.label,
    detail: detail.seen,
    said: detail.said,
    nodeId: node.id,
    node,
    line: null,
    children: sorted.map(({ edge, from, other }) => ({
      key: `${nodeKey(node.id)} edge ${edge.id} ${from}`,
      level: 3,
      label: describeEdge(edge, from, other, strokeOf(edge.weight)),
      detail: '',
      said: '',
      nodeId: other.id,
      node: other,
      line: edgeLookOf(edge),
      children: [],
    })),
  };
}

export interface Row {
  item: OutlineItem;
  parent: string | null;
  position: number;
  size: number;
}

/** The rows that are open, from top to bottom. */
export function visibleRows(outline: readonly OutlineItem[], open: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const walk = (items: readonly OutlineItem[], parent: string | null) => {
    items.forEach((item, i) => {
      rows.push({ item, parent, position: i + 1, size: items.length });
      if (open.has(item.key)) walk(item.children, item.key);
    });
  };
  walk(outline, null);
  return rows;
}
