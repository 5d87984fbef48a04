import { metrics } from './style.ts';
import type { DrawnEdge, NodeLook, Point, Route, Size } from './types.ts';

/** A card as the router sees it. */
export interface Stop extends Point, Size {
  look: NodeLook;
  lane: number;
}

/** Points a line passes between its ends: it runs level from x1 to x2 at height y. */
export interface Via {
  x1: number;
  x2: number;
  y: number;
}

type Side = 'left' | 'right';

/** Line ends stand off the border by this much, so that arrowheads touch it and do not cover it. */
export const standOff = { supports: 3, disputes: 4, neutral: 5, about: 0 } as const;

export const bend = (dy: number): number => Math.min(0.42, 0.28 + Math.abs(dy) / 2600);

/** How far the card's outline lies inside its box at height `dy` from the centre. */
export function inset(look: NodeLook, size: Size, dy: number): number {
  const t = Math.min(1, Math.abs(dy) / (size.h / 2));
  if (look === 'mechanism') return 0.09 * (size.w / 2) * t;
  if (look === 'concept') {
    const r = Math.min(40, size.h / 2, size.w / 2);
    const over = Math.max(0, Math.abs(dy) - (size.h / 2 - r));
    return r - Math.sqrt(Math.max(0, r * r - over * over));
  }
  if (look === 'outcome') return 2 + 2 * t * t;
  return 0;
}

/**
 * Gives every line its own port on its cards, sorted by where the other end lies, and an S-curve between:
 * level at both ends, so that direction and arrowheads stay readable.
 */
export function routeEdges(
  stops: ReadonlyMap<string, Stop>,
  edges: readonly DrawnEdge[],
  vias: ReadonlyMap<string, readonly Via[]> = new Map(),
): Map<string, Route> {
  const ends: Array<{
    edge: DrawnEdge;
    side: Side;
    at: string;
    isSource: boolean;
    other: number;
    far: number;
  }> = [];
  const sides = new Map<string, [Side, Side]>();
  for (const edge of edges) {
    const a = stops.get(edge.source);
    const b = stops.get(edge.target);
    if (!a || !b) continue;
    const pair = sidesOf(a, b);
    sides.set(edge.id, pair);
    const through = vias.get(edge.id) ?? [];
    const first = through[0];
    const last = through.at(-1);
    ends.push({ edge, side: pair[0], at: edge.source, isSource: true, other: first?.y ?? b.y, far: b.y });
    ends.push({ edge, side: pair[1], at: edge.target, isSource: false, other: last?.y ?? a.y, far: a.y });
  }
  const groups = new Map<string, typeof ends>();
  for (const end of ends) {
    const key = `${end.side} ${end.at}`;
    const group = groups.get(key);
    if (group) group.push(end);
    else groups.set(key, [end]);
  }
  const ports = new Map<string, { source?: Point; target?: Point }>();
  for (const group of groups.values()) {
    group.sort((p, q) => p.other - q.other || p.far - q.far || (p.edge.id < q.edge.id ? -1 : 1));
    const stop = stops.get(group[0]?.at ?? '');
    if (!stop) continue;
    const room = Math.max(0, stop.h - 12);
    const gap = group.length > 1 ? Math.min(metrics[stop.look].portGap, room / (group.length - 1)) : 0;
    group.forEach((end, i) => {
      const y = (i - (group.length - 1) / 2) * gap;
      const reach = stop.w / 2 - inset(stop.look, stop, y) + (end.isSource ? 0 : standOff[end.edge.look]);
      const port = { x: end.side === 'left' ? -reach : reach, y };
      const known = ports.get(end.edge.id) ?? {};
      ports.set(end.edge.id, end.isSource ? { ...known, source: port } : { ...known, target: port });
    });
  }
  const routes = new Map<string, Route>();
  for (const edge of edges) {
    const a = stops.get(edge.source);
    const b = stops.get(edge.target);
    const pair = sides.get(edge.id);
    const { source, target } = ports.get(edge.id) ?? {};
    if (!a || !b || !pair || !source || !target) continue;
    const from = { x: a.x + source.x, y: a.y + source.y };
    const to = { x: b.x + target.x, y: b.y + target.y };
    const controls = pair[0] === pair[1] ? bow(from, to, pair[0]) : curve(from, to, vias.get(edge.id) ?? []);
    routes.set(edge.id, { source, target, ...relative(from, to, controls) });
  }
  return routes;
}

function sidesOf(a: Stop, b: Stop): [Side, Side] {
  const room = (a.w + b.w) / 2;
  if (b.x - a.x >= room) return ['right', 'left'];
  if (a.x - b.x >= room) return ['left', 'right'];
  return a.lane === 0 ? ['left', 'left'] : ['right', 'right'];
}

function curve(from: Point, to: Point, vias: readonly Via[]): Point[] {
  const back = to.x < from.x;
  const ordered = vias.length > 1 && back ? [...vias].reverse() : vias;
  const points: Point[] = [];
  let x = from.x;
  let y = from.y;
  const leg = (nextX: number, nextY: number) => {
    const q = bend(nextY - y);
    const dx = nextX - x;
    points.push({ x: x + q * dx, y }, { x: nextX - q * dx, y: nextY });
  };
  for (const via of ordered) {
    leg(back ? via.x2 : via.x1, via.y);
    x = back ? via.x1 : via.x2;
    y = via.y;
  }
  leg(to.x, to.y);
  return points;
}

function bow(from: Point, to: Point, side: Side): Point[] {
  const out = Math.min(90, 26 + Math.abs(to.y - from.y) * 0.12) * (side === 'left' ? -1 : 1);
  const x = side === 'left' ? Math.min(from.x, to.x) + out : Math.max(from.x, to.x) + out;
  return [
    { x, y: from.y },
    { x, y: to.y },
  ];
}

/** Control points in Cytoscape's terms: along the straight line between the ends, and off it. */
export function relative(
  from: Point,
  to: Point,
  points: readonly Point[],
): Pick<Route, 'weights' | 'distances'> {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const weights: number[] = [];
  const distances: number[] = [];
  for (const point of points) {
    const px = point.x - from.x;
    const py = point.y - from.y;
    weights.push(round((px * dx + py * dy) / (length * length)));
    distances.push(round((py * dx - px * dy) / length));
  }
  return { weights, distances };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
