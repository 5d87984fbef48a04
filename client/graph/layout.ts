import { directRoutes } from './direct.ts';
import { composeLanes, type LanesOptions, stopsOf } from './lanes.ts';
import { routeEdges, type Via } from './routes.ts';
import { compactDensity, type Density, looseDensity } from './text.ts';
import type { Card, DrawnGraph, LaneBounds, Measure, Point, Route } from './types.ts';

/** A graph with everything in its place. Immutable: every change gives a new one, so that steps can be undone. */
export interface Layout {
  name: LayoutName;
  graph: DrawnGraph;
  cards: ReadonlyMap<string, Card>;
  routes: ReadonlyMap<string, Route>;
  vias: ReadonlyMap<string, readonly Via[]>;
  /** Empty where the layout has no lanes. */
  lanes: readonly LaneBounds[];
  crossings: number;
  density: Density;
}

export type LayoutName = 'lanes' | 'force' | 'concentric';

export const layoutNames: Record<LayoutName, string> = {
  lanes: 'Lanes',
  force: 'Force',
  concentric: 'Concentric',
};

export const layouts = {
  lanes: {
    label: layoutNames.lanes,
    /** At once, on this thread: for what is small. `composeAside` does the same without holding up the page. */
    compose(graph: DrawnGraph, measure: Measure, options?: LanesOptions): Layout {
      const made = composeLanes(graph.nodes, graph.edges, measure, { ...options, titles: graph.lanes });
      return {
        name: 'lanes',
        graph,
        cards: made.cards,
        routes: made.ports,
        vias: made.vias,
        lanes: made.laneBounds,
        crossings: made.crossings,
        density: made.density,
      };
    },
  },
};

/** How tightly cards are set where nothing else is said. */
export const densityOf = (name: LayoutName): Density => (name === 'lanes' ? looseDensity : compactDensity);

/** The lines of a picture whose cards are placed. */
export function routesFor(
  name: LayoutName,
  graph: DrawnGraph,
  cards: ReadonlyMap<string, Card>,
  vias: ReadonlyMap<string, readonly Via[]>,
): Map<string, Route> {
  const stops = stopsOf(graph.nodes, cards);
  return name === 'lanes' ? routeEdges(stops, graph.edges, vias) : directRoutes(stops, graph.edges);
}

/** One card moved by hand; its lines follow. */
export function moveCard(layout: Layout, id: string, to: Point): Layout {
  const card = layout.cards.get(id);
  if (!card) return layout;
  const cards = new Map(layout.cards).set(id, { ...card, ...to });
  return { ...layout, cards, routes: routesFor(layout.name, layout.graph, cards, layout.vias) };
}
