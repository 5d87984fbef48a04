/** Layouts that take their time are worked out in a worker: the page stays awake, and can change its mind. */
import { stretch } from '../extend.ts';
import { densityOf, type Layout, type LayoutName, layouts, routesFor } from '../layout.ts';
import { placeInColumn, SpatialHash } from '../place.ts';
import { fitCard } from '../text.ts';
import type { Card, DrawnGraph, Measure, Point } from '../types.ts';
import { askWorker } from './askWorker.ts';
import type { Body, Tie } from './job.ts';

export interface AsideOptions {
  /** Cards that stay where they are, by id. */
  fixed?: ReadonlyMap<string, Point>;
  /** The room there is, for lanes: what would not fit is set more tightly. */
  width?: number;
  height?: number;
  /** What part is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  /** Ends the worker; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Composes the picture off the page's thread. Rejects when aborted, or when the worker fails. */
export function composeAside(
  name: LayoutName,
  graph: DrawnGraph,
  measure: Measure,
  options: AsideOptions = {},
): Promise<Layout> {
  return name === 'lanes' ? inLanes(graph, measure, options) : freely(name, graph, measure, options);
}

/** The order of the columns is the costly part, and needs no sizes: it is found aside, the rest is quick. */
async function inLanes(graph: DrawnGraph, measure: Measure, options: AsideOptions): Promise<Layout> {
  const { width, height, fixed } = options;
  const nodes = graph.nodes.map(({ id, lane }) => ({ id, lane }));
  const edges = graph.edges.map(({ id, source, target, look, stroke }) => ({
    id,
    source,
    target,
    look,
    stroke,
  }));
  const { order } = await askWorker({ name: 'lanes', nodes, edges }, options);
  const room = width === undefined || height === undefined ? {} : { width, height };
  const layout = layouts.lanes.compose(graph, measure, { ...room, order });
  return fixed && fixed.size > 0 ? holding(layout, fixed) : layout;
}

/** Fixed cards are put back where they were; what stood there moves up or down in its lane. */
function holding(layout: Layout, fixed: ReadonlyMap<string, Point>): Layout {
  const cards = new Map<string, Card>();
  const taken = new SpatialHash();
  for (const [id, card] of layout.cards) {
    const at = fixed.get(id);
    if (!at) continue;
    cards.set(id, { ...card, x: at.x, y: at.y });
    taken.add({ ...card, x: at.x, y: at.y });
  }
  for (const [id, card] of layout.cards) {
    if (cards.has(id)) continue;
    const { x, y } = placeInColumn(card, card.y, { x: card.x, width: card.w, grow: 'none' }, taken);
    const placed = x === card.x && y === card.y ? card : { ...card, x, y };
    taken.add(placed);
    cards.set(id, placed);
  }
  const ordered = new Map([...layout.cards.keys()].map((id) => [id, cards.get(id) as Card]));
  return {
    ...layout,
    cards: ordered,
    lanes: stretch(layout.lanes, layout.graph, cards),
    routes: routesFor('lanes', layout.graph, cards, layout.vias),
  };
}

async function freely(
  name: 'force' | 'concentric',
  graph: DrawnGraph,
  measure: Measure,
  options: AsideOptions,
): Promise<Layout> {
  const density = densityOf(name);
  const at = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const fitted = graph.nodes.map((node) => fitCard(node, 0, measure, density));
  const bodies = graph.nodes.map((node, i): Body => {
    const { w = 0, h = 0 } = fitted[i] ?? {};
    const fixed = options.fixed?.get(node.id);
    return { w, h, lane: node.lane, fixed: fixed ? { x: fixed.x, y: fixed.y } : null };
  });
  const ties: Tie[] = [];
  for (const edge of graph.edges) {
    const a = at.get(edge.source);
    const b = at.get(edge.target);
    if (a !== undefined && b !== undefined && a !== b) ties.push({ a, b });
  }
  const { places } = await askWorker({ name, bodies, ties }, options);
  const cards = new Map<string, Card>();
  graph.nodes.forEach((node, i) => {
    const size = fitted[i];
    const place = places[i];
    if (size && place) cards.set(node.id, { ...place, ...size, lane: node.lane });
  });
  const vias = new Map();
  return {
    name,
    graph,
    cards,
    vias,
    lanes: [],
    routes: routesFor(name, graph, cards, vias),
    crossings: 0,
    density,
  };
}
