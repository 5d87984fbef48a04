import { buildColumns } from './columns.ts';
import { align } from './heights.ts';
import { inOrder, order } from './ordering.ts';
import { routeEdges, type Stop, type Via } from './routes.ts';
import { type Density, fitCard, looseDensity } from './text.ts';
import type { Card, DrawnEdge, DrawnNode, LaneBounds, Measure, Point, Route, Size } from './types.ts';

/**
 * The composed picture: cards in lanes from left to right, ordered so that few lines cross,
 * placed so that lines run level where they can. Pure and deterministic.
 */

export interface LanesOptions {
  titles?: readonly string[];
  /** The room there is, in the picture's own px: what would not fit is set more tightly. */
  width?: number;
  height?: number;
  /** The order of the columns where it is known: finding it is the costly part, and can be done aside. */
  order?: ReadonlyArray<readonly string[]>;
}

export interface Composition {
  positions: Map<string, Point>;
  sizes: Map<string, Size>;
  cards: Map<string, Card>;
  ports: Map<string, Route>;
  vias: Map<string, Via[]>;
  laneBounds: LaneBounds[];
  crossings: number;
  /** How tightly it is set: what comes later is set alike. */
  density: Density;
}

export const rowGap = 12;
export const lanePad = 10;
/** Room for lines that say something; then for lines that only connect. */
const gapEvidence = 230;
const gapElse = 170;
const denseGap = 7;
/** Gaps shrink to this part of their full size. */
const tightest = 0.45;

export function composeLanes(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  measure: Measure,
  options: LanesOptions = {},
): Composition {
  const { width, height } = options;
  const made = compose(nodes, edges, measure, options, { ...looseDensity, order: options.order ?? null });
  if (width === undefined || height === undefined || zoomFor(made, width, height) >= 1)
    return made.withRoutes();
  // Too large to be seen as it is: less air, wider cards with fewer lines, narrower gaps. The order does not
  // depend on sizes, so trying is cheap; what can be seen largest wins.
  let best = made;
  let most = zoomFor(made, width, height);
  for (const widen of [1, 1.08, 1.16, 1.24, 1.32]) {
    const tried = compose(nodes, edges, measure, options, { dense: true, widen, order: made.order });
    const zoom = zoomFor(tried, width, height);
    if (zoom > most * 1.01) {
      most = zoom;
      best = tried;
    }
  }
  return best.withRoutes();
}

function zoomFor({ picture }: Made, width: number, height: number): number {
  const { laneBounds } = picture;
  const first = laneBounds[0];
  const last = laneBounds.at(-1);
  return first && last ? Math.min(width / (last.x2 - first.x1), height / (first.y2 - first.y1)) : 1;
}

interface Setting extends Density {
  /** An order of the columns found before: it does not depend on sizes. */
  order: ReadonlyArray<readonly string[]> | null;
}

interface Made {
  picture: Omit<Composition, 'ports'>;
  withRoutes: () => Composition;
  order: string[][];
}

