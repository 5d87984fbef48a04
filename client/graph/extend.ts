import { lanePad } from './lanes.ts';
import { type Layout, routesFor } from './layout.ts';
import { type Column, placeAround, placeInColumn, SpatialHash } from './place.ts';
import { fitCard } from './text.ts';
import type { Card, DrawnGraph, DrawnNode, LaneBounds, Measure, Point } from './types.ts';

/**
 * The same picture with another graph: what stays keeps its place, what goes is gone, what is new stands near its anchor,
 * in whole px. Cards of which `at` knows the centre stand there, whether they stay or come.
 */
export function extendLayout(
  layout: Layout,
  graph: DrawnGraph,
  measure: Measure,
  at: ReadonlyMap<string, Point> = new Map(),
): Layout {
  const cards = new Map<string, Card>();
  const arriving: DrawnNode[] = [];
  for (const node of graph.nodes) {
    const card = layout.cards.get(node.id);
    const known = at.get(node.id);
    if (card) cards.set(node.id, known ? { ...card, x: known.x, y: known.y } : card);
    else arriving.push(node);
  }
  const inLanes = layout.name === 'lanes';
  const neighbours = neighboursOf(graph);
  const laneOf = new Map(graph.nodes.map((node) => [node.id, node.lane]));
  const sized = (node: DrawnNode) => {
    const ports = inLanes ? busier(neighbours.get(node.id) ?? [], node.lane, laneOf) : 0;
    return { ...fitCard(node, ports, measure, layout.density), lane: node.lane };
  };
  for (const node of arriving) {
    const known = at.get(node.id);
    if (known) cards.set(node.id, { ...sized(node), x: known.x, y: known.y });
  }
  const taken = new SpatialHash(cards.values());
  const centre = middle(cards.values());
  const waiting = new Set(arriving.filter(({ id }) => !cards.has(id)));
  // Those with a placed neighbour come first; what hangs on them follows.
  while (waiting.size > 0) {
    const ready = [...waiting].filter((node) => (neighbours.get(node.id) ?? []).some((id) => cards.has(id)));
    for (const node of ready.length > 0 ? ready : [...waiting].slice(0, 1)) {
      waiting.delete(node);
      const around = (neighbours.get(node.id) ?? [])
        .map((id) => cards.get(id))
        .filter((card) => card !== undefined);
      const anchor = around.length > 0 ? middle(around) : centre;
      const fitted = sized(node);
      const column = inLanes ? columnFor(node.lane, fitted.w, layout.lanes) : undefined;
      const free = column
        ? placeInColumn(fitted, anchor.y, column, taken)
        : placeAround(fitted, anchor, centre, taken);
      const card = { ...fitted, x: Math.round(free.x), y: Math.round(free.y) };
      taken.add(card);
      cards.set(node.id, card);
    }
  }
  const lanes = inLanes && arriving.length > 0 ? stretch(layout.lanes, graph, cards) : layout.lanes;
  const edgeIds = new Set(graph.edges.map((edge) => edge.id));
  const vias = new Map([...layout.vias].filter(([id]) => edgeIds.has(id)));
  return {
    ...layout,
    graph,
    cards,
    vias,
    lanes,
    routes: routesFor(layout.name, graph, cards, vias),
  };
}

/** How many lines end on the busier side of a card. */
function busier(neighbours: readonly string[], lane: number, laneOf: ReadonlyMap<string, number>): number {
  const left = neighbours.filter((id) => (laneOf.get(id) ?? lane) < lane).length;
  return Math.max(left, neighbours.length - left);
}

function neighboursOf(graph: DrawnGraph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (a: string, b: string) => {
    const list = found.get(a);
    if (list) list.push(b);
    else found.set(a, [b]);
  };
  for (const edge of graph.edges) {
    add(edge.source, edge.target);
    add(edge.target, edge.source);
  }
  return found;
}

function middle(points: Iterable<Point>): Point {
  let x = 0;
  let y = 0;
  let n = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
    n++;
  }
  return n === 0 ? { x: 0, y: 0 } : { x: x / n, y: y / n };
}

function columnFor(lane: number, width: number, lanes: readonly LaneBounds[]): Column | undefined {
  const first = lanes[0];
  const last = lanes.at(-1);
  if (!first || !last) return undefined;
  const own = lanes.find((bounds) => bounds.lane === lane);
  if (own) {
    const grow = own === first ? 'left' : own === last ? 'right' : 'none';
    return { x: (own.x1 + own.x2) / 2, width: Math.max(width, own.x2 - own.x1 - 2 * lanePad), grow };
  }
  // A lane that was empty until now opens outside, on its side.
  if (lane < first.lane) return { x: first.x1 - 120 - width / 2, width, grow: 'left' };
  if (lane > last.lane) return { x: last.x2 + 120 + width / 2, width, grow: 'right' };
  return undefined;
}

/** Lanes grow around what came, and new lanes appear. */
export function stretch(
  lanes: readonly LaneBounds[],
  graph: DrawnGraph,
  cards: ReadonlyMap<string, Card>,
): LaneBounds[] {
  const grown = new Map(lanes.map((bounds) => [bounds.lane, { ...bounds }]));
  const top = Math.min(0, ...lanes.map((bounds) => bounds.y1));
  const bottom = Math.max(0, ...lanes.map((bounds) => bounds.y2));
  for (const node of graph.nodes) {
    const card = cards.get(node.id);
    if (!card) continue;
    const box = {
      x1: card.x - card.w / 2 - lanePad,
      x2: card.x + card.w / 2 + lanePad,
      y1: card.y - card.h / 2 - lanePad,
      y2: card.y + card.h / 2 + lanePad,
    };
    const own = grown.get(node.lane);
    if (!own) {
      const title = graph.lanes[node.lane] ?? '';
      grown.set(node.lane, {
        ...box,
        lane: node.lane,
        title,
        y1: Math.min(top, box.y1),
        y2: Math.max(bottom, box.y2),
      });
      continue;
    }
    own.x1 = Math.min(own.x1, box.x1);
    own.x2 = Math.max(own.x2, box.x2);
    own.y1 = Math.min(own.y1, box.y1);
    own.y2 = Math.max(own.y2, box.y2);
  }
  const y1 = Math.min(...[...grown.values()].map((bounds) => bounds.y1));
  const y2 = Math.max(...[...grown.values()].map((bounds) => bounds.y2));
  return [...grown.values()].map((bounds) => ({ ...bounds, y1, y2 })).sort((a, b) => a.x1 - b.x1);
}
