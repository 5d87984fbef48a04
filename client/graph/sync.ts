/** Carries a layout over to the canvas. */
import type cytoscape from 'cytoscape';
import type { Layout } from './layout.ts';
import type { Card, DrawnEdge, DrawnNode, LaneBounds, Route } from './types.ts';

export const laneId = (lane: number): string => `lane ${lane}`;

/** An element, and what it was made from: the same again needs no look at the canvas. */
interface Made {
  id: string;
  made: cytoscape.ElementDefinition;
  from: readonly unknown[];
}

type Definitions = Map<string, Made>;

/** So many elements are added at once; more come in slices, so that the page can answer in between. */
const atOnce = 900;
const slice = 900;

/** Brings the canvas from one layout to the next by the smallest change: adds, removes and updates, never rebuilds. */
export class Sync {
  private drawn: Definitions = new Map();
  /** Cards before lines: what is still to be added. */
  private waiting: Made[] = [];
  private frame = 0;

  constructor(
    private readonly cy: cytoscape.Core,
    /** Told of the ids of what came onto the canvas. */
    private readonly onAdded: (ids: string[]) => void,
  ) {}

  /** A card was moved on the canvas itself: it no longer stands where it was drawn. */
  moved(id: string): void {
    const known = this.drawn.get(id);
    if (known) this.drawn.set(id, { ...known, from: [] });
  }

  show(layout: Layout): void {
    const { cy, drawn } = this;
    const wanted: Definitions = new Map();
    const fresh: Made[] = [];
    cy.batch(() => {
      const take = (id: string, from: readonly unknown[], make: () => cytoscape.ElementDefinition) => {
        const before = drawn.get(id);
        if (!before) {
          fresh.push({ id, made: make(), from });
          return;
        }
        const now = same(before.from, from) ? before : { id, made: make(), from };
        wanted.set(id, now);
        if (now !== before) update(cy.getElementById(id), before.made, now.made);
      };
      for (const lane of layout.lanes) take(laneId(lane.lane), factsOfLane(lane), () => laneBack(lane));
      for (const node of layout.graph.nodes) {
        const card = layout.cards.get(node.id);
        if (card) take(node.id, factsOfNode(node, card), () => cardOf(node, card));
      }
      for (const edge of layout.graph.edges) {
        const route = layout.routes.get(edge.id);
        if (route) take(edge.id, factsOfEdge(edge, route), () => lineOf(edge, route));
      }
      const gone = cy.collection();
      for (const id of drawn.keys()) if (!wanted.has(id)) gone.merge(cy.getElementById(id));
      if (gone.nonempty()) gone.remove();
    });
    this.drawn = wanted;
    this.waiting = fresh;
    this.add(atOnce);
  }

  /** Adds what is still to come, at once. */
  finish(): void {
    this.add(Number.POSITIVE_INFINITY);
  }

  private add(count: number): void {
    cancelAnimationFrame(this.frame);
    const now = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    if (now.length > 0) this.cy.add(now.map(({ made }) => made));
    for (const each of now) this.drawn.set(each.id, each);
    this.onAdded(now.map(({ id }) => id));
    if (this.waiting.length > 0) this.frame = requestAnimationFrame(() => this.add(slice));
  }

  /** Nothing comes any more. */
  stop(): void {
    cancelAnimationFrame(this.frame);
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function update(
  element: cytoscape.CollectionReturnValue,
  before: cytoscape.ElementDefinition,
  now: cytoscape.ElementDefinition,
): void {
  const old = before.data as Record<string, unknown>;
  for (const [name, value] of Object.entries(now.data))
    if (name !== 'id' && name !== 'source' && name !== 'target' && old[name] !== value)
      element.data(name, value);
  for (const name of Object.keys(old)) if (!(name in now.data)) element.removeData(name);
  const at = now.position;
  if (at && element.isNode()) {
    const { x, y } = element.position();
    if ((x !== at.x || y !== at.y) && !element.grabbed()) element.position(at);
  }
  if (before.classes !== now.classes) {
    element.removeClass(String(before.classes));
    element.addClass(String(now.classes));
  }
}

const factsOfLane = ({ title, x1, x2, y1, y2 }: LaneBounds) => [title, x1, x2, y1, y2];

function laneBack(lane: LaneBounds): cytoscape.ElementDefinition {
  const w = lane.x2 - lane.x1;
  const h = lane.y2 - lane.y1;
  return {
    group: 'nodes',
    data: { id: laneId(lane.lane), label: lane.title, w, h, font: 16 },
    position: { x: lane.x1 + w / 2, y: lane.y1 + h / 2 },
    classes: 'laneback',
    grabbable: false,
    selectable: false,
  };
}

const factsOfNode = ({ look, mark, circles, count }: DrawnNode, card: Card) => [
  look,
  mark,
  circles,
  count,
  card,
];

function cardOf(node: DrawnNode, card: Card): cytoscape.ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      look: node.look,
      label: card.lines.join('\n'),
      w: card.w,
      h: card.h,
      font: card.font,
      ...(node.mark ? { mark: node.mark } : {}),
      circles: node.mark ? (node.circles ?? -1) : -1,
    },
    position: { x: card.x, y: card.y },
    classes: node.look,
  };
}

const factsOfEdge = ({ source, target, look, stroke }: DrawnEdge, route: Route) => [
  source,
  target,
  look,
  stroke,
  route.source.x,
  route.source.y,
  route.target.x,
  route.target.y,
  ...route.weights,
  ...route.distances,
];

function lineOf(edge: DrawnEdge, route: Route): cytoscape.ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      look: edge.look,
      stroke: edge.stroke,
      from: `${route.source.x}px ${route.source.y}px`,
      to: `${route.target.x}px ${route.target.y}px`,
      weights: route.weights.join(' '),
      distances: route.distances.join(' '),
    },
    classes: edge.look,
  };
}
