/** Lines where there are no lanes: straight from card to card, ending at the borders; several between two cards fan out. */
import { inset, relative, type Stop, standOff } from './routes.ts';
import type { DrawnEdge, Point, Route } from './types.ts';

const fan = 26;

export function directRoutes(
  stops: ReadonlyMap<string, Stop>,
  edges: readonly DrawnEdge[],
): Map<string, Route> {
  const between = new Map<string, string[]>();
  for (const { id, source, target } of edges) {
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const list = between.get(pair);
    if (list) list.push(id);
    else between.set(pair, [id]);
  }
  const offsets = new Map<string, number>();
  for (const list of between.values()) {
    list.sort();
    for (const [i, id] of list.entries()) offsets.set(id, (i - (list.length - 1) / 2) * fan);
  }
  const routes = new Map<string, Route>();
  for (const edge of edges) {
    const a = stops.get(edge.source);
    const b = stops.get(edge.target);
    if (!a || !b) continue;
    // The side is that of the pair, not of the line: those of opposite directions part as well.
    const turned = edge.source < edge.target ? 1 : -1;
    routes.set(edge.id, route(a, b, edge, (offsets.get(edge.id) ?? 0) * turned));
  }
  return routes;
}

function route(a: Stop, b: Stop, edge: DrawnEdge, off: number): Route {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (a.x + b.x) / 2 - (dy / length) * off * 2,
    y: (a.y + b.y) / 2 + (dx / length) * off * 2,
  };
  const source = border(a, control, 0);
  const target = border(b, control, standOff[edge.look]);
  const from = { x: a.x + source.x, y: a.y + source.y };
  const to = { x: b.x + target.x, y: b.y + target.y };
  return { source, target, ...relative(from, to, [control]) };
}

/** Where the way from the card's centre to a point leaves the card, relative to the centre. */
function border(stop: Stop, towards: Point, beyond: number): Point {
  const dx = towards.x - stop.x;
  const dy = towards.y - stop.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: stop.w / 2, y: 0 };
  const [ux, uy] = [dx / length, dy / length];
  let inside = 0;
  let outside = Math.hypot(stop.w, stop.h) / 2;
  for (let step = 0; step < 16; step++) {
    const r = (inside + outside) / 2;
    const within =
      Math.abs(uy * r) <= stop.h / 2 && Math.abs(ux * r) <= stop.w / 2 - inset(stop.look, stop, uy * r);
    if (within) inside = r;
    else outside = r;
  }
  const r = inside + beyond;
  return { x: Math.round(ux * r * 10) / 10, y: Math.round(uy * r * 10) / 10 };
}
