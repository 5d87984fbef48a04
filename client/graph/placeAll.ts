/** A picture from places that were kept: nothing is computed but sizes and lines. */
import { extendLayout, stretch } from './extend.ts';
import { freeWays } from './freeWays.ts';
import { countPorts } from './lanes.ts';
import { densityOf, type Layout, type LayoutName, routesFor } from './layout.ts';
import { type Density, fitCard } from './text.ts';
import type { Card, DrawnGraph, Measure, Point } from './types.ts';

/**
 * The layout with every card at its given centre, exactly. A card without a place stands near its neighbours;
 * places of unknown cards are left out. The density is that of the layout the places came from.
 */
export function placeAll(
  name: LayoutName,
  graph: DrawnGraph,
  measure: Measure,
  positions: ReadonlyMap<string, Point>,
  density: Density = densityOf(name),
): Layout {
  const placed = graph.nodes.filter((node) => positions.has(node.id));
  const ids = new Set(placed.map((node) => node.id));
  const laneOf = new Map(graph.nodes.map((node) => [node.id, node.lane]));
  const known: DrawnGraph = {
    ...graph,
    nodes: placed,
    edges: graph.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)),
  };
  const ports =
    name === 'lanes' ? countPorts(known.edges, (id) => laneOf.get(id) ?? 0) : new Map<string, number>();
  const cards = new Map<string, Card>();
  for (const node of placed) {
    const at = positions.get(node.id);
    if (at)
      cards.set(node.id, {
        x: at.x,
        y: at.y,
        lane: node.lane,
        ...fitCard(node, ports.get(node.id) ?? 0, measure, density),
      });
  }
  const lanes = name === 'lanes' ? stretch([], known, cards) : [];
  const vias = name === 'lanes' ? freeWays(known.edges, cards, lanes) : new Map();
  const layout: Layout = {
    name,
    graph: known,
    cards,
    vias,
    lanes,
    routes: routesFor(name, known, cards, vias),
    crossings: 0,
    density,
  };
  return placed.length === graph.nodes.length && known.edges.length === graph.edges.length
    ? { ...layout, graph }
    : extendLayout(layout, graph, measure);
}
