/** What is too much to be read is folded: cards that belong together become one card with their number. */
import { endsOf, type Fold, type Folded, foldedBy } from './folds.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode, Stroke } from './types.ts';

export interface GroupOptions {
  /** How many cards and lines may be drawn. */
  most?: number;
  /** What a card is grouped by. */
  keyOf(node: DrawnNode): { key: string; label: string };
  /** Ids of group cards that were opened, in the order of opening; the last is the dearest. */
  opened: ReadonlySet<string>;
  /** What is left over goes by this name, where even the groups are too many. */
  othersLabel?: string;
}

export interface Grouped {
  graph: DrawnGraph;
  /** By the id of a group card: the ids of what it stands for. */
  groups: ReadonlyMap<string, string[]>;
  /** The one opened group that makes the picture larger than allowed; null otherwise. */
  beyond: string | null;
}

/** The id of the card of a group: what is opened, and what stands in the picture. */
export const groupId = (key: string): string => `group:${key}`;
const othersId = 'group of others';

interface Group {
  id: string;
  label: string;
  /** Places in the graph's list of nodes. */
  members: number[];
}

/**
 * The graph with no more than `most` cards and lines. The largest groups are folded first; opened ones stay open as
 * far as the limit allows, and the one opened last stays open whatever it needs. Lines of a folded card are drawn
 * from its group, one for each look. Pure and deterministic.
 */
export function groupGraph(graph: DrawnGraph, options: GroupOptions): Grouped {
  const { most = 1_500, opened, othersLabel = 'Others' } = options;
  if (graph.nodes.length + graph.edges.length <= most) return { graph, groups: new Map(), beyond: null };
  const dearest = [...opened].at(-1);
  const groups = foldable(graph, options, dearest);
  const ends = endsOf(graph);
  const folds: Fold[] = groups.map(({ members }) => ({ members, holder: members[0] ?? 0 }));
  let done = fewest(folds.length, (count) => foldedBy(graph, ends, folds, count), most);
  const shown = groups.slice(0, done.count);

  if (done.folded.size > most && dearest !== othersId) {
    // Even the groups are too many: what is small goes together, single cards first.
    const open = dearest === undefined ? undefined : membersOf(graph, options, dearest);
    const small = [...singles(graph, groups, open), ...groups.map(({ members }) => members).reverse()];
    const holder = small[0]?.[0] ?? 0;
    const gather = small.map((members) => ({ members, holder }));
    const all = [...folds, ...gather];
    done = fewest(gather.length, (count) => foldedBy(graph, ends, all, folds.length + count), most);
    const gone = new Set(small.slice(0, done.count));
    const kept = groups.filter(({ members }) => !gone.has(members));
    const members = small.slice(0, done.count).flat();
    if (members.length > 0) kept.push({ id: othersId, label: othersLabel, members });
    return answer(graph, ends, kept, done.folded, most, dearest);
  }
  return answer(graph, ends, shown, done.folded, most, dearest);
}

/** Groups in the order in which they are folded: closed ones by size, then those opened earlier; not the dearest. */
function foldable(graph: DrawnGraph, { keyOf, opened }: GroupOptions, dearest: string | undefined): Group[] {
  const byId = new Map<string, Group>();
  graph.nodes.forEach((node, i) => {
    const { key, label } = keyOf(node);
    const id = groupId(key);
    const known = byId.get(id);
    if (known) known.members.push(i);
    else byId.set(id, { id, label, members: [i] });
  });
  const turn = new Map([...opened].map((id, i) => [id, i]));
  return [...byId.values()]
    .filter(({ id, members }) => members.length > 1 && id !== dearest)
    .sort(
      (a, b) =>
        (turn.get(a.id) ?? -1) - (turn.get(b.id) ?? -1) ||
        b.members.length - a.members.length ||
        (a.id < b.id ? -1 : 1),
    );
}

function membersOf(graph: DrawnGraph, { keyOf }: GroupOptions, id: string): Set<number> {
  return new Set(graph.nodes.flatMap((node, i) => (groupId(keyOf(node).key) === id ? [i] : [])));
}

function singles(
  graph: DrawnGraph,
  groups: readonly Group[],
  open: ReadonlySet<number> = new Set(),
): number[][] {
  const inGroups = new Set(groups.flatMap(({ members }) => members));
  return graph.nodes.flatMap((_, i) => (inGroups.has(i) || open.has(i) ? [] : [[i]]));
}

/** The fewest folds that bring the picture within the limit, or all: every fold makes it smaller, never larger. */
function fewest(
  total: number,
  after: (count: number) => Folded,
  most: number,
): { count: number; folded: Folded } {
  let low = 0;
  let high = total;
  let best = after(total);
  if (best.size > most) return { count: total, folded: best };
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = after(middle);
    if (tried.size <= most) {
      high = middle;
      best = tried;
    } else low = middle + 1;
  }
  return { count: high, folded: best };
}

function answer(
  graph: DrawnGraph,
  ends: Int32Array,
  groups: readonly Group[],
  { holders, lines, size }: Folded,
  most: number,
  dearest: string | undefined,
): Grouped {
  const cards = new Map<number, DrawnNode>();
  for (const group of groups) {
    const holder = holders[group.members[0] ?? 0] ?? 0;
    cards.set(holder, cardOf(graph, group));
  }
  const nodes = graph.nodes.flatMap((node, i) => (holders[i] === i ? [cards.get(i) ?? node] : []));
  const idAt = (end: number): string => {
    const holder = holders[end] ?? end;
    return cards.get(holder)?.id ?? graph.nodes[holder]?.id ?? '';
  };
  const edges = [...lines].flatMap(([e, count]): DrawnEdge[] => {
    const edge = graph.edges[e];
    if (!edge) return [];
    if (count === null) return [edge];
    const source = idAt(ends[2 * e] ?? 0);
    const target = idAt(ends[2 * e + 1] ?? 0);
    const id = `${source} > ${target} ${edge.look}`;
    return [{ id, source, target, look: edge.look, stroke: strokeOfCount(count), count }];
  });
  return {
    graph: { ...graph, nodes, edges },
    groups: new Map(groups.map(({ id, members }) => [id, members.map((i) => graph.nodes[i]?.id ?? '')])),
    beyond: size > most ? (dearest ?? null) : null,
  };
}

function cardOf(graph: DrawnGraph, { id, label, members }: Group): DrawnNode {
  const lanes = new Map<number, number>();
  for (const i of members) {
    const lane = graph.nodes[i]?.lane ?? 0;
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
  }
  const [lane = 0] = [...lanes].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [];
  const count = members.length;
  return { id, look: 'group', lane, text: `${label} · ${count.toLocaleString('en-GB')}`, count };
}

function strokeOfCount(count: number): Stroke {
  if (count >= 50) return 4;
  if (count >= 10) return 3;
  return count > 1 ? 2 : 1;
}