function compose(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  measure: Measure,
  options: LanesOptions,
  { dense, widen, order: given }: Setting,
): Made {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = edges.filter((edge) => byId.has(edge.source) && byId.has(edge.target));
  const used = [...new Set(nodes.map((node) => node.lane))].sort((a, b) => a - b);
  const column = new Map(used.map((lane, index) => [lane, index]));
  const columnOf = (id: string): number => column.get(byId.get(id)?.lane ?? 0) ?? 0;

  const sizes = new Map<string, Size>();
  const texts = new Map<string, { lines: string[]; font: number }>();
  const busiest = countPorts(known, columnOf);
  for (const node of nodes) {
    const { lines, font, w, h } = fitCard(node, busiest.get(node.id) ?? 0, measure, { dense, widen });
    sizes.set(node.id, { w, h });
    texts.set(node.id, { lines, font });
  }

  const { items: columns, slots } = buildColumns(nodes, known, (id) => sizes.get(id)?.h ?? 0);
  const ordered = given ? inOrder(columns, given) : order(columns);
  const heights = align(ordered.columns, dense ? denseGap : rowGap);

  // Columns from left to right.
  const widths = used.map((lane) =>
    Math.max(0, ...nodes.filter((node) => node.lane === lane).map((node) => sizes.get(node.id)?.w ?? 0)),
  );
  const speaking = new Set(
    known
      .filter((edge) => edge.look !== 'about')
      .map((edge) => Math.min(columnOf(edge.source), columnOf(edge.target))),
  );
  const full = used.slice(1).map((_, i) => (speaking.has(i) ? gapEvidence : gapElse));
  // Set tightly, gaps take what width is left at the zoom that the height asks for.
  const { width, height } = options;
  const spare =
    width === undefined || height === undefined ? 0 : (width * (heights.total + 2 * lanePad)) / height;
  const cardsWide = widths.reduce((sum, w) => sum + w, 0) + 2 * lanePad;
  const gapsWide = full.reduce((sum, w) => sum + w, 0);
  const gaps = dense && gapsWide > 0 ? Math.min(1, Math.max(tightest, (spare - cardsWide) / gapsWide)) : 1;
  const centres: number[] = [];
  let x = lanePad;
  widths.forEach((w, i) => {
    centres.push(Math.round(x + w / 2));
    x += w + (full[i] ?? 0) * gaps;
  });

  const cards = new Map<string, Card>();
  const positions = new Map<string, Point>();
  for (const node of nodes) {
    const size = sizes.get(node.id) ?? { w: 0, h: 0 };
    const at = { x: centres[columnOf(node.id)] ?? 0, y: heights.at.get(node.id) ?? 0 };
    positions.set(node.id, at);
    cards.set(node.id, { ...at, ...size, lane: node.lane, lines: [], font: 0, ...texts.get(node.id) });
  }
  const vias = new Map<string, Via[]>();
  for (const [id, passed] of slots) {
    vias.set(
      id,
      passed.map((item) => {
        const half = (widths[item.lane] ?? 0) / 2;
        const centre = centres[item.lane] ?? 0;
        return { x1: centre - half, x2: centre + half, y: heights.at.get(item.id) ?? 0 };
      }),
    );
  }
  const laneBounds = used.map((lane, i) => {
    const title = options.titles?.[lane] ?? '';
    const half = Math.max((widths[i] ?? 0) / 2 + lanePad, measure(title, 16, true) / 2 + 4);
    const centre = centres[i] ?? 0;
    return { lane, title, x1: centre - half, x2: centre + half, y1: -lanePad, y2: heights.total + lanePad };
  });
  const density = { dense, widen };
  const picture = { positions, sizes, cards, vias, laneBounds, crossings: ordered.crossings, density };
  return {
    picture,
    withRoutes: () => ({ ...picture, ports: routeEdges(stopsOf(nodes, cards), known, vias) }),
    order: ordered.columns.map((column) => column.map((item) => item.id)),
  };
}

export function stopsOf(nodes: readonly DrawnNode[], cards: ReadonlyMap<string, Card>): Map<string, Stop> {
  const stops = new Map<string, Stop>();
  for (const node of nodes) {
    const card = cards.get(node.id);
    if (card)
      stops.set(node.id, { x: card.x, y: card.y, w: card.w, h: card.h, lane: card.lane, look: node.look });
  }
  return stops;
}

/** By card: how many lines end on its busier side. */
export function countPorts(
  edges: readonly DrawnEdge[],
  columnOf: (id: string) => number,
): Map<string, number> {
  const sides = new Map<string, number>();
  for (const edge of edges) {
    const forward = columnOf(edge.target) >= columnOf(edge.source);
    for (const key of [`${edge.source} ${forward}`, `${edge.target} ${!forward}`])
      sides.set(key, (sides.get(key) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const edge of edges)
    for (const id of [edge.source, edge.target])
      most.set(id, Math.max(sides.get(`${id} true`) ?? 0, sides.get(`${id} false`) ?? 0));
  return most;
}
